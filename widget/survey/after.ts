import type { PutResponse } from '../../shared/protocol/customer.ts';
import type { Removed } from '../../shared/redaction/redact.ts';
import { formatsIn } from '../../shared/survey/formats.ts';
import { pipe } from '../../shared/survey/piping.ts';
import type { Answers, Survey, Words } from '../../shared/survey/survey.ts';
import { say } from '../../shared/survey/words.ts';
import type { SessionRef } from '../delivery/request-store.ts';
import { newId } from '../delivery/uuid7.ts';
import { emit, emitAnswered } from '../page.ts';
import { ask } from './ask.ts';
import { askedNow } from './asked.ts';
import type { Placement } from './card.ts';
import { keyOf, sessionOf, type WidgetContext } from './context.ts';
import { panel } from './element.ts';
import { removedNote } from './removed.ts';

/** How long the collector may take before the customer is told that the answer is kept here for now. */
const PATIENCE = 1500;
/** ms: how long thanks stay that ask for nothing. */
const STAYS = 8000;
const DONE = 'M7 17l6 6 12-14';
const VIAS = ['link', 'email', 'call'] as const;

/** How a survey is to be shown: the second argument of `overdesk('ask' | 'after', …)`. */
export interface ShowOptions {
  readonly way?: Placement;
  /** An element or a selector, for `inline` and `page`. */
  readonly into?: Element | string;
  readonly session?: string;
  /** What proves that this customer may speak of `session`, where it did not begin in this browser: the link's code. */
  readonly secret?: string;
  readonly survey?: string;
  readonly prefill?: Answers;
  readonly via?: PutResponse['via'];
}

export type AskAfter = typeof askAfter;

/** What is different when a survey comes by itself, not at somebody's wish. */
export interface ByItself {
  /** Questions to leave out. */
  readonly skip: ReadonlySet<string>;
  onLater(): void;
  onNever(): void;
}

/**
 * Asks how it went.
 * @param session the conversation; null when the page asks without one
 */
export async function askAfter(
  widget: WidgetContext,
  session: SessionRef | null,
  options: ShowOptions,
  byItself?: (survey: Survey) => ByItself,
): Promise<void> {
  const { config, memory, draft, card, words } = widget;
  const named = (id: unknown): Survey | undefined => config.surveys.find((each) => each.id === id);
  const survey = named(options.survey) ?? named(config.after);
  const now = Date.now();
  const key = session && keyOf(session);
  if (options.session && options.secret)
    memory.set({ secrets: { ...memory.get().secrets, [options.session]: String(options.secret) } });
  if (!survey) {
    emit('unavailable', 'after');
    return;
  }
  if (key && memory.get().rated?.includes(key)) {
    void thank(widget, survey, {}, {}, options, null, true);
    return;
  }
  const seldom = survey.questions.some(({ kind }) => kind === 'contact' || kind === 'article');
  const later = options.prefill || seldom ? await widget.loadLater().catch(() => null) : null;
  const prefill = later?.fitting(survey, options.prefill, widget.page.notes) ?? {};
  const prefilled = Object.keys(prefill).length > 0;
  const running = sessionOf(widget);
  const known = !!running && keyOf(running) === key;
  const id = (known && memory.get().response) || newId(now);
  memory.set({ asked: askedNow(survey, memory.get(), now), ...(known ? { response: id } : {}) });
  widget.asking = key;

  let revision = known ? (memory.get().revision ?? 0) : 0;
  const save = (answers: Answers, removed: Removed, state: 'partial' | 'complete'): Promise<unknown> => {
    revision = Math.max(revision, known ? (memory.get().revision ?? 0) : 0) + 1;
    if (known) memory.set({ revision, answers: withoutContacts(answers) });
    emitAnswered(survey.id, answers, state);
    return widget.outbox.post({
      kind: 'response',
      id,
      session,
      revision,
      body: {
        id,
        site: config.site,
        survey: survey.id,
        surveyVersion: survey.version,
        answers,
        formats: formatsIn(survey, answers),
        locale: widget.locale,
        state,
        via: VIAS.find((via) => via === options.via) ?? 'page',
        revision,
        redacted: removed as Record<string, number>,
      },
    });
  };
  card.open({
    ...options,
    label: words.feedback,
    // Closing is an answer too: this conversation is not asked about by itself again.
    onClose: () => {
      widget.asking = null;
      finish(widget, key, false);
      emit('closed');
    },
  });
  emit('open', survey.id);
  const begun = draft.get();
  const same = begun.survey === survey.id && begun.version === survey.version && begun.session === key;
  ask({
    card,
    survey,
    words,
    company: config.company,
    locale: widget.locale,
    fields: widget.fields,
    answers: {
      ...(known && memory.get().answers),
      ...(same && begun.answers),
      ...prefill,
    },
    resume: known && !prefilled,
    at: same && !prefilled ? begun.at : undefined,
    skip: new Set(),
    focus: !byItself && options.way !== 'page',
    done: words.send,
    kinds: later?.kinds,
    loadLater: widget.loadLater,
    onAnswer: (answers, removed) => void save(answers, removed, 'partial'),
    onDraft: (answers, at) =>
      draft.set({ survey: survey.id, version: survey.version, session: key, answers, at, saved: Date.now() }),
    onDone: (answers, removed) => {
      draft.forget();
      widget.asking = null;
      // What follows the thanks comes while the answer goes.
      widget.loadLater().catch(() => {});
      const sent = Object.keys(answers).length ? save(answers, removed, 'complete') : Promise.resolve(true);
      finish(widget, key, true);
      // "Saved" is said when it is; a collector that has not answered by then gets the answer later.
      const tell = (taken: unknown): Promise<void> =>
        thank(widget, survey, answers, removed, options, session, taken);
      void soon(sent).then(async (taken) => {
        await tell(taken);
        // Refused after all: it must not be called kept.
        if (taken === null)
          void sent.then((last) => void (last === undefined && card.isOpen() && tell(last)));
      });
    },
    ...byItself?.(survey),
  });
}

/** What may stay in this browser for longer than the tab: nothing that names a person. */
const withoutContacts = (answers: Answers): Answers =>
  Object.fromEntries(
    Object.entries(answers).filter(([, value]) => typeof value !== 'object' || Array.isArray(value)),
  );

/** Nothing is running. */
export const NO_SESSION = {
  start: undefined,
  session: undefined,
  request: undefined,
  since: undefined,
  response: undefined,
  revision: undefined,
  answers: undefined,
};

/** This conversation has had its survey; one that was only closed may still be asked for. */
function finish(widget: WidgetContext, session: string | null, rated: boolean): void {
  if (!session) return;
  const { memory } = widget;
  const { done = [], rated: earlier = [] } = memory.get();
  const running = sessionOf(widget);
  memory.set({
    done: [...done, session].slice(-20),
    ...(rated ? { rated: [...earlier, session].slice(-20) } : {}),
    ...(rated && running && session === keyOf(running) ? NO_SESSION : {}),
  });
}

/**
 * Thanks, and what follows from the answers.
 * @param taken what the outbox said: null for later, undefined for refused
 */
async function thank(
  widget: WidgetContext,
  survey: Survey,
  answers: Answers,
  removed: Removed,
  options: ShowOptions,
  session: SessionRef | null,
  taken: unknown,
): Promise<void> {
  const { card, words, locale, fields } = widget;
  const text = (own: Words): string =>
    pipe(say(own, locale, survey.language), survey, answers, fields, locale, words);
  const close = (): void => {
    card.close();
    emit('closed');
  };
  const follow = widget
    .loadLater()
    .then(({ waysOn }) => waysOn(widget, survey, answers, session, text, close));
  const on = await soon(follow.catch(() => null));
  if (!card.isOpen()) card.open({ ...options, label: words.feedback, onClose: () => emit('closed') });
  const own = survey.thanks ? text(survey.thanks) : words.thanks;
  const title = taken === undefined ? words.refused : taken === null ? words.kept : own;
  const note = removedNote(words, removed);
  const done = !!taken && !on;
  const said = panel(title, [on?.line], on?.ways, note, done && DONE);
  card.show(said, true);
  card.announce(`${note} ${title}`.trim());
  // Nothing is left to read or to do; who rests the pointer on it is reading.
  const away = (): void => {
    if (said.matches(':hover')) setTimeout(away, STAYS);
    else if (said.isConnected) close();
  };
  if (done && !note && !/inline|page/.test(options.way ?? '')) setTimeout(away, STAYS);
}

/** What comes in time; null for what does not. */
const soon = <T>(coming: Promise<T>): Promise<T | null> =>
  Promise.race([coming, new Promise<null>((resolve) => setTimeout(resolve, PATIENCE, null))]);
