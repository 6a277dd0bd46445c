import { pairing } from '../settings/settings.ts';
import { syncCollector } from './collector-sync.ts';
import { enqueue } from './outbox.ts';
import { collectorStore } from './stores.ts';

/** A hint is read: said here at once, and to whoever wrote it once the collector has been told. */
export async function seeHint({ session, id }: { session: string; id: string }): Promise<undefined> {
  const paired = await pairing.get();
  if (paired === null) return;
  await enqueue(`hint ${id}`, { kind: 'hint-seen', id });
  const store = await collectorStore(paired);
  const card = await store.card(session);
  const seen = { by: paired.agent.name, at: Date.now() };
  if (card)
    await store.saveCard({
      ...card,
      hints: card.hints?.map((hint) => (hint.id === id ? { ...hint, seen: hint.seen ?? seen } : hint)),
    });
  void syncCollector(true);
}
