import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joined, partsOf, waysOf } from '../../../../collector/console/surveys/conditions.ts';
import { KINDS, moved, newQuestion } from '../../../../collector/console/surveys/document.ts';
import { Condition, Question, type Survey } from '../../../../shared/survey/survey.ts';

const part = fc.oneof(
  fc.record({
    question: fc.constantFrom('a', 'b'),
    how: fc.constant('is' as const),
    value: fc.oneof(fc.string(), fc.boolean(), fc.integer()),
  }),
  fc.record({
    question: fc.constantFrom('a', 'b'),
    how: fc.constantFrom('atLeast' as const, 'atMost' as const),
    value: fc.integer(),
  }),
  fc.record({
    question: fc.constantFrom('a', 'b'),
    how: fc.constant('answered' as const),
    value: fc.constant(true),
  }),
);

test('a sentence is the condition it was made of, and the other way round', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('all' as const, 'any' as const),
      fc.array(part, { minLength: 1 }),
      (join, parts) => {
        const condition = joined({ join, parts });
        expect(Condition.safeParse(condition).success).toBe(true);
        expect(condition && partsOf(condition)).toEqual({ join: parts.length === 1 ? 'all' : join, parts });
      },
    ),
  );
});

test('what a sentence cannot say is left as it is', () => {
  expect(partsOf({ not: { question: 'a', answered: true } })).toBeNull();
  expect(partsOf({ all: [{ any: [{ question: 'a', answered: true }] }] })).toBeNull();
  expect(partsOf({ question: 'a', is: ['x', 'y'] })).toBeNull();
});

test('a new question of each kind is one the schema takes, under a name of its own', () => {
  const survey: Survey = { id: 'own', version: 1, moment: 'after', language: 'ro', questions: [] };
  for (const kind of KINDS) {
    const first = newQuestion(kind, survey);
    const second = newQuestion(kind, { ...survey, questions: [first] });
    expect(Question.safeParse(first).success, kind).toBe(true);
    expect(second.id).toBe(`${kind}_2`);
    expect(waysOf(first).length).toBeGreaterThan(0);
  }
});

test('moving keeps every item', () => {
  expect(moved(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a']);
  expect(moved(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b']);
  expect(moved(['a'], 3, 0)).toEqual(['a']);
});
