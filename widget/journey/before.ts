import type { Answers, AnswerValue, Survey } from '../../shared/survey/survey.ts';
import { faultOf } from '../../shared/survey/validation.ts';
import { emit } from '../page.ts';
import { placeOf, type Showing } from '../survey/after.ts';
import { ask } from '../survey/ask.ts';
import type { Customer } from '../survey/desk.ts';
import type { FullDesk } from './full-desk.ts';
import { startSession } from './start.ts';
import { chooseWay } from './ways.ts';

/** A survey left half-way is gone on with for this long. */
const DRAFT = 30 * 60_000;

/**
 * The way to a person: what is wrong, the answers most people need, how to go on, who will help and when.
 * What the page has told already (context by question id, identity, language) is never asked.
 */
export function askBefore(desk: FullDesk, showing: Showing): void {
  const { config, memory, card, words } = desk;
  const survey = config.surveys.find(({ id }) => id === (showing.survey ?? config.before));
  if (!survey) return;
  const known = knownAnswers(desk, survey, showing.prefill ?? {});
  const { draft } = memory.get();
  const fresh =
    draft?.survey === survey.id && draft.version === survey.version && Date.now() - draft.at < DRAFT;
  card.open({
    way: showing.way ?? 'popup',
    into: placeOf(showing),
    label: words.help,
    onClose: () => emit('closed'),
  });
  emit('open', survey.id);
  ask({
    card,
    survey,
    words,
    language: desk.language,
    context: desk.context,
    answers: { ...begunContacts(desk, survey), ...(fresh ? draft.answers : {}), ...known },
    skip: new Set(Object.keys(known)),
    resume: true,
    focus: showing.way !== 'page',
    done: words.next,
    onAnswer(answers) {
      memory.set({ draft: { survey: survey.id, version: survey.version, answers, at: Date.now() } });
      emit('answered', { survey: survey.id, answers, state: 'partial' });
    },
    onDone(answers) {
      emit('answered', { survey: survey.id, answers, state: 'complete' });
      const solved = survey.questions.find(({ id, kind }) => kind === 'article' && answers[id] === true);
      takeContact(desk, survey, answers);
      if (solved) void startSession({ desk, survey, answers, solvedBy: solved.id });
      else chooseWay(desk, answers, (wish) => void startSession({ desk, survey, answers, wish }));
    },
  });
}

/** Answers the page has given for the customer: only such as the question would take. */
function knownAnswers(desk: FullDesk, survey: Survey, prefill: Answers): Answers {
  const known: Answers = {};
  for (const question of survey.questions) {
    const value: AnswerValue | undefined =
      question.kind === 'contact'
        ? contactOf(desk.customer, question.fields)
        : (prefill[question.id] ?? desk.context[question.id]);
    if (value !== undefined && faultOf(question, value) === null) known[question.id] = value;
  }
  return known;
}

/** What is known of the fields a contact question asks for: shown, to be completed. */
function begunContacts(desk: FullDesk, survey: Survey): Answers {
  const begun: Answers = {};
  for (const question of survey.questions) {
    if (question.kind !== 'contact') continue;
    const given = question.fields.flatMap((field) => {
      const value = desk.customer[field];
      return value ? [[field, value]] : [];
    });
    if (given.length) begun[question.id] = Object.fromEntries(given);
  }
  return begun;
}

/** The asked fields of the identity, when the page has told all of them. */
function contactOf(customer: Customer, fields: readonly (keyof Customer)[]): Customer | undefined {
  const given: Customer = {};
  for (const field of fields) {
    const value = customer[field];
    if (value === undefined) return undefined;
    given[field] = value;
  }
  return given;
}

function takeContact(desk: FullDesk, survey: Survey, answers: Answers): void {
  for (const { id, kind } of survey.questions) {
    const value = answers[id];
    if (kind === 'contact' && typeof value === 'object' && !Array.isArray(value)) {
      desk.customer = { ...desk.customer, ...value } as Customer;
    }
  }
}
