import { type CardParts, readCard } from './card-parts.ts';
import { resumeFeed } from './epochs.ts';
import { type FeedRow, readFeed } from './feed.ts';
import { type Recovery, readRecovery } from './recovery.ts';
import type { Sql } from './sql.ts';

/** A row of the feed with all that its item is made of. */
export interface FeedEntryParts extends FeedRow {
  /** null: the session is erased, or was lost. */
  readonly card: CardParts | null;
  /** How the request stands that the row tells of; null for every other kind. */
  readonly request: Recovery | null;
}

/**
 * One agent's part of the feed and all that is told of it, read at once, as `readFeed` does: each look at the store waits
 * for what is being written. Goes on where the client stands, or from the beginning (see `resumeFeed`).
 */
export async function readFeedPart(
  sql: Sql,
  input: { site: string; agent: string; after: number; epoch: string | null; limit: number },
): Promise<{ entries: FeedEntryParts[]; cursor: number; more: boolean; epoch: string }> {
  const { site, agent } = input;
  const { after, epoch } = await resumeFeed(sql, input);
  const { rows, cursor, more } = await readFeed(sql, { ...input, after });
  const entries: FeedEntryParts[] = [];
  for (const row of rows) {
    const { kind, session: id, data } = row;
    const card = kind === 'erased' ? null : await readCard(sql, { site, id, agent });
    const request =
      kind === 'recovery' ? await readRecovery(sql, { session: id, target: data.to ?? 'agent' }) : null;
    entries.push({ ...row, card, request });
  }
  return { entries, cursor, more, epoch };
}
