import { describe, expect, test } from 'vitest';
import { MARKS, marked, other } from '../../../unit/shared/locales/marks.ts';
import { start, startSession } from '../support.ts';
import { config, env, linkFor, look, readingClock, send } from './support.ts';

/** What a customer really gets, in a site's one form of address: pages, mails, and what the widget is told. */

const languages = Object.keys(MARKS);
const site = (register: string, language = 'en') => ({
  ...config,
  language,
  register,
  surveys: { before: 'diagnose', after: 'combined' },
  desk: {
    ...config.desk,
    agents: config.desk.agents.map((agent) => ({ ...agent, languages })),
  },
});
const answers = { platform: 'mac', details: 'x', contact: { name: 'Dora', email: 'dora@example.org' } };
const diagnosed = (register: string, locale: string) => ({
  survey: 'diagnose',
  surveyVersion: register === 'formal' ? 2 : 3,
  answers,
  locale,
});

describe.each(['formal', 'informal'] as const)('a site that is %s', (register) => {
  test.each(languages)('speaks so in %s on every page and in the mail', async (language) => {
    const clock = readingClock();
    const collector = await start(site(register, language), { env, now: clock.now });
    const { session, request, route } = await startSession(collector.url, diagnosed(register, language));
    const { url, mail } = await linkFor(collector, { session });
    const form = await look(await fetch(`${url}?score=1`));
    const tooQuick = await look(await send(url, form.fill({})));
    clock.read();
    const thanked = await look(
      await send(url, tooQuick.fill({ 'q.solved': 'false', 'q.comment': 'pin: 1234' })),
    );
    clock.read();
    const here = { headers: { 'accept-language': language } };
    const pages = [
      form,
      tooQuick,
      thanked,
      await look(await fetch(url)),
      await look(await fetch(`${url}/stop`)),
      await look(await send(`${url}/stop`, new URLSearchParams())),
      await look(await fetch(request.url)),
      await look(await send(`${request.url}/words`, new URLSearchParams({ text: '' }))),
      await look(await fetch(collector.url, here)),
      await look(await send(collector.url, new URLSearchParams({ code: '12' }))),
      await look(await fetch(`${collector.url}/a/22222222222222`, here)),
    ];
    expect(thanked.document.querySelectorAll('button').length).toBe(2);
    const texts = [
      ...pages.map(({ text, document }) => {
        expect(document.documentElement.lang).toBe(language);
        for (const style of document.querySelectorAll('style'))
          text = text.replace(style.textContent ?? '', '');
        return text;
      }),
      JSON.stringify(route),
      mail.subject,
      mail.text,
    ];
    const marks = MARKS[language];
    if (!marks) throw new Error(language);
    for (const text of texts) {
      const told = text.replaceAll(/https?:\S+/g, '');
      expect(marked(told, marks[other[register]]), told).toBe(false);
    }
    expect(texts.filter((text) => marked(text, marks[register])).length).toBeGreaterThan(8);
  });
});
