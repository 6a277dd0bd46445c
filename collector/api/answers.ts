import { type Removed, redact } from '../../shared/redaction/redact.ts';
import { path } from '../../shared/survey/branching.ts';
import type { Answers, Survey } from '../../shared/survey/survey.ts';
import { faultsOf } from '../../shared/survey/validation.ts';
import { madeAt } from '../access/uuid7.ts';
import { Refusal } from './refusal.ts';

/** How far a client's clock may run ahead of ours. */
const AHEAD = 24 * 3_600_000;
/** How long an answer may wait offline in an outbox. */
const BEHIND = 60 * 24 * 3_600_000;

/** Refuses ids from another time: they decide in which partition a row lives and when it is dropped. */
export function checkClock(uuid7: string, now: number): void {
  const at = madeAt(uuid7);
  if (at > now + AHEAD || at < now - BEHIND) {
    const refusal = new Refusal(
      'clock-out-of-range',
      'The id was made too far from now: make it again by the time in `now`.',
    );
    refusal.now = now;
    throw refusal;
  }
}

/** The answers that count: those on the path through the survey. Refuses what does not belong to the survey. */
export function soundAnswers(survey: Survey, answers: Answers, state: 'partial' | 'complete'): Answers {
  for (const [question, fault] of faultsOf(survey, answers, state)) {
    if (fault !== 'not asked') throw new Refusal('malformed-body', `answers.${question}: ${fault}.`);
  }
  return path(survey, answers).answers;
}

/**
 * The answers with card numbers, addresses, phone numbers and secrets taken out of what was written freely, and how
 * often of each kind. The widget has done it already; the hosted page has no script to do it, and a page may be old.
 */
export function redactTexts(survey: Survey, answers: Answers): { answers: Answers; redacted: Removed } {
  const redacted: Removed = {};
  const clean = Object.entries(answers).map(([id, value]) => {
    const question = survey.questions.find((asked) => asked.id === id);
    if (question?.kind !== 'text' || typeof value !== 'string') return [id, value];
    const { text, removed } = redact(value);
    for (const kind of Object.keys(removed) as (keyof Removed)[]) {
      redacted[kind] = (redacted[kind] ?? 0) + (removed[kind] ?? 0);
    }
    return [id, text];
  });
  return { answers: Object.fromEntries(clean), redacted };
}
