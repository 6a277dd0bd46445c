import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ProblemName } from '../../shared/protocol/problem.ts';
import type { Audience, RouteRow } from '../../shared/protocol/route.ts';
import { type RouteName, routes } from '../../shared/protocol/routes/routes.ts';
import { ApplicationError } from '../services/errors.ts';
import { corsOf, type RouteCors } from './cors.ts';
import type { Call, Handlers } from './handlers.ts';
import { parseBody } from './problem-reply.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The route's row in the table; none at addresses that are not served. */
    row?: RouteRow;
    cors?: RouteCors;
  }
  interface FastifyReply {
    /** The name of the refusal that was sent; null: none was. */
    problem: ProblemName | null;
  }
  interface FastifyRequest {
    /** Who the audience's guard has proven the caller to be. */
    who: unknown;
    /** Body and query as the row's schemas read them. */
    parsed: { body?: unknown; query?: unknown };
  }
}

/** Sets up the scope in which an audience's routes live: above all the hooks that prove the caller. */
export type Guard = (scope: FastifyInstance) => void;

/** The rows' handlers differ in their types; each is called with what its own row says. */
type AnyHandler = (call: Call<RouteRow>) => Promise<unknown>;

/**
 * Registers every route of the table, each audience in a scope of its own behind its guard. A route that is registered
 * in any other way has no audience and stops the start: nothing is open by oversight.
 */
export const registerRoutes = (
  app: FastifyInstance,
  guards: Readonly<Record<Audience, Guard>>,
  handlers: Handlers,
): Promise<void> => registerSome(app, guards, handlers);

/** The same for some of the routes: those that have a handler here, and whose audience has a guard. */
export async function registerSome(
  app: FastifyInstance,
  guards: Readonly<Partial<Record<Audience, Guard>>>,
  handlers: Partial<Handlers>,
): Promise<void> {
  app.decorateRequest('who', null);
  app.decorateRequest('parsed');
  app.addHook('onRoute', ({ path, config }) => {
    if (!config?.row) throw new Error(`${path} stands in no table of routes: nobody guards it.`);
  });
  const rows = Object.entries(routes) as [RouteName, RouteRow][];
  for (const [audience, guard] of Object.entries(guards)) {
    await app.register(async (scope) => {
      scope.addHook('preHandler', check);
      guard(scope);
      for (const [name, row] of rows) {
        const handler = handlers[name] as AnyHandler | undefined;
        if (row.audience === audience && handler) register(scope, row, handler);
      }
    });
  }
  const served = rows.filter(([name]) => handlers[name] !== undefined);
  await app.register(async (scope) => preflights(scope, served));
}

async function check(request: FastifyRequest): Promise<void> {
  const { row } = request.routeOptions.config;
  request.parsed = {
    ...(row?.body && { body: parseBody(row.body, request.body) }),
    ...(row?.query && { query: parseBody(row.query, request.query) }),
  };
}

function register(scope: FastifyInstance, row: RouteRow, handler: AnyHandler): void {
  scope.route({
    method: row.method,
    url: row.path,
    config: { row, cors: corsOf(row) },
    ...(row.bodyLimit !== undefined && { bodyLimit: row.bodyLimit }),
    handler: async (request: FastifyRequest, reply: FastifyReply) => {
      const { body, query } = request.parsed;
      const params = request.params as Record<string, string>;
      const answer = await handler({
        who: request.who,
        body,
        query,
        params,
        request,
        reply,
      } as Call<RouteRow>);
      return row.reply === null && !reply.sent ? reply.code(204).send() : answer;
    },
  });
}

/** Pages that send application/json are asked first by their browser; the site's origins may. */
function preflights(scope: FastifyInstance, rows: readonly [RouteName, RouteRow][]): void {
  const paths = new Map(rows.filter(([, row]) => row.from === 'pages').map(([, row]) => [row.path, row]));
  for (const [url, row] of paths) {
    scope.route({
      method: 'OPTIONS',
      url,
      config: { row, cors: corsOf(row) },
      // Answered by the hook of CORS before it gets here.
      handler: async (_request, reply) => reply.callNotFound(),
    });
  }
}

/** The header by which agents and servers name their secret; empty without one. */
export const bearerOf = (request: FastifyRequest): string =>
  /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';

/** A guard's no to a caller it cannot place. */
export const unauthorized = (detail: string): ApplicationError =>
  new ApplicationError('unauthorized', detail);
