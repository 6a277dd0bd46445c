import { describe, expect, test } from 'vitest';
import { wordsFor } from '../../../../collector/words/words.ts';
import { customerLanguages } from '../../../../shared/locales/customers.ts';
import type { Register } from '../../../../shared/locales/words/customer.ts';
import { readyMade } from '../../../../shared/survey/ready-made/surveys.ts';
import { MARKS, marked, other, words } from './marks.ts';

type Text = readonly [place: string, text: string];

function* textsIn(value: unknown, place: string): Generator<Text> {
  if (typeof value === 'string') yield [place, value];
  else
    for (const [key, inside] of Object.entries(value as object)) {
      yield* textsIn(inside, place === '' ? key : `${place}.${key}`);
    }
}

/** Everything a customer reads in one language and form: on pages, in mails, in the widget. */
function textsOf(language: string, register: Register): Map<string, string> {
  const { desk: _, routing, ...rest } = wordsFor(language, { language: 'en', register, words: {} });
  const surveys = readyMade(register).map((survey) => [
    survey.id,
    [...textsIn(survey, '')].filter(([place]) => place.endsWith(`.${language}`)).map(([, text]) => text),
  ]);
  return new Map([
    ...textsIn({ ...rest, routing: routing.customer, ready: Object.fromEntries(surveys) }, ''),
  ]);
}

describe.each(Object.entries(MARKS))('in %s', (language, marks) => {
  test.each(['formal', 'informal'] as const)('nothing %s speaks in the other form', (register) => {
    const texts = [...textsOf(language, register)];
    expect(texts.length).toBeGreaterThan(120);
    expect(texts.filter(([, text]) => marked(text, marks[other[register]]))).toEqual([]);
  });

  test('the marks know every text that differs, and nothing is said twice', () => {
    const formal = textsOf(language, 'formal');
    const informal = textsOf(language, 'informal');
    const differing = [...formal].filter(([place, text]) => informal.get(place) !== text);
    const unknown = differing.filter(
      ([place, text]) =>
        !place.startsWith('mail.hello') &&
        // Romanian's "retrage" is its third person, too.
        place !== 'request.withdraw' &&
        !(marked(text, marks.formal) && marked(informal.get(place) ?? '', marks.informal)),
    );
    expect(unknown.map(([place, text]) => [place, text, informal.get(place)])).toEqual([]);
    for (const [place, text] of textsIn(customerLanguages[language]?.informal, '')) {
      expect(text, place).not.toBe(formal.get(place));
    }
  });
});

/** Whoever works in the console is spoken to as a stranger is, on each of its pages. */
const FAMILIAR = {
  de: 'du|dir|dich|dein(?:e[nmrs]?)?',
  es: 'tú|tus?|te|ti|tuy[oa]s?',
  fr: 'tu|te|ta|tes|toi',
  it: 'tu|te|ti|tu[oae]|tuoi|hai|sei',
  ro: 'voi|tu|te|tine|îți|ți|tău|ta|tăi|tale|ești|(?<!se )salvează|adaugă|introdu',
};
const PAGES =
  'alerts articles editing feedback import live loyalty money problems procedures pulse quality silence team-plan training webhooks'.split(
    ' ',
  );

describe.each(Object.entries(FAMILIAR))('the console in %s', (language, familiar) => {
  test.each(PAGES)('%s speaks as to a stranger', async (page) => {
    const texts = [
      ...textsIn({ ...(await import(`../../../../shared/locales/${language}/${page}.ts`)) }, ''),
    ];
    expect(texts.length).toBeGreaterThan(5);
    expect(texts.filter(([, text]) => words(familiar).test(text))).toEqual([]);
  });
});

/** One form serves everybody: "você" in Brazil, one reader in Arabic. */
const ONE_FORM = {
  'pt-BR': [words('tu|te|ti|teus?|tuas?|vós|vos|senhora?'), words('podes|queres|tens|estás')],
  // The plural's endings: -kum (you, your) and -tum (you have …). Customers say "with you" to all of a company.
  ar: [/(?<!معكم)(?<=\p{L}{2}(?:كم|تم))(?!\p{L})/u],
};

test.each(Object.entries(ONE_FORM))(
  'in %s everybody is spoken to alike, whatever the site says',
  (language, others) => {
    const texts = textsOf(language, 'formal');
    expect(textsOf(language, 'informal')).toEqual(texts);
    expect([...texts].filter(([, text]) => marked(text, others))).toEqual([]);
  },
);
