import fc from 'fast-check';
import { expect, test } from 'vitest';
import { conditionFor, sharedBy, termsOf, type Written } from '../../../shared/problems/written.ts';
import { Survey } from '../../../shared/survey/survey.ts';
import { cpuTime } from '../../support/cpu-time.ts';

/** What an article is drafted of. */

const options = (...values: string[]) => values.map((value) => ({ value, label: { en: value } }));
const survey = Survey.parse({
  ...{ id: 'before', version: 1, moment: 'before', language: 'en' },
  questions: [
    { id: 'area', kind: 'choice', title: { en: 'Where?' }, options: options('mac', 'windows') },
    { id: 'wrong', kind: 'choice', title: { en: 'What?' }, options: options('sign-in', 'lamp', 'other') },
    { id: 'own', kind: 'text', title: { en: 'In your words' } },
  ],
});
let made = 0;
const written = (code: string | null, text: string, over: Partial<Written> = {}): Written => {
  made += 1;
  return {
    code,
    who: `customer ${made}`,
    locale: 'en',
    texts: text === '' ? [] : [text],
    chosen: {},
    ...over,
  };
};

test('terms are words that several people used and others hardly did, by language, each in one form', () => {
  const requests = [
    written('sign-in', 'My password is gone, says Theodora'),
    written('sign-in', 'all passwords are refused on the lamp'),
    written('sign-in', 'Contraseña perdida', { locale: 'es-MX' }),
    written('sign-in', 'la contraseña no vale', { locale: 'es' }),
    written('lamp', 'the lamp is dark'),
    written('lamp', 'lamp broken 4711'),
  ];
  expect(termsOf(requests, 'sign-in')).toEqual({ en: 'password', es: 'contraseña' });
  expect(termsOf(requests, 'lamp')).toEqual({ en: 'lamp' });
  expect(termsOf(requests, 'nothing')).toEqual({});
});

test('who writes the same word in many requests is one person', () => {
  const again = [1, 2, 3].map(() => written('lamp', 'Zacharias asks', { who: 'Zacharias' }));
  expect(termsOf(again, 'lamp')).toEqual({});
});

test('comments made to be alike do not hold up the collector', () => {
  const word = (i: number) =>
    `abc${[...String(i).padStart(5, '0')].map((digit) => 'bcdfghklmn'[Number(digit)]).join('')}`;
  const text = (i: number) => Array.from({ length: 220 }, (_, j) => word(i * 220 + j)).join(' ');
  const requests = Array.from({ length: 120 }, (_, i) => written('a', `password ${text(i)}`));
  const before = cpuTime();
  expect(termsOf(requests, 'a')).toEqual({ en: 'password' });
  // 15 seconds when every word is compared with every other.
  expect(cpuTime() - before).toBeLessThan(4_000);
});

test('no word of one person alone, none with a digit, and at most eight of a language', () => {
  const text = fc.string({ maxLength: 40 });
  const request = fc.record({
    code: fc.constantFrom('a', 'b', null),
    who: fc.constantFrom('x', 'y', 'z'),
    locale: fc.constantFrom('en', 'es'),
    texts: fc.array(text, { maxLength: 2 }),
    chosen: fc.constant({}),
  });
  fc.assert(
    fc.property(fc.array(request, { maxLength: 12 }), (requests) => {
      for (const lines of Object.values(termsOf(requests, 'a'))) {
        const words = lines.split('\n');
        expect(words.length).toBeLessThanOrEqual(8);
        expect(lines).not.toMatch(/\p{N}/u);
      }
      const alone = requests.map((one) => ({ ...one, who: 'x' }));
      expect(termsOf(alone, 'a')).toEqual({});
    }),
  );
});

const rule = (when: Record<string, string | string[]>, topic: string) => ({ when, topic });
const about = (
  code: string,
  rules: ReturnType<typeof rule>[],
  shared: { question: string; is: string }[] = [],
) => conditionFor({ code, by: null }, { rules, survey, shared });

test('a topic is offered its article by the answers that its rules go by', () => {
  const one = { question: 'wrong', is: 'sign-in' };
  expect(about('access', [rule({ wrong: 'sign-in' }, 'access')])).toEqual(one);
  expect(about('access', [rule({ wrong: ['sign-in', 'lamp'] }, 'access')])).toEqual({
    any: [one, { question: 'wrong', is: 'lamp' }],
  });
  const both = { all: [one, { question: 'area', is: 'mac' }] };
  expect(about('access', [rule({ wrong: 'sign-in', area: 'mac' }, 'access')])).toEqual(both);
  const shared = [
    { question: 'area', is: 'mac' },
    { question: 'wrong', is: 'lamp' },
  ];
  expect(about('access', [rule({ wrong: 'sign-in' }, 'access')], shared)).toEqual(both);
  expect(about('access', [rule({ plan: 'gold' }, 'access'), rule({}, 'access')])).toBeUndefined();
  expect(about('access', [rule({ wrong: 'gone' }, 'access')])).toBeUndefined();
  expect(conditionFor({ code: 'lamp', by: 'wrong' }, { rules: [], survey, shared: [] })).toEqual({
    ...{ question: 'wrong', is: 'lamp' },
  });
  expect(conditionFor({ code: null, by: 'wrong' }, { rules: [], survey, shared: [] })).toBeUndefined();
});

test('what nearly all of a problem share and others do not is told, of enough requests', () => {
  const on = (area: string, code: string, n: number) =>
    Array.from({ length: n }, () => written(code, '', { chosen: { area } }));
  const desk = [...on('mac', 'sign-in', 9), ...on('windows', 'sign-in', 1), ...on('windows', 'lamp', 10)];
  expect(sharedBy(desk, 'sign-in', survey)).toEqual([{ question: 'area', is: 'mac' }]);
  expect(sharedBy([...desk, ...on('mac', 'other', 80)], 'sign-in', survey)).toEqual([]);
  expect(sharedBy(on('mac', 'sign-in', 4), 'sign-in', survey)).toEqual([]);
});
