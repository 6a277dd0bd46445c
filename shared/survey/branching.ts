import type { Answers, AnswerValue } from './answers.ts';
import type { Condition, Question, Survey } from './survey.ts';

/** Whether anything was said: an empty choice, a text of nothing but blanks and details without one that says anything are no answer. */
export function isAnswered(value: AnswerValue | undefined): boolean {
  if (typeof value === 'object') return Object.values(value).some(isAnswered);
  return value !== undefined && String(value).trim() !== '';
}

/** Whether a condition holds over the answers so far. A question not answered fulfils nothing but `answered: false`. */
export function holds(condition: Condition, answers: Answers): boolean {
  if ('all' in condition) return condition.all.every((each) => holds(each, answers));
  if ('any' in condition) return condition.any.some((each) => holds(each, answers));
  if ('not' in condition) return !holds(condition.not, answers);
  const value = answers[condition.question];
  if ('answered' in condition) return isAnswered(value) === condition.answered;
  if ('atLeast' in condition) return typeof value === 'number' && value >= condition.atLeast;
  if ('atMost' in condition) return typeof value === 'number' && value <= condition.atMost;
  const wanted: readonly unknown[] = [condition.is].flat();
  return [value].flat().some((each) => wanted.includes(each));
}

/**
 * The one path through a survey, on page, server and preview alike: the questions to ask in turn, and the answers
 * that count. An answer to a question that a changed mind has closed is left out, and opens nothing further.
 */
export function path(survey: Survey, answers: Answers): { questions: Question[]; answers: Answers } {
  const questions: Question[] = [];
  const counted: Answers = {};
  for (const question of survey.questions) {
    if (question.when && !holds(question.when, counted)) continue;
    questions.push(question);
    const value = answers[question.id];
    if (value !== undefined) counted[question.id] = value;
    // The article solved it: nothing is left to ask.
    if (question.kind === 'article' && value === true) break;
  }
  return { questions, answers: counted };
}
