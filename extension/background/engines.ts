import { createEngine, type Engine } from '../../shared/kpi/engine/engine.ts';
import { kpis } from '../../shared/kpi/registry.ts';
import type { DeskStore } from '../store/desk-store.ts';
import type { TicketRecord } from '../store/ticket-record.ts';

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

const engines = new WeakMap<DeskStore, Promise<Kept>>();
const personal = kpis.filter((kpi) => kpi.level === 'agent');

/** The engine, knowing every ticket stored of the last half-year, or of more `days` when a target's past reaches further. */
export async function engineOf(store: DeskStore, days = 0): Promise<Engine> {
  const known = await engines.get(store);
  const reach = Math.max(reachDays, days, known?.days ?? 0);
  if (known?.revision === (await store.revision()) && known.days >= reach) return known.engine;
  const built = build(store, reach);
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

async function build(store: DeskStore, days: number): Promise<Kept> {
  const revision = await store.revision();
  const engine = createEngine(personal);
  for (const record of await store.ticketsSince(Date.now() - days * 86_400_000)) {
    engine.upsert(record.facts);
  }
  return { engine, days, revision };
}
