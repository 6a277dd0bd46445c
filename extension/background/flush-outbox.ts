import { run } from '../pairing/client.ts';
import { RefusedError } from '../pairing/request.ts';
import type { QueuedEntry } from '../pairing/schema.ts';
import type { CollectorStore } from '../pairing/store.ts';
import { backoff } from '../platform/backoff.ts';
import type { Pairing } from '../settings/settings.ts';
import { l10n } from './localization.ts';
import { logLater } from './log-later.ts';
import { applyCard } from './survey-answers.ts';

/** Acknowledged, and kept until the ticket's log has what the collector answered. */
const acknowledged = new Set<string>();

/** Tells the collector what is due. What it answers of a session is shown at once, and stands in its ticket's log in turn. */
export async function flushOutbox(
  paired: Pairing,
  store: CollectorStore,
  signal: AbortSignal,
): Promise<void> {
  const { language } = await l10n();
  for (const entry of await store.dueEntries(Date.now())) {
    if (acknowledged.has(nameOf(entry))) continue;
    try {
      const card = await run(paired, entry.errand, language, signal);
      if (card === null) {
        await store.deleteEntry(entry);
        continue;
      }
      await store.saveCard(card);
      acknowledged.add(nameOf(entry));
      logLater(
        async () => {
          await applyCard(card);
          await store.deleteEntry(entry);
        },
        signal,
        () => acknowledged.delete(nameOf(entry)),
      );
    } catch (error) {
      if (!(error instanceof RefusedError) || error.status === 401) throw error;
      await postpone(entry, error, store);
    }
  }
}

/** One asked for again under the same key is another. */
const nameOf = ({ key, due }: QueuedEntry) => `${key} ${due}`;

/** A refusal that is final is the answer; another is asked again later. */
async function postpone(entry: QueuedEntry, error: RefusedError, store: CollectorStore): Promise<void> {
  console.warn(`The collector refuses "${entry.key}": ${error.message}`);
  if (error.final) await store.deleteEntry(entry);
  else await store.postponeEntry(entry, Date.now() + backoff(entry.tries + 1, null, Math.random()));
}
