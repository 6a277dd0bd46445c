import { redact } from '../../shared/redaction/redact.ts';
import { requestPage } from '../hosted/request-page.ts';
import { hashOf } from '../security/keys.ts';
import type { AppContext } from '../services/context.ts';
import { ApplicationError } from '../services/errors.ts';
import { requestOf, sessionByNumber, sessionByRequestCode } from '../services/requests.ts';
import { routeOf } from '../services/session-state.ts';
import type { Session } from '../store/session.ts';
import { wordsFor } from '../words/words.ts';
import type { Handlers } from './handlers.ts';
import { formOf, htmlGuard, inReadersLanguage } from './html-pages.ts';
import type { Guard } from './register.ts';
import { showPage } from './show-page.ts';

const LONGEST_WORD = 2_000;

/** Follows a request after it was made: the customer by its page, the company's own account page by its number. */
export function requestRoutes(context: AppContext): {
  readonly guard: Guard;
  readonly handlers: Handlers<'openRequest' | 'addWord' | 'cancelRequest' | 'readRequest'>;
} {
  const { settings, store, keys, now } = context;
  const { site } = settings;

  /** The code under which the survey of an ended session is answered; null when there is nothing to ask. */
  async function surveyCode({ id, state, endedBy }: Session): Promise<string | null> {
    if (!settings.surveys.after || state !== 'ended' || endedBy === 'cancel') return null;
    const answered = await store.do('readResponse', { session: id, moment: 'after' });
    if (answered?.state === 'complete') return null;
    const code = keys.linkCode(id);
    await store.do('keepLink', { hash: hashOf(code), site, session: id });
    return code;
  }

  return {
    guard: htmlGuard(settings, async (code, request) => {
      const session = await sessionByRequestCode(code, context);
      return session && inReadersLanguage(session, request, settings);
    }),
    handlers: {
      async openRequest({ who: session, request, reply, params: { code } }) {
        const query = request.query as Record<string, unknown>;
        const { number } = await requestOf(session, context);
        const body = requestPage({
          session,
          code,
          number,
          route: routeOf(session, context),
          wait: await context.waits.session(session),
          survey: await surveyCode(session),
          words: wordsFor(session.locale, settings),
          note: query['note'],
        });
        return showPage(reply, settings, { locale: session.locale, body });
      },

      async addWord({ who: session, request, reply, params: { code } }) {
        const said = formOf(request).get('text')?.replaceAll('\r\n', '\n').trim() ?? '';
        const { text } = redact(said.slice(0, LONGEST_WORD));
        const done =
          text === ''
            ? 'empty'
            : await store.do('addWord', {
                site,
                id: session.id,
                text,
                helpdesk: context.helpdesk?.id ?? null,
                now: now(),
              });
        // Seen again by a page of its own: a reload sends nothing twice.
        return reply.redirect(`../${code}?note=${done}`, 303);
      },

      async cancelRequest({ who: session, reply, params: { code } }) {
        const what = { site, id: session.id, helpdesk: context.helpdesk?.id ?? null, now: now() };
        await store.do('withdrawRequest', what);
        return reply.redirect(`../${code}`, 303);
      },

      async readRequest({ params }) {
        const session = await sessionByNumber(params.number, context);
        if (!session)
          throw new ApplicationError('unknown-session', 'There is no request of this number here.');
        return {
          ...(await requestOf(session, context)),
          session: session.id,
          state: session.endedBy === 'cancel' ? 'cancelled' : session.state,
          startedAt: session.createdAt,
          endedAt: session.endedAt,
        };
      },
    },
  };
}
