import { createEngine, type Engine } from '../../shared/kpi/engine/engine.ts';
import { kpis } from '../../shared/kpi/kpis/registry.ts';
import { DAY } from '../../shared/time/durations.ts';
import { type TicketStore, ticketStoreChanges } from './ticket-store.ts';

/**
 * One engine for each store, for as long as the worker lives: built once from what is stored, then kept true ticket by
 * ticket. A new event costs a ticket's work, whatever the history behind it.
 */

/** Half a year and what its first numbers look back on: the longest any screen shows without a target. */
const reachDays = 190;

interface Kept {
  readonly engine: Engine;
  readonly days: number;
  revision: number;
}

const engines = new WeakMap<TicketStore, Promise<Kept>>();
const personal = kpis.filter((kpi) => kpi.level === 'agent');

/** The engine, knowing every ticket stored of the last half-year, or of more `days` when a target's past reaches further. */
export async function engineOf(store: TicketStore, days = 0): Promise<Engine> {
  const known = await engines.get(store);
  const reach = Math.max(reachDays, days, known?.days ?? 0);
  if (known?.revision === (await store.revision()) && known.days >= reach) return known.engine;
  const built = build(store, reach);
  engines.set(store, built);
  built.catch(() => engines.delete(store));
  return (await built).engine;
}

/** Keeps every engine true while tickets are saved. */
export function followTickets(): void {
  ticketStoreChanges.subscribe((change) => {
    if (!('tickets' in change)) return;
    const { store, tickets, revision } = change;
    void engines.get(store)?.then((known) => {
      // Built after the tickets were saved, it knows them; built before others that it was not told of, it is built again.
      if (known.revision !== revision - 1) return;
      for (const { facts } of tickets) known.engine.upsert(facts);
      known.revision = revision;
    });
  });
}

async function build(store: TicketStore, days: number): Promise<Kept> {
  const revision = await store.revision();
  const engine = createEngine(personal);
  for (const record of await store.ticketsSince(Date.now() - days * DAY)) {
    engine.upsert(record.facts);
  }
  return { engine, days, revision };
}
