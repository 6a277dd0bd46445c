import { describe, expect, test } from 'vitest';
import { acceptedLanguages, languageOf } from '../../../../collector/hosted/reader.ts';
import { CONFIG, start, startSession } from '../support.ts';
import { config, env, linkFor, look } from './support.ts';

const voice = { language: 'en', register: 'formal', words: {} } as const;
const asks = (header: string | undefined, locale?: string): string | null =>
  languageOf(
    {
      headers: header === undefined ? {} : { 'accept-language': header },
      ...(locale === undefined ? {} : { locale }),
    },
    voice,
  );

describe('the languages of a header', () => {
  test.each([
    ['de-CH,de;q=0.9,en;q=0.8', ['de-CH', 'de', 'en']],
    // Weights, not places.
    ['en;q=0.5, ro ;q=0.8 , es', ['es', 'ro', 'en']],
    ['fr_FR', ['fr-FR']],
    ['en;q=0, fr;q=0.001', ['fr']],
    ['*', []],
    ['*;q=0.5, it', ['it']],
    // Made by hand, by old telephones and by scanners.
    ['de;q=high, fr;q=0.9', ['fr']],
    ['de;q=1.5,fr;q=-1,it;level=1,es', ['es']],
    [';;q=1,,=,en-,x', []],
    ['en'.repeat(5000), []],
    ['', []],
    [undefined, []],
  ] as const)('%s', (header, languages) => {
    expect(acceptedLanguages(header)).toEqual(languages);
  });

  test('are read as far as a person sets them, however long the header is', () => {
    expect(acceptedLanguages(Array.from({ length: 5_000 }, () => 'de').join(',')).length).toBeLessThan(50);
  });
});

describe('a reader is spoken to', () => {
  test.each([
    ['ca-ES, es;q=0.5', 'es'],
    ['nl-BE,nl;q=0.9,fr;q=0.7,en;q=0.5', 'fr'],
    ['pt', 'pt'],
    ['zh-TW,zh;q=0.9', null],
    ['*', null],
  ])('by "%s" in %s', (header, language) => {
    expect(asks(header)).toBe(language);
  });

  test('in the language of their session first', () => {
    expect(asks('de', 'ro')).toBe('ro');
    expect(asks('ca, es;q=0.5', 'ca')).toBe('es');
  });

  test('in the words of the site, and in a survey’s own language', () => {
    const headers = { 'accept-language': 'nl, en;q=0.5' };
    expect(languageOf({ headers }, { ...voice, words: { nl: {} } })).toBe('nl');
    const [before] = [CONFIG.surveys.before];
    const dutch = { ...before, questions: [{ ...before.questions[0], title: { nl: 'Welke computer?' } }] };
    expect(languageOf({ headers }, voice, dutch as never)).toBe('nl');
  });
});

test('a page speaks the second language of a reader whose first we do not know, not English', async () => {
  const catalan = { headers: { 'accept-language': 'ca-ES, es;q=0.5' } };
  const collector = await start(config, { env });
  const { session, request } = await startSession(collector.url, { locale: 'ca' });
  const { url } = await linkFor(collector, { session });
  for (const address of [
    url,
    `${url}/stop`,
    request.url,
    `${collector.url}/a/22222222222222`,
    collector.url,
  ]) {
    const { document } = await look(await fetch(address, catalan));
    expect([address, document.documentElement.lang]).toEqual([address, 'es']);
  }
});

test('whose languages we do not know at all is spoken to in the site’s, on pages and in mail', async () => {
  const collector = await start({ ...config, language: 'ro' }, { env });
  const { session } = await startSession(collector.url, { locale: 'ca' });
  const { url, mail } = await linkFor(collector, { session });
  expect((await look(await fetch(url))).document.documentElement.lang).toBe('ro');
  expect(mail.html).toContain('<html lang="ro"');
});
