/** What a sign-in by hand leaves in a browser: cookies, sent along to one helpdesk and to nobody else. */
export interface TryBrowser {
  readonly fetch: typeof fetch;
  /** Every request so far, as method and address. */
  readonly asked: string[];
}

export function browserAt(base: string): TryBrowser {
  const cookies = new Map<string, string>();
  const asked: string[] = [];
  const { origin } = new URL(base);
  const fetchOfNode = globalThis.fetch;
  const send: typeof fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    asked.push(`${init?.method ?? 'GET'} ${url.href}`);
    if (url.origin !== origin) throw new TypeError(`Another address: ${url.origin}`);
    const headers = new Headers(init?.headers);
    const sends = init?.credentials !== 'omit' && cookies.size > 0;
    if (sends) headers.set('cookie', [...cookies].map((pair) => pair.join('=')).join('; '));
    const response = await fetchOfNode(url, { ...init, headers });
    for (const line of response.headers.getSetCookie()) {
      const [, name, value = ''] = /^([^=;]+)=([^;]*)/.exec(line) ?? [];
      if (name !== undefined) cookies.set(name, value);
    }
    return response;
  };
  return { fetch: send, asked };
}
