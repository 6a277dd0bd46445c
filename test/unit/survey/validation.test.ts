import { describe, expect, test } from 'vitest';
import type { AnswerValue } from '../../../shared/survey/answers.ts';
import { formatOf, isLow, measureOf, scaleOf } from '../../../shared/survey/formats.ts';
import type { Question, Survey } from '../../../shared/survey/survey.ts';
import { faultOf, faultsOf } from '../../../shared/survey/validation.ts';

const base = { required: false, title: { en: '?' } };
const options = [
  { value: 'a', label: { en: 'A' } },
  { value: 'b', label: { en: 'B' } },
];
const questions = {
  csat: { ...base, id: 'csat', kind: 'csat', scale: 'faces', required: true },
  nps: { ...base, id: 'nps', kind: 'nps' },
  ces: { ...base, id: 'ces', kind: 'ces' },
  yesno: { ...base, id: 'yesno', kind: 'yesno' },
  choice: { ...base, id: 'choice', kind: 'choice', options },
  multichoice: { ...base, id: 'multichoice', kind: 'multichoice', options },
  text: { ...base, id: 'text', kind: 'text', long: true, maxLength: 5 },
  contact: { ...base, id: 'contact', kind: 'contact', fields: ['name', 'email'] },
  info: { ...base, id: 'info', kind: 'info' },
  article: { ...base, id: 'article', kind: 'article', body: { en: 'Do this.' } },
} as const satisfies Record<string, Question>;
type Kind = keyof typeof questions;

describe('an answer', () => {
  test.each<[Kind, AnswerValue, ReturnType<typeof faultOf>]>([
    ['csat', 5, null],
    ['csat', 0, 'out of range'],
    ['csat', 6, 'out of range'],
    ['csat', 4.5, 'out of range'],
    ['csat', '5', 'wrong kind'],
    ['nps', 0, null],
    ['nps', 11, 'out of range'],
    ['ces', 7, null],
    ['ces', 8, 'out of range'],
    ['yesno', false, null],
    ['yesno', 1, 'wrong kind'],
    ['choice', 'a', null],
    ['choice', 'z', 'out of range'],
    ['multichoice', ['b', 'a'], null],
    ['multichoice', ['a', 'a'], 'out of range'],
    ['multichoice', 'a', 'wrong kind'],
    ['text', 'short', null],
    ['text', 'longer', 'out of range'],
    ['contact', { email: 'eva@example.com' }, null],
    ['contact', { email: 'eva' }, 'out of range'],
    ['contact', { phone: '1' }, 'out of range'],
    ['contact', 'eva', 'wrong kind'],
    ['info', 'seen', 'wrong kind'],
    ['article', true, null],
  ])('to %s: %j is %s', (kind, value, fault) => {
    expect(faultOf(questions[kind], value)).toBe(fault);
  });
});

describe('a set of answers', () => {
  const survey: Survey = {
    id: 'all',
    version: 1,
    moment: 'after',
    language: 'en',
    questions: [questions.csat, { ...questions.text, when: { question: 'csat', atMost: 2 } }, questions.nps],
  };

  test('names every fault by its question', () => {
    expect([...faultsOf(survey, { csat: 9, nps: 'x', stranger: 1 }, 'partial')]).toEqual([
      ['csat', 'out of range'],
      ['nps', 'wrong kind'],
      ['stranger', 'unknown question'],
    ]);
  });

  test('an answer on a closed branch is not asked for', () => {
    expect([...faultsOf(survey, { csat: 5, text: 'hm' }, 'complete')]).toEqual([['text', 'not asked']]);
  });

  test('only a complete set must have what is required', () => {
    expect(faultsOf(survey, { nps: 9 }, 'partial').size).toBe(0);
    expect([...faultsOf(survey, { nps: 9 }, 'complete')]).toEqual([['csat', 'missing']]);
  });
});

test('each scale has its own format, and none is pooled with another', () => {
  const scales = (['number', 'stars', 'faces'] as const).map((scale) =>
    formatOf({ ...questions.csat, scale }),
  );
  expect(scales).toEqual(['csat.number.5', 'csat.stars.5', 'csat.faces.5']);
  expect(
    (['nps', 'ces', 'yesno', 'choice', 'text'] as const).map((kind) => formatOf(questions[kind])),
  ).toEqual(['nps.11', 'ces.7', 'yesno', null, null]);
  expect(scaleOf(questions.nps)).toEqual({ min: 0, max: 10 });
  expect(scaleOf(questions.text)).toBeNull();
});

test('says what each kind measures', () => {
  const kinds = Object.keys(questions) as Kind[];
  expect(kinds.map((kind) => measureOf(questions[kind]))).toEqual([
    'csat',
    'nps',
    'ces',
    'solved',
    null,
    null,
    'comment',
    null,
    null,
    null,
  ]);
});

test('a low score is a dissatisfied, a detractor, a struggle, an unsolved problem', () => {
  const low = (kind: Kind, values: AnswerValue[]) => values.filter((value) => isLow(questions[kind], value));
  expect(low('csat', [1, 2, 3, 4, 5])).toEqual([1, 2]);
  expect(low('nps', [0, 6, 7, 10])).toEqual([0, 6]);
  expect(low('ces', [1, 3, 4, 7])).toEqual([1, 3]);
  expect(low('yesno', [true, false])).toEqual([false]);
  expect(isLow(questions.csat, undefined)).toBe(false);
});
