import type { Answers, ContactDetails, Survey } from '../../shared/survey/survey.ts';
import type { Draft } from '../delivery/memory.ts';
import { fitting } from '../later/fit.ts';
import { kinds } from '../later/kinds.ts';
import { emit, emitAnswered } from '../page.ts';
import type { ShowOptions } from '../survey/after.ts';
import { ask } from '../survey/ask.ts';
import { chooseContactMethod } from './contact-method.ts';
import type { FullWidgetContext } from './full-context.ts';
import { freshHours } from './hours.ts';
import { showRequest } from './request.ts';
import { startSession } from './start.ts';

/** A survey left half-way is gone on with for this long. */
const DRAFT = 30 * 60_000;

/** Help: the request that runs, if there is one, before another is made. */
export function askBefore(widget: FullWidgetContext, options: ShowOptions): void {
  const { config, card, words, memory } = widget;
  const survey =
    config.surveys.find(({ id }) => id === options.survey) ??
    config.surveys.find(({ id }) => id === config.before);
  if (!survey) {
    emit('unavailable', 'ask');
    return;
  }
  void freshHours(widget);
  widget.asking = null;
  card.open({ ...options, label: words.help, onClose: () => emit('closed') });
  emit('open', survey.id);
  const { request } = memory.get();
  const begin = (): void => askSurvey(widget, survey, options);
  if (request) showRequest(widget, request, begin);
  else begin();
}

/**
 * The way to a person: what is wrong, the answers most people need, how to go on, who will help and when.
 * What the page has told already (context by question id, identity, language) is never asked.
 */
function askSurvey(widget: FullWidgetContext, survey: Survey, options: ShowOptions): void {
  const { draft, card, words, customer } = widget;
  const known = knownAnswers(widget, survey, options.prefill);
  const begun = draft.get();
  const fresh =
    begun.survey === survey.id &&
    begun.version === survey.version &&
    begun.session === null &&
    Date.now() - (begun.saved ?? 0) < DRAFT;
  ask({
    card,
    survey,
    words,
    company: widget.config.company,
    locale: widget.locale,
    fields: widget.fields,
    answers: {
      ...begunContacts(customer, survey),
      ...(fresh ? answersBegun(survey, begun) : {}),
      ...known,
    },
    skip: new Set(Object.keys(known)),
    resume: true,
    at: fresh ? begun.at : undefined,
    focus: options.way !== 'page',
    done: words.next,
    kinds,
    loadLater: widget.loadLater,
    onAnswer: (answers) => emitAnswered(survey.id, answers, 'partial'),
    onDraft: (answers, at) =>
      draft.set({
        survey: survey.id,
        version: survey.version,
        session: null,
        answers,
        at,
        saved: Date.now(),
      }),
    onDone(answers, removed) {
      emitAnswered(survey.id, answers, 'complete');
      const solved = survey.questions.find(({ id, kind }) => kind === 'article' && answers[id] === true);
      const contact = { ...customer, ...contactIn(survey, answers) };
      const start = { widget, survey, answers, removed };
      if (solved) void startSession({ ...start, contact, solvedBy: solved.id });
      else
        void chooseContactMethod(widget, answers, contact, (wish, given) =>
          startSession({ ...start, contact: given, wish }),
        );
    },
  });
}

/** Answers the page has given for the customer: only such as the question would take. */
function knownAnswers(widget: FullWidgetContext, survey: Survey, prefill: unknown): Answers {
  const { fields, customer, page } = widget;
  const known: Answers = {
    ...fitting(survey, fields),
    ...fitting(survey, prefill, page.notes),
  };
  for (const question of survey.questions) {
    if (question.kind !== 'contact' || known[question.id]) continue;
    const given = question.fields.flatMap((field) => (customer[field] ? [[field, customer[field]]] : []));
    if (given.length === question.fields.length) known[question.id] = Object.fromEntries(given);
  }
  return known;
}

/** What was answered before a reload; half an address stands in its field as it was typed, until the customer goes on. */
function answersBegun(survey: Survey, { answers = {}, at = '' }: Partial<Draft>): Answers {
  const begun = fitting(survey, answers);
  const { [at]: typed } = answers;
  const isContact = survey.questions.some(({ id, kind }) => id === at && kind === 'contact');
  return isContact && typed !== undefined ? { ...begun, [at]: typed } : begun;
}

/** What is known of the fields a contact question asks for: shown, to be completed. */
function begunContacts(customer: ContactDetails, survey: Survey): Answers {
  const begun: Answers = {};
  for (const question of survey.questions) {
    if (question.kind !== 'contact') continue;
    const given = question.fields.flatMap((field) => (customer[field] ? [[field, customer[field]]] : []));
    if (given.length) begun[question.id] = Object.fromEntries(given);
  }
  return begun;
}

/** How the customer can be reached, by what they answered. */
function contactIn(survey: Survey, answers: Answers): ContactDetails {
  let contact: ContactDetails = {};
  for (const { id, kind } of survey.questions) {
    const value = answers[id];
    if (kind === 'contact' && typeof value === 'object' && !Array.isArray(value))
      contact = { ...contact, ...value };
  }
  return contact;
}
