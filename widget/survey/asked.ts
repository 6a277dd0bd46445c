import type { Survey } from '../../shared/survey/survey.ts';
import type { Memory } from '../delivery/memory.ts';

/** What to remember when a survey is shown. */
export function askedNow(survey: Survey, memory: Memory, now: number): Record<string, number> {
  const asked = { ...memory.asked, any: now };
  return survey.questions.some(({ kind }) => kind === 'nps') ? { ...asked, nps: now } : asked;
}
