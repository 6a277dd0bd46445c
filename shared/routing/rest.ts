import type { Fit } from './fit.ts';
import { WORK_FOR } from './timing.ts';

/**
 * Experts do not burn: whoever has been busy for more than nine tenths of the last two hours is given nothing more while
 * somebody able has been for less than three quarters of them.
 */

const FULL = 0.9;
const SPARE = 0.75;

/** Share of two hours spent on cases at the end of one more: what falls out behind was as busy as the rest. */
function afterwards({ duty: { utilisation, agent }, minutes }: Fit): number {
  if (utilisation === null) return 0;
  const share = Math.min(1, minutes / (agent.capacity * (WORK_FOR / 60_000)));
  return utilisation + share * (1 - utilisation);
}

/** Of those who may take a case at all, whoever is spared now. Nobody is when nobody else has time to spare. */
export function sparedAmong(fits: readonly Fit[]): ReadonlySet<Fit> {
  const hasTime = fits.some(({ duty }) => duty.utilisation !== null && duty.utilisation < SPARE);
  return new Set(hasTime ? fits.filter((fit) => afterwards(fit) > FULL) : []);
}
