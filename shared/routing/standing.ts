import type { RoutingCase, RoutingState } from './decision.ts';
import type { Desk } from './desk.ts';
import { dutyOf, openAt } from './duty.ts';
import { opensAtShare, unitsFor } from './eligible.ts';
import { type Lack, lacksOf } from './lacks.ts';

/** How an agent stands to one case. Nobody is compared: it is said whether they may take it, and whether they can now. */
export interface Standing {
  readonly agent: string;
  readonly name: string;
  readonly lacks: readonly Lack[];
  /** `full`: here, without room for one more; `hours`: outside their hours; `away`: not signed in, or away. */
  readonly now: 'free' | 'full' | 'hours' | 'away';
  /** After how many minutes of waiting a case of this queue comes to their tier; 0: at once. */
  readonly afterMinutes: number;
}

/** How everybody of a desk stands to a case, by name in the reader's alphabet. Throws a RangeError on an unknown queue. */
export function standingsOf(
  of: RoutingCase,
  desk: Desk,
  state: RoutingState,
  language: string,
): readonly Standing[] {
  const queue = desk.queues.find(({ id }) => id === of.needs.queue);
  if (!queue) throw new RangeError(`The desk has no queue "${of.needs.queue}".`);
  const open = openAt(desk, state.now);
  const duty = new Map(dutyOf(desk, state, open).map((on) => [on.agent.id, on]));
  const byName = new Intl.Collator(language);
  return desk.agents
    .map((agent): Standing => {
      const share = opensAtShare(agent.tier, of.needs.tier, queue);
      const on = duty.get(agent.id);
      const absent = open(agent.schedule) ? 'away' : 'hours';
      const here = (on?.freeUnits ?? 0) >= unitsFor(agent, of.channel) ? 'free' : 'full';
      return {
        agent: agent.id,
        name: agent.name,
        lacks: lacksOf(agent, of, queue, desk.languageRequired),
        now: on ? here : absent,
        afterMinutes: Number.isFinite(share) ? share * queue.promiseMinutes : 0,
      };
    })
    .toSorted((a, b) => byName.compare(a.name, b.name) || (a.agent < b.agent ? -1 : 1));
}
