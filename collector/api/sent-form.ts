import type { Removed } from '../../shared/redaction/redact.ts';
import type { Answers } from '../../shared/survey/answers.ts';
import { pathWithFound } from '../../shared/survey/offered.ts';
import type { Question } from '../../shared/survey/survey.ts';
import { faultsOf } from '../../shared/survey/validation.ts';
import { DAY } from '../../shared/time/durations.ts';
import type { FormInput } from '../hosted/form-page.ts';
import type { FormToken } from '../hosted/form-token.ts';
import { readForm } from '../hosted/sent-answers.ts';
import type { Sitting, Way } from '../hosted/sitting.ts';
import { newId } from '../lib/new-id.ts';
import type { Keys } from '../security/keys.ts';
import { redactTexts } from '../services/answers.ts';

/** Nobody reads, decides and presses in less; software that presses buttons does. */
const HUMAN_TAKES = 1_000;
/** A page left open longer is asked to send once more, with its answers kept. */
const PAGE_LIVES = DAY;

/** What a form of ours that was sent comes to. */
export interface Judged {
  readonly token: FormToken;
  readonly via: Way;
  readonly answers: Answers;
  readonly redacted: Removed;
  readonly faults: ReadonlyMap<string, unknown>;
  /** What has to be put right among what was asked. */
  readonly notes: ReadonlyMap<string, 'missing' | 'invalid'>;
  /** Questions that follow from the answers and have not been asked. */
  readonly more: readonly Question[];
  /** It was not a person's press, or one of yesterday: the form to press once more; else null. */
  readonly again: FormInput | null;
  /** There is more to say: nothing is over yet. */
  readonly goesOn: boolean;
  /** The form of what is still to be asked, or put right; null: nothing is. */
  readonly next: FormInput | null;
}

/** Reads a sent form, with everything that must not be kept taken out of its texts. */
export function judge(keys: Keys, visit: Sitting, form: URLSearchParams, now: number): Judged {
  const { survey } = visit;
  const { token, genuine, unsound, via, ...typed } = readForm(keys, visit, form);
  const { answers, redacted } = redactTexts(survey, typed.answers);
  const { questions } = pathWithFound(survey, answers);
  const age = now - token.madeAt;
  const isPress = genuine && age >= HUMAN_TAKES && age <= PAGE_LIVES;
  const more = questions.filter(({ id }) => !token.shown.includes(id));
  const faults = faultsOf(survey, answers, 'complete');
  const notes = new Map<string, 'missing' | 'invalid'>();
  for (const { id } of questions) {
    if (Object.hasOwn(unsound, id)) notes.set(id, 'invalid');
    else if (token.shown.includes(id) && faults.has(id)) notes.set(id, 'missing');
  }
  const all = { visit, answers: { ...answers, ...unsound }, via };
  const mine = genuine ? token : { response: newId(now) };
  const ask = questions.filter((question) => notes.has(question.id) || more.includes(question));
  const shown = [...new Set([...token.shown, ...more.map(({ id }) => id)])];
  return {
    token,
    via,
    answers,
    redacted,
    faults,
    notes,
    more,
    again: isPress
      ? null
      : { ...all, token: { ...mine, madeAt: now, shown: questions.map(({ id }) => id) }, ask: questions },
    goesOn: more.length > 0 || Object.keys(unsound).length > 0,
    next: ask.length === 0 ? null : { ...all, token: { ...token, madeAt: now, shown }, ask, notes },
  };
}
