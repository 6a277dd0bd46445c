import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holds, isAnswered, path } from '../../../shared/survey/branching.ts';
import type { Condition, Survey } from '../../../shared/survey/survey.ts';

const title = { en: '?' };
const survey: Survey = {
  id: 'branchy',
  version: 1,
  moment: 'after',
  language: 'en',
  questions: [
    { id: 'csat', kind: 'csat', scale: 'faces', required: true, title },
    {
      id: 'why',
      kind: 'text',
      long: true,
      maxLength: 100,
      required: false,
      title,
      when: { question: 'csat', atMost: 2 },
    },
    { id: 'more', kind: 'yesno', required: false, title, when: { question: 'why', answered: true } },
    { id: 'fix', kind: 'article', required: false, title, body: title, when: { question: 'more', is: true } },
    { id: 'end', kind: 'info', required: false, title },
  ],
};
const ids = (answers: Parameters<typeof path>[1]) => path(survey, answers).questions.map(({ id }) => id);

describe('a condition', () => {
  test.each<[Condition, boolean]>([
    [{ question: 'score', atLeast: 4 }, true],
    [{ question: 'score', atLeast: 5 }, false],
    [{ question: 'score', atMost: 4 }, true],
    [{ question: 'score', is: 4 }, true],
    [{ question: 'score', is: [1, 4] }, true],
    [{ question: 'many', is: 'b' }, true],
    [{ question: 'many', is: ['x', 'a'] }, true],
    [{ question: 'many', is: 'x' }, false],
    [{ question: 'flag', is: false }, true],
    [{ question: 'empty', answered: true }, false],
    [{ question: 'empty', answered: false }, true],
    [{ question: 'absent', answered: false }, true],
    [{ question: 'absent', is: 'a' }, false],
    [{ question: 'absent', atMost: 5 }, false],
    [{ all: [] }, true],
    [{ any: [] }, false],
    [{ not: { question: 'score', is: 4 } }, false],
    [
      {
        all: [
          { question: 'score', is: 4 },
          {
            any: [
              { question: 'flag', is: true },
              { question: 'many', is: 'a' },
            ],
          },
        ],
      },
      true,
    ],
  ])('%j holds: %s', (condition, expected) => {
    expect(holds(condition, { score: 4, many: ['a', 'b'], flag: false, empty: '' })).toBe(expected);
  });

  test('an empty text and an empty choice are no answer; 0 and false are', () => {
    expect([undefined, '', []].map(isAnswered)).toEqual([false, false, false]);
    expect([0, false, 'a', ['a']].map(isAnswered)).toEqual([true, true, true, true]);
  });
});

describe('the path', () => {
  test('opens a question as soon as its condition holds', () => {
    expect(ids({})).toEqual(['csat', 'end']);
    expect(ids({ csat: 2 })).toEqual(['csat', 'why', 'end']);
    expect(ids({ csat: 2, why: 'slow' })).toEqual(['csat', 'why', 'more', 'end']);
  });

  test('a changed mind closes everything behind it: the closed answers neither count nor open further questions', () => {
    const { questions, answers } = path(survey, { csat: 5, why: 'slow', more: true });
    expect(questions.map(({ id }) => id)).toEqual(['csat', 'end']);
    expect(answers).toEqual({ csat: 5 });
  });

  test('ends with the article that solved it', () => {
    const answers = { csat: 1, why: 'slow', more: true };
    expect(ids(answers)).toEqual(['csat', 'why', 'more', 'fix', 'end']);
    expect(ids({ ...answers, fix: true })).toEqual(['csat', 'why', 'more', 'fix']);
    expect(ids({ ...answers, fix: false })).toEqual(['csat', 'why', 'more', 'fix', 'end']);
  });

  test('walking its own result again changes nothing, whatever was answered', () => {
    const value = fc.oneof(
      fc.constantFrom(1, 2, 5),
      fc.boolean(),
      fc.constantFrom('', 'slow'),
      fc.constant<string[]>(['a']),
    );
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('csat', 'why', 'more', 'fix', 'stranger'), value),
        (answers) => {
          const once = path(survey, answers);
          expect(path(survey, once.answers)).toEqual(once);
          expect(once.questions.every((each) => !each.when || holds(each.when, once.answers))).toBe(true);
        },
      ),
    );
  });
});
