import type { Answers, ContactDetails } from '../../shared/survey/answers.ts';
import { path } from '../../shared/survey/branching.ts';
import type { Survey } from '../../shared/survey/survey.ts';
import { soon } from '../delivery/soon.ts';
import { emit, emitAnswered } from '../page.ts';
import { ask } from '../survey/ask.ts';
import type { Asking } from '../survey/asking.ts';
import { draftOf } from '../survey/draft.ts';
import { fitting } from '../survey/fit.ts';
import { kinds } from '../survey/kinds.ts';
import type { ShowOptions } from '../survey/show-options.ts';
import { hasPlaces } from '../survey/texts.ts';
import { chooseContactMethod } from './contact-method.ts';
import type * as Found from './found-articles.ts';
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
  const begin = (): void => void askSurvey(widget, survey, options);
  if (request) showRequest(widget, request, begin);
  else begin();
}

/**
 * The way to a person: what is wrong, the answers most people need, how to go on, who will help and when.
 * What the page has told already (context by question id, identity, language) is never asked.
 */
async function askSurvey(widget: FullWidgetContext, survey: Survey, options: ShowOptions): Promise<void> {
  const { draft, words, customer, config } = widget;
  const later = hasPlaces(survey) ? await widget.loadLater().catch(() => null) : null;
  const known = knownAnswers(widget, survey, options.prefill);
  const begun = draftOf(draft, survey, null);
  const fresh = Date.now() - (begun.saved ?? 0) < DRAFT;
  if (!fresh) draft.forget();
  const keep = (answers: Answers, at?: string): void => {
    const { id, version } = survey;
    draft.set({ survey: id, version, session: null, answers, saved: Date.now(), ...(at ? { at } : {}) });
  };
  const answers = {
    ...begunContacts(customer, survey),
    // As it was typed, half an address too: it is asked for until it is one.
    ...(fresh ? begun.answers : {}),
    ...known,
  };
  const goOn = (answers: Answers, note: string, { questions } = survey): void => {
    keep(answers);
    emitAnswered(survey.id, answers, 'complete');
    const solved = questions.find(({ id, kind }) => kind === 'article' && answers[id] === true);
    const contact = { ...customer, ...contactIn(survey, answers) };
    const start = { widget, survey, answers, note };
    if (solved) void startSession({ ...start, contact, solvedBy: solved.id });
    else
      void chooseContactMethod(widget, answers, contact, (wish, given) =>
        startSession({ ...start, contact: given, wish }),
      );
  };
  // All that was left to say was how to be reached.
  if (fresh && begun.method) {
    goOn(path(survey, answers).answers, '');
    return;
  }
  const asking: Asking = {
    ...widget,
    survey,
    company: config.company,
    answers,
    skip: new Set(Object.keys(known)),
    resume: true,
    at: fresh ? begun.at : undefined,
    focus: options.way !== 'page',
    done: words.next,
    kinds,
    pipe: later?.pipe,
    onAnswer: (answers) => emitAnswered(survey.id, answers, 'partial'),
    onDraft: keep,
    onDone(answers, _, note) {
      // What does not come soon is not waited for.
      if (config.find)
        soon<typeof Found>(import(widget.page.base + config.find))
          .then((found) => (found as typeof Found).offer(widget, ask, asking, answers, note, goOn))
          .catch(() => goOn(answers, note));
      else goOn(answers, note);
    },
  };
  ask(asking);
}

/** Answers the page has given for the customer: only such as the question would take. */
function knownAnswers(widget: FullWidgetContext, survey: Survey, prefill: unknown): Answers {
  const { fields, customer, page } = widget;
  const known: Answers = {
    ...fitting(survey, fields),
    ...fitting(survey, prefill, page.notes),
  };
  const begun = begunContacts(customer, survey);
  for (const { id, ...question } of survey.questions) {
    const contact = begun[id];
    if (question.kind === 'contact' && contact && Object.keys(contact).length === question.fields.length)
      known[id] ??= contact;
  }
  return known;
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
    if (kind === 'contact') contact = { ...contact, ...(answers[id] as ContactDetails | undefined) };
  }
  return contact;
}
