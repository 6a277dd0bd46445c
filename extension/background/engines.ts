import { createEngine, type Engine } from '../../shared/kpi/engine/engine.ts';
import { kpis } from '../../shared/kpi/registry.ts';
import type { DeskStore } from '../store/desk-store.ts';
import type { TicketRecord } from '../store/ticket-record.ts';

/**
 * One engine for each store, for as long as the worker lives: built once from what is stored, then kept true ticket by
 * ticket. A new event costs a ticket's work, whatever the history behind it.
 */

/** Half a year and what its first numbers look back on: the longest any screen shows. */
const reachDays = 190;

interface Kept {
  readonly engine: Engine;
  revision: number;
}

const engines = new WeakMap<DeskStore, Promise<Kept>>();
const personal = kpis.filter((kpi) => kpi.level === 'agent');

/** The engine, knowing every ticket stored. */
export async function engineOf(store: DeskStore): Promise<Engine> {
  const known = await engines.get(store);
  if (known?.revision === (await store.revision())) return known.engine;
  const built = build(store);
  engines.set(store, built);
  built.catch(() => engines.delete(store));
  return (await built).engine;
}

/** Tells the engine of tickets just saved, which made the store's revision one more than it knew. */
export async function tellEngine(store: DeskStore, records: readonly TicketRecord[]): Promise<void> {
  const known = await engines.get(store);
  if (known === undefined || records.length === 0) return;
  for (const record of records) known.engine.upsert(record.facts);
  known.revision += 1;
}

async function build(store: DeskStore): Promise<Kept> {
  const revision = await store.revision();
  const engine = createEngine(personal);
  for (const record of await store.ticketsSince(Date.now() - reachDays * 86_400_000)) {
    engine.upsert(record.facts);
  }
  return { engine, revision };
}
