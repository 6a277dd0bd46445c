import { isAnswered, path } from './branching.ts';
import { isEmail } from './email.ts';
import { scaleOf } from './formats.ts';
import type { Answers, AnswerValue, ContactDetails, Question, Survey } from './survey.ts';

/** Why an answer cannot stand. */
export type AnswerFault = 'unknown question' | 'not asked' | 'wrong kind' | 'out of range' | 'missing';

/** The longest name and telephone number, in characters. */
const LONGEST_NAME = 200;
const LONGEST_PHONE = 40;

/** Whether details can stand: no field too long, and a given e-mail address is one. A field left blank is not given, blanks around one are no part of it. */
function areSound({ name = '', email = '', phone = '' }: ContactDetails): boolean {
  return (
    name.length <= LONGEST_NAME &&
    phone.length <= LONGEST_PHONE &&
    (!isAnswered(email) || isEmail(email.trim()))
  );
}

/** What is wrong with one answer to one question; null when nothing is. */
export function faultOf(question: Question, value: AnswerValue): AnswerFault | null {
  const scale = scaleOf(question);
  if (scale) {
    if (typeof value !== 'number') return 'wrong kind';
    return Number.isInteger(value) && value >= scale.min && value <= scale.max ? null : 'out of range';
  }
  switch (question.kind) {
    case 'yesno':
    case 'article':
      return typeof value === 'boolean' ? null : 'wrong kind';
    case 'text':
      if (typeof value !== 'string') return 'wrong kind';
      return value.length <= question.maxLength ? null : 'out of range';
    case 'choice':
      if (typeof value !== 'string') return 'wrong kind';
      return question.options.some((option) => option.value === value) ? null : 'out of range';
    case 'multichoice':
      if (!Array.isArray(value)) return 'wrong kind';
      return new Set(value).size === value.length &&
        value.every((one) => question.options.some((option) => option.value === one))
        ? null
        : 'out of range';
    case 'contact': {
      if (typeof value !== 'object' || Array.isArray(value)) return 'wrong kind';
      const foreign = Object.keys(value).some((field) => !question.fields.some((each) => each === field));
      return foreign || !areSound(value) ? 'out of range' : null;
    }
    default:
      return 'wrong kind';
  }
}

/**
 * Every fault in a set of answers, by question id; empty when they can be stored. A partial set may miss required
 * answers, a complete one may not. Answers to questions a changed mind has closed are `not asked`: the caller drops
 * them (see `path`) rather than refusing the whole.
 */
export function faultsOf(
  survey: Survey,
  answers: Answers,
  state: 'partial' | 'complete',
): Map<string, AnswerFault> {
  const faults = new Map<string, AnswerFault>();
  const { questions } = path(survey, answers);
  for (const [id, value] of Object.entries(answers)) {
    const question = survey.questions.find((each) => each.id === id);
    if (!question) faults.set(id, 'unknown question');
    else if (!questions.includes(question)) faults.set(id, 'not asked');
    else {
      const fault = faultOf(question, value);
      if (fault) faults.set(id, fault);
    }
  }
  if (state === 'complete') {
    for (const question of questions) {
      // An older configuration may require an answer to words that ask nothing.
      if (question.kind === 'info') continue;
      if (question.required && !isAnswered(answers[question.id])) faults.set(question.id, 'missing');
    }
  }
  return faults;
}
