import { measure } from '../../../../extension/numbers/measure.ts';
import { periodOf } from '../../../../extension/numbers/period.ts';
import { createEngine } from '../../../../shared/kpi/engine/engine.ts';
import type { DeskReader } from '../desk-reader.ts';
import { kpisIn } from '../request-tracker/kpis-by-query.ts';
import { asRequestTracker } from './as-request-tracker.ts';

interface Figure {
  readonly value: number | null;
  readonly n: number;
  readonly tickets: readonly number[];
}
type Numbers = Readonly<Record<string, Figure>>;

/** What SQL over Redmine's own tables says of an agent in a period. */
export function truthOf(database: string, agent: string, period: { from: number; to: number }, now: number) {
  const desk = asRequestTracker(database);
  try {
    return kpisIn(desk, agent, period, now);
  } finally {
    desk.close();
  }
}

/** Of one agent what the extension counts in a month, and what SQL says. Durations in whole seconds, shares to a millionth. */
export const numbersOf = (reader: DeskReader, database: string, agent: string) =>
  numbersBeside(reader, agent, (period, now) => truthOf(database, agent, period, now));

/** The same beside any other way to the truth. */
export async function numbersBeside(
  reader: DeskReader,
  agent: string,
  truth: (period: { from: number; to: number }, now: number) => ReadonlyMap<string, Figure>,
): Promise<{ readonly extension: Numbers; readonly sql: Numbers }> {
  const engine = createEngine();
  for (const { facts } of await reader.store.ticketsSince(0)) engine.upsert(facts);
  const now = Math.floor(Date.now() / 1000) * 1000;
  const look = { agent, period: 'month', clock: 'calendar', now, zone: 'UTC' } as const;
  const sql = truth(periodOf('month', now, 'UTC'), now);
  const measured = measure(engine, look, {}).filter(({ result }) => sql.has(result.kpi));
  return {
    extension: Object.fromEntries(
      measured.map(({ result: { kpi, value, n, tickets } }) => [
        kpi,
        rounded({ value, n, tickets: tickets.map(numberOf).toSorted((one, other) => one - other) }),
      ]),
    ),
    sql: Object.fromEntries([...sql].map(([kpi, number]) => [kpi, rounded(number)])),
  };
}

function rounded({ value, n, tickets }: Figure): Figure {
  // Medians between two durations may lie between two seconds.
  const told = value !== null && value > 1 ? Math.floor(value) : value;
  return { value: told === null ? null : Math.round(told * 1e6) / 1e6, n, tickets };
}

/** A ticket's number, where its helpdesk puts an account before it as well. */
export const numberOf = (ticket: string): number => Number(ticket.slice(ticket.lastIndexOf('-') + 1));
