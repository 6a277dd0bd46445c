import { pairing } from '../settings/settings.ts';
import { syncCollector } from './collector-sync.ts';
import { enqueue } from './outbox.ts';
import { collectorStore } from './stores.ts';

/** Seen to: gone from here at once, and from every other device once the collector has been told. */
export async function completeCallback({ id }: { id: string }): Promise<undefined> {
  const paired = await pairing.get();
  if (paired === null) return;
  await enqueue(`recovered ${id}`, { kind: 'recovered', id });
  await (await collectorStore(paired)).deleteCallback(id);
  void syncCollector(true);
}
