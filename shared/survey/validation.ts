import type { Answers, AnswerValue, ContactDetails } from './answers.ts';
import { isAnswered } from './branching.ts';
import { isEmail } from './email.ts';
import { scaleOf } from './formats.ts';
import { isByWords, NOTHING_SAID, pathWithFound } from './offered.ts';
import type { Question, Survey } from './survey.ts';

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

type Choice = Extract<Question, { kind: 'choice' | 'multichoice' }>;

const offers = ({ options }: Choice, value: string): boolean =>
  options.some((option) => option.value === value);

const chosen = (question: Choice, values: readonly string[]): boolean =>
  new Set(values).size === values.length && values.every((value) => offers(question, value));

function isSoundContact({ fields }: Extract<Question, { kind: 'contact' }>, value: ContactDetails): boolean {
  const foreign = Object.keys(value).some((name) => !fields.some((field) => field === name));
  return !foreign && areSound(value);
}

/** Whether a value lies in what a question allows; null: it is of another kind than the question asks for. */
function isInRange(question: Question, value: AnswerValue): boolean | null {
  const scale = scaleOf(question);
  if (scale) {
    return typeof value === 'number'
      ? Number.isInteger(value) && value >= scale.min && value <= scale.max
      : null;
  }
  switch (question.kind) {
    case 'yesno':
    case 'article':
      return typeof value === 'boolean' || null;
    case 'text':
      return typeof value === 'string' ? value.length <= question.maxLength : null;
    case 'choice':
      return typeof value === 'string' ? offers(question, value) : null;
    case 'multichoice':
      return Array.isArray(value) ? chosen(question, value) : null;
    case 'contact':
      return typeof value === 'object' && !Array.isArray(value)
        ? isSoundContact(question, value as ContactDetails)
        : null;
    default:
      return null;
  }
}

/** What is wrong with one answer to one question; null when nothing is. */
export function faultOf(question: Question, value: AnswerValue): AnswerFault | null {
  const isIn = isInRange(question, value);
  if (isIn === null) return 'wrong kind';
  return isIn ? null : 'out of range';
}

/** Questions that must be answered and are not. An older configuration may require an answer to words that ask nothing. */
const missingIn = (questions: readonly Question[], answers: Answers): string[] =>
  questions
    .filter(({ id, kind, required }) => kind !== 'info' && required && !isAnswered(answers[id]))
    .map(({ id }) => id);

/** An article that words found may be left without an answer. */
const faultIn = (question: Question, value: AnswerValue): AnswerFault | null =>
  isByWords(question) && value === NOTHING_SAID ? null : faultOf(question, value);

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
  const { questions } = pathWithFound(survey, answers);
  for (const [id, value] of Object.entries(answers)) {
    const question = survey.questions.find((each) => each.id === id);
    if (!question) faults.set(id, 'unknown question');
    else if (!questions.includes(question)) faults.set(id, 'not asked');
    else {
      const fault = faultIn(question, value);
      if (fault) faults.set(id, fault);
    }
  }
  if (state === 'complete') for (const id of missingIn(questions, answers)) faults.set(id, 'missing');
  return faults;
}
