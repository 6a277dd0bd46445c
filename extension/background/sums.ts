import { kpis } from '../../shared/kpi/registry.ts';
import type { DailySum } from '../../shared/protocol/agent.ts';
import { uuid7 } from '../../shared/protocol/uuid7.ts';
import type { TicketFacts } from '../../shared/session/facts.ts';
import { strataPeriod, strataToTell } from '../numbers/expected.ts';
import type { Pairing } from '../settings/settings.ts';
import type { CollectorStore } from '../store/collector-store.ts';
import { desks } from '../sync/desk-state.ts';
import { engineOf } from './engines.ts';
import { storeOf } from './store-of.ts';

/**
 * What leaves this browser for the team's sake: sums of a day, and of a week by kinds of cases, never a ticket. Told once a day,
 * with the weeks before it, because late answers and ripening change days gone by; the collector keeps the newest.
 */

const weeksTold = 5;
/** The most the collector takes at once. */
const perErrand = 2000;
const personal = kpis.filter((kpi) => kpi.level === 'agent');

/** Adds today's errands, unless they were added already. */
export async function publishSums(paired: Pairing, store: CollectorStore): Promise<void> {
  const now = Date.now();
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(paired.zone).startOfDay();
  const day = today.toPlainDate().toString();
  if ((await store.lastPublished()) === day) return;
  const period = {
    from: today.subtract({ weeks: weeksTold }).epochMilliseconds,
    to: today.epochMilliseconds,
  };
  const sums: DailySum[] = [];
  const logs: TicketFacts[][] = [];
  for (const desk of await desks()) {
    const tickets =
      desk.agent?.id === paired.agent.id && desk.lastSyncAt !== null ? await storeOf(desk) : null;
    if (tickets === null) continue;
    const engine = await engineOf(tickets);
    const context = { agent: paired.agent.id, period, now, clock: 'calendar', zone: paired.zone } as const;
    for (const kpi of personal) {
      for (const sum of engine.dailySums(kpi.id, context)) sums.push({ id: newId(now), ...sum });
    }
    const records = await tickets.ticketsSince(strataPeriod(now, paired.zone).from);
    logs.push(records.map(({ facts }) => facts));
  }
  if (sums.length === 0) return;
  for (let start = 0; start < sums.length; start += perErrand) {
    const part = sums.slice(start, start + perErrand);
    await store.addErrand(`sums ${day} ${start}`, { kind: 'sums', sums: part }, now);
  }
  const told = strataToTell(logs, { agent: paired.agent.id, now, zone: paired.zone });
  for (const [week, strata] of Map.groupBy(told, (one) => one.week)) {
    const weeks = strata.map((one) => ({ id: newId(now), ...one }));
    await store.addErrand(`strata ${day} ${week}`, { kind: 'strata', weeks }, now);
  }
  await store.setLastPublished(day);
}

const newId = (now: number) => uuid7(now, crypto.getRandomValues(new Uint8Array(16)));
