import { passwordOf } from './plan.ts';

/** Logs in through Redmine's own form. Resolves with the session's cookie; throws when Redmine refuses. */
export async function logIn(url: string, login: string): Promise<string> {
  const form = await fetch(`${url}/login`);
  const token = /name="authenticity_token" value="([^"]+)"/.exec(await form.text())?.[1] ?? '';
  const answer = await fetch(`${url}/login`, {
    method: 'POST',
    headers: { cookie: cookieIn(form) },
    body: new URLSearchParams({
      authenticity_token: token.replaceAll('&amp;', '&'),
      username: login,
      password: passwordOf(login),
    }),
    redirect: 'manual',
  });
  if (answer.status !== 302) throw new Error(`Redmine refuses the login of ${login}: ${answer.status}`);
  return cookieIn(answer);
}

function cookieIn(answer: Response): string {
  const [line = ''] = answer.headers.getSetCookie();
  return line.split(';')[0] ?? '';
}

/** `fetch` as a browser does it for the extension: the session's cookie where cookies are asked for, and else none. */
export const withSession =
  (cookie: string): typeof fetch =>
  (input, init) =>
    fetchOfNode(input, {
      ...init,
      headers: {
        ...Object.fromEntries(new Headers(init?.headers)),
        ...(init?.credentials === 'omit' ? {} : { cookie }),
      },
    });
const fetchOfNode = globalThis.fetch;
