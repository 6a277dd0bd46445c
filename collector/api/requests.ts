import { redact } from '../../shared/redaction/redact.ts';
import { hashOf } from '../access/keys.ts';
import { requestOf, sessionByNumber, sessionByRequestCode } from '../desk/requests.ts';
import { routeOf } from '../desk/route.ts';
import { requestPage } from '../hosted/request-page.ts';
import type { House } from '../house.ts';
import type { Session } from '../store/session.ts';
import { wordsFor } from '../words.ts';
import type { Handlers } from './handlers.ts';
import { formOf, htmlGuard } from './html-pages.ts';
import { Refusal } from './refusal.ts';
import type { Guard } from './register.ts';
import { showPage } from './show-page.ts';

const LONGEST_WORD = 2_000;

/** Follows a request after it was made: the customer by its page, the company's own account page by its number. */
export function requestRoutes(house: House): {
  readonly guard: Guard;
  readonly handlers: Handlers<'openRequest' | 'addWord' | 'cancelRequest' | 'readRequest'>;
} {
  const { settings, store, keys, bell, now } = house;
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
    guard: htmlGuard(settings, (code) => sessionByRequestCode(code, house)),
    handlers: {
      async openRequest({ who: session, request, reply, params: { code } }) {
        const query = request.query as Record<string, unknown>;
        const { number } = await requestOf(session, house);
        const body = requestPage({
          session,
          code,
          number,
          route: routeOf(session, house),
          wait: await house.waits.session(session),
          survey: await surveyCode(session),
          widget: wordsFor(session.locale, settings.words).words,
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
                helpdesk: house.helpdesk?.id ?? null,
                now: now(),
              });
        house.nudge();
        bell.ring();
        // Seen again by a page of its own: a reload sends nothing twice.
        return reply.redirect(`../${code}?note=${done}`, 303);
      },

      async cancelRequest({ who: session, reply, params: { code } }) {
        const what = { site, id: session.id, helpdesk: house.helpdesk?.id ?? null, now: now() };
        if (await store.do('withdrawRequest', what)) house.nudge();
        bell.ring();
        return reply.redirect(`../${code}`, 303);
      },

      async readRequest({ params }) {
        const session = await sessionByNumber(params.number, house);
        if (!session) throw new Refusal('unknown-session', 'There is no request of this number here.');
        return {
          ...(await requestOf(session, house)),
          session: session.id,
          state: session.endedBy === 'cancel' ? 'cancelled' : session.state,
          startedAt: session.createdAt,
          endedAt: session.endedAt,
        };
      },
    },
  };
}
