import { html } from '../hosted/html.ts';
import type { House } from '../house.ts';
import { mailWords } from '../mail/words.ts';
import type { Handlers } from './handlers.ts';
import { showPage } from './show-page.ts';

/** "Do not ask me again", at the foot of every mail that asks and in its List-Unsubscribe header. */
export function stopMailHandlers({ settings, store, now }: House): Handlers<'askStop' | 'stopMail'> {
  return {
    async askStop({ who: { session }, reply }) {
      const { stop, stopAsk } = mailWords(session.locale);
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
        body: html`<p role="status">${mailWords(locale).stopped}</p>`,
      });
    },
  };
}
