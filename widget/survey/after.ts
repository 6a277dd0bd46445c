import { RESPONSES, sessionPath } from '../../shared/protocol/paths.ts';
import { path } from '../../shared/survey/branching.ts';
import { formatOf, isLow } from '../../shared/survey/formats.ts';
import { pipe } from '../../shared/survey/piping.ts';
import type { Answers, Survey } from '../../shared/survey/survey.ts';
import { say } from '../../shared/survey/words.ts';
import { askedNow, mayAsk, tiredOf } from '../delivery/fatigue.ts';
import type { Removed } from '../delivery/redact.ts';
import { newId } from '../delivery/uuid7.ts';
import { emit } from '../page.ts';
import { ask } from './ask.ts';
import type { Way } from './card.ts';
import { type Desk, newest, sessionOf } from './desk.ts';
import { button, panel } from './element.ts';

/** How long the collector may take before the customer is told that the answer is kept here for now. */
const PATIENCE = 1500;

/** How a survey is to be shown: the second argument of `overdesk('ask' | 'after', …)`. */
export interface Showing {
  readonly way?: Way;
  /** An element or a selector, for `inline` and `page`. */
  readonly into?: Element | string;
  readonly session?: string;
  /** What proves that this customer may speak of `session`, where it did not begin in this browser: the link's code. */
  readonly secret?: string;
  readonly survey?: string;
  readonly prefill?: Answers;
  readonly via?: 'page' | 'link' | 'email' | 'call';
}

export const placeOf = (showing: Showing): Element | null =>
  typeof showing.into === 'string' ? document.querySelector(showing.into) : (showing.into ?? null);

/**
 * Asks how it went. By itself (`own`) only when it may: once per conversation and within the fatigue budgets.
 * @param session the conversation; null when the page asks without one
 */
export function askAfter(desk: Desk, session: string | null, showing: Showing, own: boolean): void {
  const { config, memory, card, words } = desk;
  const survey = config.surveys.find(({ id }) => id === (showing.survey ?? config.after));
  const now = Date.now();
  const { secret } = showing;
  if (session && secret) memory.set({ secrets: newest(memory.get().secrets, session, secret) });
  if (!survey || (own && (card.isBusy() || !mayAsk(memory.get(), session, config.fatigue, now)))) return;
  if (session && memory.get().done?.includes(session)) {
    thank(desk, survey, {}, showing, null, true);
    return;
  }
  const skip = own ? tiredOf(survey, memory.get(), config.fatigue, now) : new Set<string>();
  const known = session !== null && sessionOf(desk) === session;
  const id = (known && memory.get().response) || newId();
  memory.set({ asked: askedNow(survey, memory.get(), now), ...(known ? { response: id } : {}) });

  let revision = known ? (memory.get().revision ?? 0) : 0;
  const save = (answers: Answers, removed: Removed, state: 'partial' | 'complete'): Promise<unknown> => {
    revision = Math.max(revision, known ? (memory.get().revision ?? 0) : 0) + 1;
    const body = {
      id,
      site: config.site,
      survey: survey.id,
      surveyVersion: survey.version,
      session,
      answers,
      formats: formatsOf(survey, answers),
      locale: desk.language,
      state,
      via: showing.via ?? 'page',
      revision,
      ...(Object.keys(removed).length ? { redacted: removed } : {}),
    };
    if (known) memory.set({ revision, answers });
    emit('answered', { survey: survey.id, answers, state });
    return desk.outbox.post({ id, path: RESPONSES, body, revision });
  };
  const end = (): void => {
    finish(desk, session);
    card.close();
  };

  card.open({
    way: showing.way ?? 'popup',
    into: placeOf(showing),
    label: words.feedback,
    // Closing is an answer too: this conversation is not asked about again.
    onClose: () => {
      finish(desk, session);
      emit('closed');
    },
  });
  emit('open', survey.id);
  ask({
    card,
    survey,
    words,
    language: desk.language,
    context: desk.context,
    answers: { ...(known ? memory.get().answers : {}), ...showing.prefill },
    resume: known && !showing.prefill,
    skip,
    focus: !own && showing.way !== 'page',
    done: words.send,
    onAnswer: (answers, removed) => void save(answers, removed, 'partial'),
    onDone: (answers, removed) => {
      const sent = Object.keys(answers).length ? save(answers, removed, 'complete') : true;
      finish(desk, session);
      // "Saved" is said when it is; a collector that has not answered by then gets the answer later.
      const late = new Promise((resolve) => setTimeout(resolve, PATIENCE, null));
      void Promise.race([sent, late]).then((taken) =>
        thank(desk, survey, answers, showing, session, taken !== null),
      );
    },
    ...(own
      ? {
          onLater: () => {
            memory.set({ later: Date.now() + 86_400_000 });
            card.close();
          },
          onNever: () => {
            memory.set({ never: 1 });
            end();
          },
        }
      : {}),
  });
}

function formatsOf(survey: Survey, answers: Answers): Record<string, string> {
  const formats: Record<string, string> = {};
  for (const question of path(survey, answers).questions) {
    const format = formatOf(question);
    if (format && answers[question.id] !== undefined) formats[question.id] = format;
  }
  return formats;
}

/** Nothing is running. */
export const NO_SESSION = {
  start: undefined,
  session: undefined,
  since: undefined,
  response: undefined,
  revision: undefined,
  answers: undefined,
};

/** This conversation has had its survey. */
function finish(desk: Desk, session: string | null): void {
  const { done = [] } = desk.memory.get();
  desk.memory.set({
    ...(session ? { done: [...done, session].slice(-20) } : {}),
    ...(session && session === sessionOf(desk) ? NO_SESSION : {}),
  });
}

/** Thanks; and after a low score the offer to put it right, at once and to a person. */
function thank(
  desk: Desk,
  survey: Survey,
  answers: Answers,
  showing: Showing,
  session: string | null,
  taken: boolean,
): void {
  const { card, words, language, context } = desk;
  if (!card.isOpen()) {
    card.open({
      way: showing.way ?? 'popup',
      into: placeOf(showing),
      label: words.feedback,
      onClose: () => emit('closed'),
    });
  }
  const own = survey.thanks
    ? pipe(say(survey.thanks, language, survey.language), survey, answers, context, language, words)
    : words.thanks;
  const title = taken ? own : words.kept;
  const low = survey.questions.some((question) => isLow(question, answers[question.id]));
  const recover = (to: 'agent' | 'lead'): void => {
    const id = newId();
    void desk.outbox.post({ id, path: sessionPath(session ?? '', 'recovery'), body: { id, to } });
    emit('recovery', to);
    card.show(panel(words.told), true);
    card.announce(words.told);
  };
  const offer = low && session;
  card.show(
    offer
      ? panel(
          title,
          [words.sorry],
          [
            button(words.again, 'way', () => recover('agent')),
            button(words.lead, 'way', () => recover('lead')),
          ],
        )
      : panel(title),
    true,
  );
  card.announce(title);
}
