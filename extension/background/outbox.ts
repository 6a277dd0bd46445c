import type { OutboxEntry } from '../pairing/schema.ts';
import { pairing } from '../settings/settings.ts';
import { collectorStore } from './stores.ts';

/** Keeps something to tell the collector until it was told; nothing when this browser is not paired. */
export async function enqueue(key: string, errand: OutboxEntry): Promise<void> {
  const paired = await pairing.get();
  if (paired !== null) await (await collectorStore(paired)).enqueue(key, errand, Date.now());
}
