import type { FastifyRequest } from 'fastify';
import type { Audience } from '../../shared/protocol/route.ts';
import { sameText } from '../access/keys.ts';
import type { House } from '../house.ts';
import { provenSession } from './proof.ts';
import { leadOf, readerOf } from './reader.ts';
import { bearerOf, type Guard, unauthorized } from './register.ts';

/** What a page's body says of the session it speaks of. */
interface OfSession {
  readonly session?: string | null;
  readonly secret: string;
}

/** The guards of all audiences but those whose callers need more than the request's head and body to be known. */
export function guards(
  house: House,
  serverSecret: string | null,
  perSession: (id: string) => void,
): Record<Exclude<Audience, 'link' | 'request' | 'open' | 'code' | 'webhook'>, Guard> {
  const page = async (request: FastifyRequest): Promise<void> => {
    const { session, secret } = request.checked.body as OfSession;
    const { session: addressed } = request.params as { session?: string };
    const id = addressed ?? session ?? null;
    if (id === null) return;
    // An answer that pages of before there were secrets kept for later: its words are kept, as those of no session.
    if (addressed === undefined && secret === '') return;
    request.who = await provenSession(house, id, secret);
    // Counted when proven: whoever merely knows the id cannot use a customer's calls up.
    perSession(id);
  };
  return {
    public: () => undefined,
    page: (scope) => scope.addHook('preHandler', page),
    agent: (scope) =>
      scope.addHook('onRequest', async (request) => {
        request.who = await readerOf(house, bearerOf(request));
      }),
    lead: (scope) =>
      scope.addHook('onRequest', async (request) => {
        request.who = await leadOf(house, bearerOf(request));
      }),
    server: (scope) => {
      scope.addContentTypeParser('message/rfc822', { parseAs: 'string' }, (_request, body, done) =>
        done(null, body),
      );
      scope.addHook('onRequest', async (request) => {
        if (serverSecret === null || !sameText(bearerOf(request), serverSecret)) {
          throw unauthorized('Send the server secret of the configuration as bearer token.');
        }
      });
    },
  };
}
