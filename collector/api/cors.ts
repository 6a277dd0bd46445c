import cors, { type FastifyCorsOptions } from '@fastify/cors';
import type { FastifyInstance } from 'fastify';
import type { RouteRow } from '../../shared/protocol/route.ts';

/** What a route's pages may do; false: no page's script may call it. */
export type RouteCors = FastifyCorsOptions | false;

/**
 * How the browser is told who may call. Whether this origin may was decided before (request-guards.ts), by site; here
 * it is only said back. Without one nobody is told anything they could not read anyway.
 */
export function corsOf({ from }: RouteRow): RouteCors {
  if (from === 'pages') return { origin: (origin, told) => told(null, origin ?? '*') };
  if (from === 'anywhere') return { origin: (_origin, told) => told(null, '*') };
  return false;
}

/** Never allows credentials; CORS is not authentication and does not stand in for it. */
export const addCors = (app: FastifyInstance) =>
  app.register(cors, {
    // Each route says for itself who may (corsOf); what is no route is for no page.
    origin: false,
    methods: 'GET, POST',
    allowedHeaders: 'content-type',
    maxAge: 7200,
    strictPreflight: false,
  });
