import { scaleOf } from '../../../shared/survey/formats.ts';
import type { Condition, Question } from '../../../shared/survey/survey.ts';

export type How = 'is' | 'atLeast' | 'atMost' | 'answered';

/** One part of a condition as a sentence has it: question, how, answer. */
export interface Part {
  readonly question: string;
  readonly how: How;
  readonly value: string | number | boolean;
}

/** A condition as parts that all, or any, must hold. */
export interface Parts {
  readonly join: 'all' | 'any';
  readonly parts: readonly Part[];
}

function partOf(condition: Condition): Part | null {
  if (!('question' in condition)) return null;
  const { question } = condition;
  if ('atLeast' in condition) return { question, how: 'atLeast', value: condition.atLeast };
  if ('atMost' in condition) return { question, how: 'atMost', value: condition.atMost };
  if ('answered' in condition) return condition.answered ? { question, how: 'answered', value: true } : null;
  const { is } = condition;
  return typeof is === 'object' ? null : { question, how: 'is', value: is };
}

/** A condition as parts; null when it says more than a sentence of parts can. */
export function partsOf(condition: Condition): Parts | null {
  const join = 'any' in condition ? 'any' : 'all';
  const inside = 'all' in condition ? condition.all : 'any' in condition ? condition.any : [condition];
  const parts = inside.map(partOf);
  return parts.every((part) => part !== null) ? { join, parts } : null;
}

const conditionOf = ({ question, how, value }: Part): Condition => {
  if (how === 'answered') return { question, answered: true };
  if (how === 'is') return { question, is: value };
  return how === 'atLeast' ? { question, atLeast: Number(value) } : { question, atMost: Number(value) };
};

/** Parts as a condition; undefined: always asked. */
export function joined({ join, parts }: Parts): Condition | undefined {
  const [first, ...rest] = parts.map(conditionOf);
  if (!first) return undefined;
  if (rest.length === 0) return first;
  return join === 'all' ? { all: [first, ...rest] } : { any: [first, ...rest] };
}

/** Ways a question's answer can be gone by. */
export function waysOf(question: Question): How[] {
  if (scaleOf(question)) return ['atMost', 'atLeast'];
  if ('options' in question) return ['is', 'answered'];
  return question.kind === 'yesno' || question.kind === 'article' ? ['is'] : ['answered'];
}

/** The answers a condition can name, lowest or first first; none where any words may be answered. */
export function answersOf(question: Question): (string | number | boolean)[] {
  const scale = scaleOf(question);
  if (scale) return Array.from({ length: scale.max - scale.min + 1 }, (_, i) => scale.min + i);
  if ('options' in question) return question.options.map(({ value }) => value);
  return question.kind === 'yesno' || question.kind === 'article' ? [true, false] : [];
}

/** A part that goes by a question, as it begins. */
export function firstPart(question: Question): Part {
  const [how = 'answered'] = waysOf(question);
  const answers = answersOf(question);
  // A low score is what one most often asks on.
  const value = how === 'atMost' ? answers[Math.floor((answers.length - 1) / 2)] : answers[0];
  return { question: question.id, how, value: value ?? true };
}

/** Questions that may be gone by: those before, that are answered at all. */
export const before = (questions: readonly Question[], at: number): Question[] =>
  questions.slice(0, at).filter(({ kind }) => kind !== 'info');
