import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { RouteRow } from '../../shared/protocol/route.ts';
import type { Settings } from '../config/config.ts';
import { consoleTokenOf } from '../security/console-cookie.ts';
import { hashOf } from '../security/keys.ts';
import { admission, type Limits } from '../security/limits.ts';
import type { AppContext } from '../services/context.ts';
import { ApplicationError } from '../services/errors.ts';
import { checkHost } from './check-host.ts';
import { addCors } from './cors.ts';
import { isOwnOrigin } from './page-troubles.ts';
import { bearerOf } from './register.ts';

export { LIMITS } from '../security/limits.ts';

const HEADERS: readonly (readonly [string, string])[] = [
  ['x-content-type-options', 'nosniff'],
  ['referrer-policy', 'no-referrer'],
  ['cross-origin-resource-policy', 'cross-origin'],
  ['x-frame-options', 'DENY'],
  ['strict-transport-security', 'max-age=31536000'],
  ['cache-control', 'no-store'],
  ['content-security-policy', "default-src 'none'; frame-ancestors 'none'; base-uri 'none'"],
];

/** Puts our own headers on an answer. */
export function setHeaders(reply: FastifyReply): void {
  for (const [name, value] of HEADERS) reply.header(name, value);
}

/**
 * The sha256 of the agent's token or of the console's session a request carries, or null. Other bearers, as the company's
 * own server, carry none.
 */
function tokenHashOf(request: FastifyRequest, settings: Settings): string | null {
  const isConsole = request.routeOptions.config.row?.audience === 'console';
  const token = isConsole ? consoleTokenOf(request, settings) : bearerOf(request);
  return /^[ac]1\./.test(token) ? hashOf(token) : null;
}

/** Bytes of a request's body: as announced, or as many as may come where nothing is. */
function bytesOf({ headers, routeOptions }: FastifyRequest): number {
  if (headers['transfer-encoding'] !== undefined) return routeOptions.bodyLimit;
  const announced = Number(headers['content-length'] ?? 0);
  return Math.min(announced, routeOptions.bodyLimit);
}

/**
 * What every request passes first: our own static headers, host check (DNS rebinding), origin check for what
 * pages may call, CORS and rate limits. Returns the limit of one session, for bodies that name it.
 */
export async function requestGuards(
  app: FastifyInstance,
  context: AppContext,
  limits: Limits,
): Promise<{ perSession(id: string): void }> {
  const { settings, store, now } = context;
  const limited = admission(limits, async (hash) => {
    const at = { hash, now: now() };
    return (await store.do('readToken', at)) !== null || (await store.do('readConsoleSession', at)) !== null;
  });

  const throwIfLimited = (seconds: number): void => {
    if (seconds > 0) {
      throw new ApplicationError(
        'too-many-requests',
        `Too many requests; try again in ${seconds} s.`,
        seconds,
      );
    }
  };
  const perSession = (id: string): void => throwIfLimited(limited.session(id));
  const isOwn = (origin: string, request: FastifyRequest): boolean => isOwnOrigin(origin, request, settings);

  function checkOrigin(request: FastifyRequest, from: RouteRow['from']): void {
    const { origin } = request.headers;
    if (from === 'own' && !isOwn(origin ?? '', request)) {
      throw new ApplicationError('foreign-origin', 'This form is sent from its own page only.');
    }
    if (
      from === 'pages' &&
      origin !== undefined &&
      !settings.origins.includes(origin) &&
      !isOwn(origin, request)
    ) {
      throw new ApplicationError(
        'foreign-origin',
        'Pages of this origin may not call; add it to origins in the configuration.',
      );
    }
  }

  app.addHook('onRequest', async (request, reply) => {
    setHeaders(reply);
    checkHost(request, settings);
    // The route that was found, never the address as it was written: `%70air` is `pair`.
    checkOrigin(request, request.routeOptions.config.row?.from);
  });
  // Before the limits: a page may read that it is to wait.
  await addCors(app);
  app.addHook('onRequest', async (request) => {
    const { row } = request.routeOptions.config;
    const kind = row?.limits ?? 'other';
    const bytes = bytesOf(request);
    throwIfLimited(
      await limited.admit({ from: request.ip, token: tokenHashOf(request, settings), kind, bytes }),
    );
  });
  return { perSession };
}
