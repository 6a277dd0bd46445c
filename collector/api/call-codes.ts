import type { FastifyReply, FastifyRequest } from 'fastify';
import { entryPage } from '../hosted/entry-page.ts';
import { languageOf } from '../hosted/reader.ts';
import { CALL_CODE_LIVES, newCallCode } from '../security/keys.ts';
import { startWithCode } from '../services/calls.ts';
import type { AppContext } from '../services/context.ts';
import { ApplicationError } from '../services/errors.ts';
import { notYours } from '../services/proof.ts';
import { callLinkUrl } from '../services/survey-links.ts';
import type { Session } from '../store/session.ts';
import { wordsFor } from '../words/words.ts';
import type { Handlers } from './handlers.ts';
import { formOf, formScope } from './html-pages.ts';
import { ownership } from './ownership.ts';
import type { Guard } from './register.ts';
import { showPage } from './show-page.ts';

/**
 * Only who was called has no way of their own: whoever came by a page has its secret, and a code in their agent's hands
 * would let the rated rate.
 */
const wasCall = ({ channel, context }: Session): boolean =>
  channel === 'phone' || context['wish'] === 'callback';

/** After a call: a code the agent reads out, and the page on which it is typed. */
export function callCodeRoutes(context: AppContext): {
  readonly guard: Guard;
  readonly handlers: Handlers<'makeCode' | 'openEntry' | 'enterCode'>;
} {
  const { settings, store, keys, now } = context;
  const { site } = settings;
  const { ownSession, mayTie } = ownership(context);

  function showEntry(
    request: FastifyRequest,
    reply: FastifyReply,
    { typed = null, status }: { readonly typed?: string | null; readonly status: number },
  ): FastifyReply {
    const locale = languageOf(request, settings) ?? settings.language;
    const body = entryPage(wordsFor(locale, settings), typed);
    return showPage(reply, settings, { locale, body, status });
  }

  return {
    guard(scope) {
      formScope(scope, settings);
      scope.addHook('preHandler', async (request, reply) => {
        const locale = languageOf(request, settings, settings.surveys.after);
        const typed = formOf(request).get('code') ?? '';
        const hash = keys.callCodeHash(typed);
        const id = await store.do('useCallCode', { site, hash, locale, now: now() });
        request.who = id === null ? null : await store.do('readSession', { site, id });
        if (request.who) return;
        return showEntry(request, reply, { typed, status: 404 });
      });
    },

    handlers: {
      openEntry: async ({ request, reply }) => showEntry(request, reply, { status: 200 }),

      async enterCode({ who, reply }) {
        return reply.redirect(`a/${keys.callLinkCode(who.id)}`, 303);
      },

      async makeCode({ who: { agent }, body }) {
        const { ticket } = body;
        let session: Session;
        if (body.session !== null) {
          session = await ownSession(body.session, agent);
          if (!wasCall(session)) {
            throw new ApplicationError(
              'no-such-step',
              'This customer rates on their own page or by mail: nobody else gets a way in for them.',
            );
          }
        } else {
          if (ticket !== null && !(await mayTie(ticket, agent))) throw notYours();
          session = await startWithCode({ id: body.id, agent }, context);
          const { id } = session;
          if (ticket !== null && session.ticket === null)
            await store.do('tieTicket', {
              site,
              id,
              helpdesk: ticket.helpdesk,
              ticket: ticket.id,
              now: now(),
            });
        }
        const { id } = session;
        const answered = await store.do('readResponse', { session: id, moment: 'after' });
        if (answered?.state === 'complete') {
          throw new ApplicationError('already-answered', 'This customer has answered already.');
        }
        const link = await callLinkUrl(session, context);
        const [code, expiresAt] = [newCallCode(), now() + CALL_CODE_LIVES];
        const hash = keys.callCodeHash(code);
        if (!(await store.do('keepCallCode', { hash, site, session: id, agent, expiresAt, now: now() }))) {
          throw new ApplicationError(
            'too-many-requests',
            'So many codes are waiting to be used that no more are made.',
            3600,
          );
        }
        await store.do('markAsked', { site, id, now: now() });
        return { session: id, code, address: new URL('../', link).href, link, expiresAt };
      },
    },
  };
}
