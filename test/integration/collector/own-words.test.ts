import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkConfig } from '../../../collector/config/check.ts';
import { env, config as hosted, linkFor, look } from './hosted/support.ts';
import { CONFIG, mac, post, start, startSession } from './support.ts';

const widget = join(import.meta.dirname, '../../../dist/widget');
const dutch = {
  next: 'Verder',
  send: 'Versturen',
  csat: ['Zeer ontevreden', 'Ontevreden', 'Neutraal', 'Tevreden', 'Zeer tevreden'],
  routing: { assigned: '{agent} helpt u: {why}.', skill: 'kent {skills}', free: 'is nu vrij' },
};
const agents = CONFIG.desk.agents.map((agent) => ({ ...agent, languages: ['en', 'nl'] }));
const config = { ...CONFIG, assumePresent: true, words: { nl: dutch, 'es-MX': { chat: 'Platicar ahora' } } };

/** What a page in this language is served, as its loader reads it. */
async function moduleIn(url: string, language: string, moment = '') {
  const response = await fetch(`${url}/widget/sites/test-shop/${language}${moment}.js`);
  const text = await response.text();
  return import(`data:text/javascript;base64,${Buffer.from(text).toString('base64')}`);
}

describe('a site’s own words', () => {
  test('serve a language that is not among ours, by the customer’s locale; what they lack is in English', async () => {
    const { url } = await start(config, { widget });
    for (const tag of ['nl', 'nl-BE']) {
      const { $words, $language, $locale = $language } = await moduleIn(url, tag);
      expect($words).toMatchObject({ next: 'Verder', csat: dutch.csat, close: 'Close' });
      expect($words).not.toHaveProperty('routing');
      expect([$language, $locale]).toEqual(['nl', tag]);
    }
    const after = await moduleIn(url, 'nl', '.after');
    expect(after.$words).toMatchObject({ send: 'Versturen' });
  });

  test('are written in their own direction, in a language of ours or not', async () => {
    const { url } = await start({ ...config, words: { he: { next: 'הבא' } } }, { widget });
    for (const tag of ['he', 'he-IL', 'ar']) expect((await moduleIn(url, tag)).$dir).toBe('rtl');
    expect((await moduleIn(url, 'en')).$dir).toBeUndefined();
  });

  test('change single words of a language of ours, for those who speak it so', async () => {
    const { url } = await start(config, { widget });
    expect((await moduleIn(url, 'es-MX')).$words).toMatchObject({
      chat: 'Platicar ahora',
      next: 'Siguiente',
    });
    expect((await moduleIn(url, 'en')).$words).toMatchObject({ chat: 'Chat now' });
  });

  test('say who helps, and why', async () => {
    const { url } = await start({ ...config, desk: { ...CONFIG.desk, agents } });
    const started = await (await post(url, '/v1/sessions', mac({ locale: 'nl-BE' }))).json();
    expect(started.route.reason).toBe('María helpt u: kent Mac en is nu vrij.');
  });

  test('stand on the page behind a link and in the mail', async () => {
    const collector = await start({ ...hosted, words: { nl: dutch } }, { env });
    const { session } = await startSession(collector.url, { locale: 'nl' });
    const link = await linkFor(collector, { session });
    expect((await look(await fetch(link.url))).document.querySelector('button')?.textContent).toBe(
      'Versturen',
    );
    expect(link.mail.text).toContain('Zeer tevreden');
  });

  test('say what only pages behind links and mails say, too', async () => {
    const said = {
      ...dutch,
      hosted: { subject: 'Hoe deden we het?', foot: 'Niets telt tot u op {send} drukt.' },
      mail: { helloName: 'Dag {name},' },
      requestPage: { title: 'Uw verzoek {number}' },
    };
    const collector = await start({ ...hosted, words: { nl: said } }, { env });
    const { session, request } = await startSession(collector.url, { locale: 'nl' });
    const { mail } = await linkFor(collector, { session });
    expect(mail.subject).toBe('Hoe deden we het?');
    expect(mail.text).toMatch(/^Dag Dora,/);
    expect(mail.text).toContain('Niets telt tot u op Versturen drukt.');
    const { text, document } = await look(await fetch(request.url));
    expect(document.documentElement.lang).toBe('nl');
    expect(text).toContain(`Uw verzoek ${request.number}`);
  });

  test('are the site’s language, not English, for whoever speaks none of either', async () => {
    const { url } = await start({ ...CONFIG, language: 'es', assumePresent: true });
    const started = await (await post(url, '/v1/sessions', mac({ locale: 'ca' }))).json();
    expect(started.route.reason).toMatch(/^Le atiende María|^Ahora mismo/);
  });

  test('are refused by name when they lose what is filled in, or are none of ours', () => {
    const complaint = (words: object): string => {
      try {
        checkConfig({ ...CONFIG, words });
        return '';
      } catch (error) {
        return String(error);
      }
    };
    expect(complaint({ nl: { wait: 'Over ongeveer {from} minuten' } })).toContain(
      'words.nl.wait: keep {from} and {to}',
    );
    expect(complaint({ nl: { csat: ['Slecht', 'Goed'] } })).toContain('words.nl.csat');
    expect(complaint({ nl: { nxt: 'Verder' } })).toContain('words.nl');
    expect(complaint({ 'not a tag': {} })).toContain('words');
  });
});
