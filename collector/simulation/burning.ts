import type { Model } from './model.ts';
import type { Watch } from './policy.ts';
import { RecentWork } from './recent-work.ts';

const FULL = 0.9;
const SPARE = 0.75;

/** Watches whether experts burn: looked at whenever a case comes, which is as often as by the clock (Poisson arrivals). */
export function burning(
  able: readonly (readonly boolean[])[],
  slots: readonly number[],
  warmUp: number,
  present: Model['present'] = () => true,
): { watch: Watch; share: () => number } {
  const work = new RecentWork(slots);
  let looked = 0;
  let burnt = 0;
  return {
    share: () => burnt / looked,
    watch: {
      began: ({ id }, agent, now) => work.began(agent, id, now),
      finished: (agent, _, now, { id }) => work.ended(agent, id, now),
      arrived: ({ id, topic }, { now }) => {
        if (id < warmUp) return;
        const busy = work.at(now).filter((_, a) => able[a]?.[topic] && present(a, now));
        looked += busy.length;
        if (busy.some((share) => share < SPARE)) burnt += busy.filter((share) => share > FULL).length;
      },
    },
  };
}
