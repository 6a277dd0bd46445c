import type { FeedItem } from '../../shared/protocol/feed.ts';
import { readFeed } from '../pairing/feed.ts';
import type { CollectorStore } from '../pairing/store.ts';
import type { Pairing } from '../settings/settings.ts';
import { l10n } from './localization.ts';
import { logLater } from './log-later.ts';
import { adoptSessions, applyCard, eraseSession } from './survey-answers.ts';

/** How far the feed was read in this worker's life; the store knows how far it stands in the tickets' logs. */
interface ReadSoFar {
  readonly signal: AbortSignal;
  cursor: number;
  epoch: string | null;
  /** Nothing more of it goes into the logs: it is read again from where they are. */
  failed: boolean;
}
let readSoFar: ReadSoFar | null = null;

/** News show at once; what they do to the tickets' logs follows in turn, and a worker that dies before reads them again. */
export async function readNews(paired: Pairing, store: CollectorStore, signal: AbortSignal): Promise<void> {
  const { language } = await l10n();
  if (readSoFar === null || readSoFar.failed || readSoFar.signal !== signal)
    readSoFar = { signal, cursor: await store.cursor(), epoch: await store.epoch(), failed: false };
  const reading = readSoFar;
  for (let more = true; more; ) {
    const feed = await readFeed(paired, reading.cursor, language, signal, reading.epoch);
    const { items, cursor, epoch = null } = feed;
    await store.saveFeed(items, Date.now());
    const isNew = cursor !== reading.cursor || epoch !== reading.epoch;
    Object.assign(reading, { cursor, epoch });
    if (isNew || items.length > 0)
      logLater(async () => {
        if (reading.failed) return;
        try {
          for (const item of items) await handleItem(item);
          await store.saveCursor(cursor, epoch);
        } catch (error) {
          reading.failed = true;
          throw error;
        }
      }, signal);
    more = feed.more;
  }
  adoptLater(paired, signal);
}

/** What news does to the tickets' logs, before the cursor moves on: done twice is done once. */
async function handleItem(item: FeedItem): Promise<void> {
  if (item.kind === 'card') await applyCard(item.card);
  else if (item.kind === 'erased') await eraseSession(item.session);
}

let adopting = false;

function adoptLater(paired: Pairing, signal: AbortSignal): void {
  if (adopting) return;
  adopting = true;
  logLater(
    () => adoptSessions(paired),
    signal,
    () => {
      adopting = false;
    },
  );
}
