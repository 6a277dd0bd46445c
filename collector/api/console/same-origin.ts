import type { FastifyRequest } from 'fastify';
import type { Settings } from '../../config/config.ts';
import { ApplicationError } from '../../services/errors.ts';
import { isOwnOrigin } from '../page-troubles.ts';

/**
 * Refuses what another page makes a browser send along with the cookie. Whatever changes something is JSON or a file as bytes, which
 * a form cannot send, from an origin of ours. Another port of this host counts as the same site to a browser: SameSite alone
 * does not stop it.
 */
export function refuseForeign(request: FastifyRequest, settings: Settings): void {
  const { origin, 'sec-fetch-site': site, 'content-type': type = '' } = request.headers;
  const isRead = request.method === 'GET';
  const isOurs =
    (site === undefined || site === 'same-origin' || (isRead && site === 'none')) &&
    (origin === undefined || isOwnOrigin(origin, request, settings));
  const isSent = (origin ?? site) !== undefined && /^application\/(?:json|octet-stream)\s*(;|$)/i.test(type);
  if (isOurs && (isRead || isSent)) return;
  throw new ApplicationError(
    'foreign-origin',
    'The console is asked by its own pages only; behind a proxy, under the publicUrl of the configuration. Nothing was changed.',
  );
}
