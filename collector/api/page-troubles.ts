import type { FastifyReply, FastifyRequest } from 'fastify';
import { throughUnnamedProxy } from '../checks/proxies.ts';
import type { Settings } from '../config/config.ts';
import type { AppContext } from '../services/context.ts';
import { ApplicationError } from '../services/errors.ts';
import type { Handlers } from './handlers.ts';

/** What whoever builds a page has to hear, where they look: in the page's console, and from `overdesk('doctor')`. */

/** A request of the collector's own pages, under the name customers know it by or the one it was asked by. */
export function isOwnOrigin(origin: string, request: FastifyRequest, { publicUrl }: Settings): boolean {
  const published = publicUrl === undefined ? null : new URL(publicUrl).origin;
  return origin === published || origin === `${request.protocol}://${request.host}`;
}

const isForeign = (origin: string, request: FastifyRequest, settings: Settings): boolean =>
  !settings.origins.includes(origin) && !isOwnOrigin(origin, request, settings);

/** What is in the way of this page's requests, and what to do. */
export function pageTroubles(request: FastifyRequest, settings: Settings): string[] {
  const { origin } = request.headers;
  const troubles: string[] = [];
  if (origin === 'null') {
    troubles.push(
      'this page is opened from a file or in a sandboxed frame, so what customers say here is kept and never arrives. Serve it from an address that stands in “origins” of the collector’s configuration.',
    );
  } else if (origin !== undefined && isForeign(origin, request, settings)) {
    troubles.push(
      `pages of ${origin} may not call this collector, so what customers say here is kept and never arrives. Add "${origin}" to “origins” in its configuration.`,
    );
  }
  if (throughUnnamedProxy(request)) {
    troubles.push(
      'the collector stands behind a proxy that its configuration does not name, so all customers count as one caller. Add the proxy’s address to “proxies”; the collector’s log and /healthz say which.',
    );
  }
  return troubles;
}

/** Which site a page has asked for that is not here, in words for whoever wrote its script tag. */
export function unknownSite(named: string, { site }: Settings): string {
  const said = named === 'undefined' ? 'the script tag has no data-site' : `there is no site "${named}" here`;
  return `${said}. Write data-site="${site}" into the script tag.`;
}

/**
 * Answers a script that says why there is no other. A browser shows nobody what stands in a 404; who is no browser, or
 * asks otherwise than by a script element or `import()`, gets the 404.
 */
export function explain(
  request: FastifyRequest,
  reply: FastifyReply,
  how: 'throw' | 'print',
  why: string,
): FastifyReply {
  const purpose = request.headers['sec-fetch-dest'];
  if (purpose !== undefined && purpose !== 'script')
    throw new ApplicationError('not-found', `${why[0]?.toUpperCase()}${why.slice(1)}`);
  const line = JSON.stringify(`Overdesk: ${why}`);
  return reply
    .header('cache-control', 'no-store')
    .type('text/javascript; charset=utf-8')
    .send(how === 'throw' ? `throw ${line};\n` : `console.error(${line});\n`);
}

/** Statements that print the same at the end of a module that works all the same. */
export const printed = (troubles: readonly string[]): string =>
  troubles.length === 0 ? '' : `console.error(${JSON.stringify(`Overdesk: ${troubles.join(' Also: ')}`)});\n`;

export function pageTroubleHandlers({ settings }: Pick<AppContext, 'settings'>): Handlers<'readPageReport'> {
  return {
    async readPageReport({ params, request, reply }) {
      if (params.site !== settings.site) {
        const why = unknownSite(params.site, settings);
        throw new ApplicationError('unknown-site', `${why[0]?.toUpperCase()}${why.slice(1)}`);
      }
      reply.header('cache-control', 'no-store');
      return { troubles: pageTroubles(request, settings) };
    },
  };
}
