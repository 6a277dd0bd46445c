import { pairing } from '../settings/settings.ts';
import type { Errand } from '../store/collector-store.ts';
import { collectorStore } from './stores.ts';

/** Keeps something to tell the collector until it was told; nothing when this browser is not paired. */
export async function addErrand(key: string, errand: Errand): Promise<void> {
  const paired = await pairing.get();
  if (paired !== null) await (await collectorStore(paired)).addErrand(key, errand, Date.now());
}
