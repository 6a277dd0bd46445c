import { MINUTE } from '../time/durations.ts';
import type { Candidate } from './candidates.ts';
import { WORK_FOR } from './timing.ts';

/**
 * Experts do not burn: whoever has been busy for more than nine tenths of the last two hours is given nothing more while
 * somebody able has been for less than three quarters of them.
 */

const FULL = 0.9;
const SPARE = 0.75;

/** Share of two hours spent on cases at the end of one more: what falls out behind was as busy as the rest. */
function afterwards({ duty: { utilisation, agent }, minutes }: Candidate): number {
  if (utilisation === null) return 0;
  const share = Math.min(1, minutes / (agent.capacity * (WORK_FOR / MINUTE)));
  return utilisation + share * (1 - utilisation);
}

/** Of those who may take a case at all, whoever is spared now. Nobody is when nobody else has time to spare. */
export function sparedAmong(candidates: readonly Candidate[]): ReadonlySet<Candidate> {
  const hasTime = candidates.some(({ duty }) => duty.utilisation !== null && duty.utilisation < SPARE);
  return new Set(hasTime ? candidates.filter((candidate) => afterwards(candidate) > FULL) : []);
}
