import type { Removed } from '../../shared/redaction/redact.ts';
import type { Answers } from '../../shared/survey/answers.ts';
import { formatsIn } from '../../shared/survey/formats.ts';
import type { Survey } from '../../shared/survey/survey.ts';
import { DAY } from '../../shared/time/durations.ts';
import type { Memory } from '../delivery/memory.ts';
import type { SessionRef } from '../delivery/request-store.ts';
import { soon } from '../delivery/soon.ts';
import { newId } from '../delivery/uuid7.ts';
import { emit, emitAnswered } from '../page.ts';
import { ask } from './ask.ts';
import { askedNow } from './asked.ts';
import { keyOf, sessionOf } from './context.ts';
import { draftOf } from './draft.ts';
import { finish } from './running.ts';
import type { ShowOptions } from './show-options.ts';
import { hasPlaces } from './texts.ts';
import { thank } from './thanks.ts';
import type { ByItself, WidgetContext } from './widget-context.ts';

const VIAS = /^(link|email|call)$/;

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
  if (!survey) return emit('unavailable', 'after');
  const { rated, ratedAt = 0 } = memory.get();
  // A link that names no conversation means the last one.
  if (key ? rated?.includes(key) : !options.survey && now - ratedAt < DAY) {
    void thank(widget, survey, {}, '', options, null, true);
    return;
  }
  const later =
    options.prefill || hasPlaces(survey) || hasSeldom(survey)
      ? await widget.loadLater().catch(() => null)
      : null;
  const prefill = later?.fitting(survey, options.prefill, widget.page.notes) ?? {};
  const prefilled = Object.keys(prefill).length > 0;
  const running = sessionOf(widget);
  const known = !!running && keyOf(running) === key;
  const kept: Memory = known ? memory.get() : {};
  const id = kept.response || newId(now);
  memory.set({ asked: askedNow(survey, memory.get(), now), ...(known ? { response: id } : {}) });
  widget.asking = key;

  const { start } = memory.get();
  let revision = kept.revision ?? 0;
  const save = (answers: Answers, removed: Removed, state: 'partial' | 'complete'): Promise<unknown> => {
    // Another tab may have begun a session: what is remembered now is that one's.
    const mine = known && memory.get().start === start;
    revision = Math.max(revision, mine ? (memory.get().revision ?? 0) : 0) + 1;
    if (mine) memory.set({ revision, answers: withoutContacts(answers) });
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
        via: options.via && VIAS.test(options.via) ? options.via : 'page',
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
  const begun = draftOf(draft, survey, key);
  ask({
    ...widget,
    survey,
    company: config.company,
    answers: {
      ...kept.answers,
      ...begun.answers,
      ...prefill,
    },
    resume: known && !prefilled,
    at: prefilled ? undefined : begun.at,
    skip: new Set(),
    focus: !byItself && options.way !== 'page',
    done: words.send,
    kinds: later?.kinds,
    pipe: later?.pipe,
    onAnswer: (answers, removed) => void save(answers, removed, 'partial'),
    onDraft: (answers, at) =>
      draft.set({ survey: survey.id, version: survey.version, session: key, answers, at, saved: Date.now() }),
    onDone: (answers, removed, note) => {
      draft.forget();
      widget.asking = null;
      // What follows the thanks comes while the answer goes.
      widget.loadLater().catch(() => {});
      const sent = Object.keys(answers).length ? save(answers, removed, 'complete') : Promise.resolve(true);
      finish(widget, key, true);
      // "Saved" is said when it is; a collector that has not answered by then gets the answer later.
      const tell = (taken: unknown): Promise<void> =>
        thank(widget, survey, answers, note, options, session, taken);
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

const hasSeldom = ({ questions }: Survey): boolean =>
  questions.some(({ kind }) => kind === 'contact' || kind === 'article');

/** What may stay in this browser for longer than the tab: nothing that names a person. */
const withoutContacts = (answers: Answers): Answers =>
  Object.fromEntries(
    Object.entries(answers).filter(([, value]) => typeof value !== 'object' || Array.isArray(value)),
  );
