import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { RouteRow } from '../../shared/protocol/route.ts';
import { hashOf } from '../access/keys.ts';
import { admission, type Limits } from '../access/limits.ts';
import type { House } from '../house.ts';
import { isOwnOrigin } from './page-troubles.ts';
import { Refusal } from './refusal.ts';
import { bearerOf } from './register.ts';

export { LIMITS } from '../access/limits.ts';

const HEADERS: readonly (readonly [string, string])[] = [
  ['x-content-type-options', 'nosniff'],
  ['referrer-policy', 'no-referrer'],
  ['cross-origin-resource-policy', 'cross-origin'],
  ['x-frame-options', 'DENY'],
  ['strict-transport-security', 'max-age=31536000'],
  ['cache-control', 'no-store'],
  ['content-security-policy', "default-src 'none'; frame-ancestors 'none'; base-uri 'none'"],
];

const hostName = (host: string): string =>
  host
    .replace(/:\d+$/, '')
    .replace(/^\[(.*)\]$/, '$1')
    .toLowerCase();

/** The sha256 of the agent's token a request carries, or null. Other bearers, as the company's own server, carry none. */
function tokenHashOf(request: FastifyRequest): string | null {
  const token = bearerOf(request);
  return token.startsWith('a1.') ? hashOf(token) : null;
}

/** Bytes of a request's body: as announced, or as many as may come where nothing is. */
function bytesOf({ headers, routeOptions }: FastifyRequest): number {
  if (headers['transfer-encoding'] !== undefined) return routeOptions.bodyLimit;
  const announced = Number(headers['content-length'] ?? 0);
  return Math.min(announced, routeOptions.bodyLimit);
}

/**
 * What every request passes first: our own static headers, host check (DNS rebinding), origin check for what
 * pages may call, and rate limits; answers the limit of one session for bodies that name it. Never allows credentials; CORS is not authentication and does not stand in for it.
 */
export function door(app: FastifyInstance, house: House, limits: Limits): { perSession(id: string): void } {
  const { settings, store, now } = house;
  const hosts = new Set(settings.hosts.map((host) => host.toLowerCase()));
  const origins = new Set(settings.origins);
  const limited = admission(
    limits,
    async (hash) => (await store.do('readToken', { hash, now: now() })) !== null,
  );

  const slow = (seconds: number): void => {
    if (seconds > 0) {
      throw new Refusal('too-many-requests', `Too many requests; try again in ${seconds} s.`, seconds);
    }
  };
  const perSession = (id: string): void => slow(limited.session(id));
  const isOwn = (origin: string, request: FastifyRequest): boolean => isOwnOrigin(origin, request, settings);

  function checkOrigin(request: FastifyRequest, reply: FastifyReply, from: RouteRow['from']): void {
    const { origin } = request.headers;
    if (from === 'own' && !isOwn(origin ?? '', request)) {
      throw new Refusal('foreign-origin', 'This form is sent from its own page only.');
    }
    if (from !== 'pages' && from !== 'anywhere') return;
    reply.header('vary', 'origin');
    if (from === 'pages' && origin !== undefined && !origins.has(origin) && !isOwn(origin, request)) {
      throw new Refusal(
        'foreign-origin',
        'Pages of this origin may not call; add it to origins in the configuration.',
      );
    }
    const allowed = from === 'pages' ? (origin ?? '*') : '*';
    reply.header('access-control-allow-origin', allowed);
  }

  app.addHook('onRequest', async (request, reply) => {
    for (const [name, value] of HEADERS) reply.header(name, value);
    if (!hosts.has(hostName(request.headers.host ?? ''))) {
      throw new Refusal(
        'foreign-host',
        'The collector does not answer to this host name; add it to hosts in the configuration.',
      );
    }
    // The route that was found, never the address as it was written: `%70air` is `pair`.
    const { row } = request.routeOptions.config;
    checkOrigin(request, reply, row?.from);
    const kind = row?.limits ?? 'other';
    const bytes = bytesOf(request);
    slow(await limited.admit({ from: request.ip, token: tokenHashOf(request), kind, bytes }));
  });
  return { perSession };
}
