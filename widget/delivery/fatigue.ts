import type { Survey } from '../../shared/survey/survey.ts';
import type { Memory } from './memory.ts';

const DAY = 86_400_000;

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
  if (memory.never || now < (memory.later ?? 0)) return false;
  if (session && memory.done?.includes(session)) return false;
  // Its own conversation's survey, begun and not finished, may go on.
  if (session && memory.session === session && memory.response) return true;
  return now - (memory.asked?.['any'] ?? 0) >= fatigue.anyDays * DAY;
}

/** Questions to leave out: NPS wears people out and is asked once in `npsDays`, whatever else a survey asks. */
export function tiredOf(
  survey: Survey,
  memory: Memory,
  fatigue: { readonly npsDays: number },
  now: number,
): Set<string> {
  const tired = now - (memory.asked?.['nps'] ?? 0) < fatigue.npsDays * DAY;
  return new Set(survey.questions.filter(({ kind }) => tired && kind === 'nps').map(({ id }) => id));
}

/** What to remember when a survey is shown. */
export function askedNow(survey: Survey, memory: Memory, now: number): Record<string, number> {
  const asked = { ...memory.asked, any: now };
  return survey.questions.some(({ kind }) => kind === 'nps') ? { ...asked, nps: now } : asked;
}
