import { passwordOf } from './configuration.ts';

/** One person's session with RT's REST 2.0 interface, by cookie as in a browser (a password check per call costs RT 0.4 s). */
export interface Rest {
  get<T>(path: string): Promise<T>;
  post<T>(path: string, body: unknown): Promise<T>;
  put<T>(path: string, body: unknown): Promise<T>;
}

/** Logs in to RT at `url`. Throws with RT's own words when RT refuses the login or a later call. */
export async function restAs(url: string, login: string): Promise<Rest> {
  const cookie = await logIn(url, login);
  async function call<T>(method: string, path: string, body?: unknown): Promise<T> {
    const answer = await fetch(`${url}/REST/2.0${path}`, {
      method,
      // Since Debian's 5.0.3+dfsg-3~deb12u7 a change by cookie must say that RT's own page asks for it.
      headers: {
        cookie,
        origin: new URL(url).origin,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      redirect: 'manual',
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok)
      throw new Error(`RT: ${login} ${method} ${path} → ${answer.status} ${text.slice(0, 300)}`);
    return JSON.parse(text);
  }
  return {
    get: (path) => call('GET', path),
    post: (path, body) => call('POST', path, body),
    put: (path, body) => call('PUT', path, body),
  };
}

export async function logIn(url: string, login: string): Promise<string> {
  const answer = await fetch(`${url}/NoAuth/Login.html`, {
    method: 'POST',
    body: new URLSearchParams({ user: login, pass: passwordOf(login) }),
    redirect: 'manual',
  });
  const cookie = answer.headers.getSetCookie().find((line) => line.startsWith('RT_SID_'));
  const known = (await answer.text()).includes(`"Name":"${login}"`);
  if (!known || cookie === undefined) throw new Error(`RT refuses the login of ${login}`);
  return cookie.slice(0, cookie.indexOf(';'));
}
