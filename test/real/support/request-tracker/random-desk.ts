import { measure } from '../../../../extension/numbers/measure.ts';
import { periodOf } from '../../../../extension/numbers/period.ts';
import { createEngine } from '../../../../shared/kpi/engine/engine.ts';
import { kpisByQuery } from './kpis-by-query.ts';
import { randomDays } from './random-days.ts';
import { readerOf } from './reader.ts';
import { startRequestTracker } from './request-tracker.ts';

const person = (login: string) => ({ login, name: `${login} Test`, email: `${login}@helpdesk.example` });
const agents = ['ana', 'victor', 'lea'];

interface Figure {
  readonly value: number | null;
  readonly n: number;
  readonly tickets: readonly number[];
}
type Numbers = Readonly<Record<string, Figure>>;

/**
 * A Request Tracker with a fortnight drawn by a seed: of each agent what the extension counts, and what SQL over RT's own
 * tables says. Durations in whole seconds, shares to a millionth.
 */
export async function numbersOfRandomDesk(
  seed: number,
  actions: number,
): Promise<readonly { readonly agent: string; readonly extension: Numbers; readonly sql: Numbers }[]> {
  const plan = {
    agents: agents.map(person),
    customers: ['dora', 'emil', 'fay', 'gus', 'hana'].map(person),
    queues: ['General', 'Mac'],
  };
  const rt = await startRequestTracker(plan, randomDays(seed, actions));
  try {
    const all = [];
    for (const agent of agents) {
      const reader = await readerOf(rt.url, agent);
      await reader.sync();
      const engine = createEngine();
      for (const { facts } of await reader.store.ticketsSince(0)) engine.upsert(facts);
      reader.store.close();
      const now = Math.floor(Date.now() / 1000) * 1000;
      const look = { agent, period: 'month', clock: 'calendar', now, zone: 'UTC' } as const;
      const sql = kpisByQuery(rt.database, agent, periodOf('month', now, 'UTC'), now);
      const measured = measure(engine, look, {}).filter(({ result }) => sql.has(result.kpi));
      all.push({
        agent,
        extension: Object.fromEntries(
          measured.map(({ result: { kpi, value, n, tickets } }) => [
            kpi,
            rounded({ value, n, tickets: tickets.map(Number).toSorted((one, other) => one - other) }),
          ]),
        ),
        sql: Object.fromEntries([...sql].map(([kpi, number]) => [kpi, rounded(number)])),
      });
    }
    return all;
  } finally {
    await rt.stop();
  }
}

function rounded({ value, n, tickets }: Figure): Figure {
  // Medians between two durations may lie between two seconds.
  const told = value !== null && value > 1 ? Math.floor(value) : value;
  return { value: told === null ? null : Math.round(told * 1e6) / 1e6, n, tickets };
}
