import type { FastifyRequest } from 'fastify';
import type { Audience } from '../../shared/protocol/route.ts';
import { sameText } from '../security/keys.ts';
import type { AppContext } from '../services/context.ts';
import { provenSession } from '../services/proof.ts';
import { requireAgent, requireLead } from './agent-auth.ts';
import { isLocal } from './is-local.ts';
import { bearerOf, type Guard, unauthorized } from './register.ts';

/** What a page's body says of the session it speaks of. */
interface OfSession {
  readonly session?: string | null;
  readonly secret: string;
}

/** The guards of all audiences but those whose callers need more than the request's head and body to be known. */
export function guards(
  context: AppContext,
  secrets: { readonly server: string | null; readonly metrics: string | null },
  perSession: (id: string) => void,
): Record<
  Exclude<Audience, 'link' | 'request' | 'subscriber' | 'open' | 'code' | 'console' | 'webhook'>,
  Guard
> {
  const page = async (request: FastifyRequest): Promise<void> => {
    const { session, secret } = request.parsed.body as OfSession;
    const { session: addressed } = request.params as { session?: string };
    const id = addressed ?? session ?? null;
    if (id === null) return;
    // An answer that pages of before there were secrets kept for later: its words are kept, as those of no session.
    if (addressed === undefined && secret === '') return;
    request.who = await provenSession(context, id, secret);
    // Counted when proven: whoever merely knows the id cannot use a customer's calls up.
    perSession(id);
  };
  return {
    // Forms of public pages; what wants JSON refuses it by its schema.
    public: (scope) =>
      void scope.addContentTypeParser(
        'application/x-www-form-urlencoded',
        { parseAs: 'string' },
        (_request, body, done) => done(null, new URLSearchParams(String(body))),
      ),
    page: (scope) => scope.addHook('preHandler', page),
    agent: (scope) =>
      scope.addHook('onRequest', async (request) => {
        request.who = await requireAgent(context, bearerOf(request));
      }),
    lead: (scope) =>
      scope.addHook('onRequest', async (request) => {
        request.who = await requireLead(context, bearerOf(request));
      }),
    server: (scope) => {
      scope.addContentTypeParser('message/rfc822', { parseAs: 'string' }, (_request, body, done) =>
        done(null, body),
      );
      scope.addHook('onRequest', async (request) => {
        if (secrets.server === null || !sameText(bearerOf(request), secrets.server)) {
          throw unauthorized('Send the server secret of the configuration as bearer token.');
        }
      });
    },
    monitor: monitorGuard(secrets.metrics),
  };
}

/** Lets in who asks on this machine, or with the secret, where there is one. */
export const monitorGuard =
  (secret: string | null): Guard =>
  (scope) =>
    scope.addHook('onRequest', async (request) => {
      const isKnown = secret !== null && sameText(bearerOf(request), secret);
      if (!isKnown && !isLocal(request)) {
        throw unauthorized('Send the metrics secret of the configuration as bearer token.');
      }
    });
