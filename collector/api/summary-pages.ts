import type { FastifyReply } from 'fastify';
import { type Html, html } from '../lib/html.ts';
import { hashOf } from '../security/keys.ts';
import type { AppContext } from '../services/context.ts';
import { summarySpeech } from '../words/summary-words.ts';
import type { Handlers } from './handlers.ts';
import { htmlGuard } from './html-pages.ts';
import type { Guard } from './register.ts';
import { showPage } from './show-page.ts';

/** Pages behind the links of the weekly summary: the address is theirs, and no more of it. Opening one writes nothing. */
export function summaryPageRoutes(context: AppContext): {
  readonly guard: Guard;
  readonly handlers: Handlers<'openSummary' | 'confirmSummary' | 'askSummaryStop' | 'stopSummary'>;
} {
  const { settings, store, now } = context;
  const { site } = settings;
  const show = (reply: FastifyReply, locale: string, body: Html): FastifyReply =>
    showPage(reply, settings, { locale, body });
  const said = (reply: FastifyReply, locale: string, text: string): FastifyReply =>
    show(reply, locale, html`<p role="status">${text}</p>`);
  const asked = (reply: FastifyReply, locale: string, text: string, press: string): FastifyReply =>
    show(reply, locale, html`<form method="post"><p>${text}</p><button>${press}</button></form>`);

  return {
    guard: htmlGuard(settings, (code) => store.do('readSummaryWishByHash', { site, hash: hashOf(code) })),
    handlers: {
      async openSummary({ who: { language, state, email }, reply }) {
        const tell = summarySpeech(language);
        if (state === 'unconfirmed')
          return asked(reply, language, tell('page ask', { email }), tell('page yes'));
        return said(reply, language, tell(state === 'on' ? 'page done' : 'page stopped'));
      },
      async confirmSummary({ who: { id, language, state }, reply }) {
        await store.do('confirmSummary', { site, id, now: now() });
        const isOn = state === 'on' || state === 'unconfirmed';
        return said(reply, language, summarySpeech(language)(isOn ? 'page done' : 'page stopped'));
      },
      async askSummaryStop({ who: { language, state }, reply }) {
        const tell = summarySpeech(language);
        if (state === 'stopped') return said(reply, language, tell('page stopped'));
        return asked(reply, language, tell('page stop ask'), tell('end'));
      },
      async stopSummary({ who: { id, language }, reply }) {
        await store.do('stopSummary', { site, id, state: 'stopped', reason: null, now: now() });
        return said(reply, language, summarySpeech(language)('page stopped'));
      },
    },
  };
}
