import { html } from '../lib/html.ts';
import type { AppContext } from '../services/context.ts';
import { wordsFor } from '../words/words.ts';
import type { Handlers } from './handlers.ts';
import { showPage } from './show-page.ts';

/** "Do not ask me again", at the foot of every mail that asks and in its List-Unsubscribe header. */
export function stopMailHandlers({ settings, store, now }: AppContext): Handlers<'askStop' | 'stopMail'> {
  return {
    async askStop({ who: { session }, reply }) {
      const { stop, stopAsk } = wordsFor(session.locale, settings).mail;
      const body = html`<form method="post"><p>${stopAsk}</p><button>${stop}</button></form>`;
      return showPage(reply, settings, { locale: session.locale, body });
    },

    async stopMail({ who: { session }, reply }) {
      const { site, customerRef, locale } = session;
      if (customerRef !== null) {
        await store.do('refuseMail', { site, customerRef, why: 'do-not-ask', now: now() });
      }
      return showPage(reply, settings, {
        locale,
        body: html`<p role="status">${wordsFor(locale, settings).mail.stopped}</p>`,
      });
    },
  };
}
