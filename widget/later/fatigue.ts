import type { Survey } from '../../shared/survey/survey.ts';
import { DAY } from '../../shared/time/durations.ts';
import type { Memory } from '../delivery/memory.ts';

/** Less than so many days ago. An instant still to come was told by a clock that has been set right since. */
const within = (days: number, at: number, now: number): boolean => at <= now && now - at < days * DAY;

/**
 * Whether the page may ask by itself now: not when told never or not yet, not twice for a conversation, not within
 * `anyDays` of the last survey. A link or e-mail the customer opened is not asked here: opening it was the consent.
 */
export function mayAsk(
  memory: Memory,
  session: string | null,
  fatigue: { readonly anyDays: number },
  now: number,
): boolean {
  const { later = 0 } = memory;
  if (memory.never || within(1, later - DAY, now)) return false;
  if (session && memory.done?.includes(session)) return false;
  // Its own conversation's survey, begun and not finished, may go on.
  if (session && memory.session === session && memory.response) return true;
  return !within(fatigue.anyDays, memory.asked?.['any'] ?? 0, now);
}

/** Questions to leave out: NPS wears people out and is asked once in `npsDays`, whatever else a survey asks. */
export function tiredOf(
  survey: Survey,
  memory: Memory,
  fatigue: { readonly npsDays: number },
  now: number,
): Set<string> {
  const tired = within(fatigue.npsDays, memory.asked?.['nps'] ?? 0, now);
  return new Set(survey.questions.filter(({ kind }) => tired && kind === 'nps').map(({ id }) => id));
}
