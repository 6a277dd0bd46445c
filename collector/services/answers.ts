import { madeAt } from '../../shared/protocol/uuid7.ts';
import { type Removed, redact } from '../../shared/redaction/redact.ts';
import type { Answers } from '../../shared/survey/answers.ts';
import { pathWithFound } from '../../shared/survey/offered.ts';
import type { Survey } from '../../shared/survey/survey.ts';
import { faultsOf } from '../../shared/survey/validation.ts';
import { DAY } from '../../shared/time/durations.ts';
import { ApplicationError } from './errors.ts';

/** How far a client's clock may run ahead of ours. */
const AHEAD = DAY;
/** How long an answer may wait offline in an outbox. */
const BEHIND = 60 * DAY;

/** Refuses ids from another time: they decide in which partition a row lives and when it is dropped. */
export function checkClock(uuid7: string, now: number): void {
  const at = madeAt(uuid7);
  if (at > now + AHEAD || at < now - BEHIND) {
    const failure = new ApplicationError(
      'clock-out-of-range',
      'The id was made too far from now: make it again by the time in `now`.',
    );
    failure.now = now;
    throw failure;
  }
}

/** The answers that count: those on the path through the survey. Refuses what does not belong to the survey. */
export function soundAnswers(survey: Survey, answers: Answers, state: 'partial' | 'complete'): Answers {
  for (const [question, fault] of faultsOf(survey, answers, state)) {
    if (fault !== 'not asked') throw new ApplicationError('malformed-body', `answers.${question}: ${fault}.`);
  }
  return pathWithFound(survey, answers).answers;
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
