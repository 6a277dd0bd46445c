import type { FastifyRequest } from 'fastify';

/** The cookie of the console: opaque, for its own pages only, and under https never sent without. */

/** Longer than any session the store keeps, s: the store ends it. */
const LIVES = 30 * 86_400;

type Reached = Pick<FastifyRequest, 'protocol' | 'headers'>;
type Published = { readonly publicUrl?: string | undefined };

const isSecure = ({ protocol }: Reached, { publicUrl }: Published): boolean =>
  protocol === 'https' || publicUrl?.startsWith('https:') === true;

/** With `__Host-` a browser takes it from this very host alone, so that no sibling of it can plant another's. */
const nameOf = (request: Reached, settings: Published): string =>
  isSecure(request, settings) ? '__Host-overdesk' : 'overdesk';

/** The session's token a request carries; empty without one. */
export function consoleTokenOf(request: Reached, settings: Published): string {
  const name = nameOf(request, settings);
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const [key, value = ''] = part.split('=');
    if (key?.trim() === name) return /^c1\.[\w-]{43}$/.exec(value.trim())?.[0] ?? '';
  }
  return '';
}

/** The header that gives a browser its session, or with an empty token takes it back. */
export function consoleCookie(token: string, request: Reached, settings: Published): string {
  const secure = isSecure(request, settings) ? '; Secure' : '';
  const life = token === '' ? 0 : LIVES;
  return `${nameOf(request, settings)}=${token}; Path=/; Max-Age=${life}; HttpOnly; SameSite=Strict${secure}`;
}
