import { createEngine } from '../../../shared/kpi/engine/engine.ts';
import type { KpiResult, MeasureContext } from '../../../shared/kpi/kpi.ts';
import { kpis } from '../../../shared/kpi/kpis/registry.ts';
import type { SupportEvent } from '../../../shared/session/event.ts';
import type { TicketFacts } from '../../../shared/session/facts.ts';
import { type FoldOptions, foldTicket } from '../../../shared/session/fold.ts';

/** What must hold of any logs, however wild: nothing throws, nothing is negative, and the way there does not matter. */

/** What is wrong with some logs of different tickets; nothing, if all is well. `random`: the next of [0, 1). */
export function faultsOf(
  logs: readonly (readonly SupportEvent[])[],
  random: () => number,
  options: FoldOptions = {},
): string[] {
  const faults: string[] = [];
  const engine = createEngine();
  const all: TicketFacts[] = [];
  for (const log of logs) {
    try {
      const facts = foldTicket(log, options);
      const again = foldTicket(shuffled([...log, ...log], random), options);
      if (JSON.stringify(again) !== JSON.stringify(facts)) faults.push('another order, other facts');
      const negative = negativeIn(facts);
      if (negative !== null) faults.push(`negative: ${negative}`);
      // As it comes in life: first a part of the log, then more of it.
      for (const share of [random(), random()].sort())
        engine.upsert(foldTicket(log.slice(0, 1 + Math.floor(share * log.length)), options));
      engine.upsert(facts);
      all.push(facts);
    } catch (error) {
      faults.push(`thrown: ${error}`);
    }
  }
  const at = (share: number): number =>
    Math.min(...all.map(({ createdAt }) => createdAt)) + share * 3 * 86_400_000;
  for (const agent of [null, 'ana']) {
    const [from = 0, to = 0] = [at(random()), at(random())].sort((a, b) => a - b);
    const look = {
      agent,
      period: { from: from - 86_400_000, to },
      now: at(4 * random()),
      clock: 'calendar',
    } as const;
    faults.push(...differences(engine, all, look));
  }
  return faults;
}

function differences(
  engine: ReturnType<typeof createEngine>,
  facts: readonly TicketFacts[],
  look: MeasureContext,
): string[] {
  return kpis.flatMap((kpi) => {
    const [kept, afresh] = [engine.measure(kpi.id, look), kpi.measure(facts, look)].map(plain);
    const faults = kept === afresh ? [] : [`${kpi.id}: kept ${kept}, afresh ${afresh}`];
    const { value, unit, waiting } = { ...kpi.measure(facts, look), unit: kpi.unit };
    if ((unit === 'seconds' && (value ?? 0) < 0) || (waiting?.oldest ?? 0) < 0)
      faults.push(`negative: ${kpi.id}`);
    return faults;
  });
}

const plain = ({ tickets, partner, ...rest }: KpiResult): string =>
  JSON.stringify([rest, tickets, partner && plain(partner)]);

/** Where a duration is below 0, or no number. */
function negativeIn(value: unknown, path = ''): string | null {
  if (typeof value === 'number') return /calendar|business/.test(path) && !(value >= 0) ? path : null;
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, part] of Object.entries(value)) {
    const found = negativeIn(part, `${path}.${key}`);
    if (found !== null) return found;
  }
  return null;
}

function shuffled<T>(list: readonly T[], random: () => number): T[] {
  const mixed = [...list];
  for (let last = mixed.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    const held = mixed[last] as T;
    mixed[last] = mixed[other] as T;
    mixed[other] = held;
  }
  return mixed;
}

/** Numbers of [0, 1) from a seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
