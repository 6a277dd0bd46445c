import { setImmediate } from 'node:timers/promises';
import { type Feed, FeedItem } from '../../shared/protocol/feed.ts';
import { explainOffer } from '../../shared/routing/explain.ts';
import type { AuthenticatedAgent } from '../security/authenticated-agent.ts';
import type { CardParts } from '../store/card-parts.ts';
import type { FeedEntryParts } from '../store/feed-part.ts';
import type { Recovery } from '../store/recovery.ts';
import { whyOf } from '../store/set-aside.ts';
import type { AppContext } from './context.ts';
import { namedAgent } from './lead-overview.ts';
import { cardOf, ratingIn } from './session-card.ts';

/** A request as it stands now, whatever stood when the row was written: a device that was away hears only the end of it. */
async function recoveryItem(
  seq: number,
  kept: Recovery,
  { session, response }: CardParts,
  context: AppContext,
  reader: AuthenticatedAgent,
): Promise<FeedItem> {
  const done = kept.doneAt !== null;
  return {
    kind: 'recovery',
    seq,
    recovery: {
      id: kept.id,
      session: session.id,
      to: kept.target,
      at: kept.at,
      done,
      agent: session.agent === reader.agent ? namedAgent(session.agent, context) : null,
      ticket: done ? null : session.ticket,
      locale: session.locale,
      after: done ? [] : await ratingIn(response, context, reader.language),
    },
  };
}

async function itemOf(
  { seq, kind, session: id, data, card, request }: FeedEntryParts,
  context: AppContext,
  reader: AuthenticatedAgent,
): Promise<FeedItem | null> {
  if (kind === 'erased') return { kind, seq, session: id };
  if (!card) return null;
  if (kind === 'recovery') return request && recoveryItem(seq, request, card, context, reader);
  if (kind === 'card') return { kind, seq, card: await cardOf(card, context, reader) };
  const { needs, channel, createdAt } = card.session;
  const since = data.since ?? createdAt;
  const waiting = { id, needs, channel, waitingSince: createdAt };
  return {
    kind,
    seq,
    offer: {
      id: data.id ?? '',
      session: id,
      text: explainOffer(waiting, context.settings.desk, reader.language, since),
      since,
      expires: data.expires ?? since,
    },
  };
}

/** The same; null, and set aside, when it cannot be told or the extension could not read it: all that comes after it goes on. */
async function readableItem(
  row: FeedEntryParts,
  context: AppContext,
  reader: AuthenticatedAgent,
): Promise<FeedItem | null> {
  try {
    const item = await itemOf(row, context, reader);
    return item && FeedItem.parse(item);
  } catch (error) {
    context.aside.note({ table: 'feed', id: String(row.seq), why: whyOf(error) });
    return null;
  }
}

/** Items read and made together; between two such handfuls others are answered. */
const AT_ONCE = 10;

/** Where a client stands in the feed: the cursor it was told last, and with which epoch. */
interface Position {
  readonly after: number;
  readonly epoch: string | null;
}

/** One agent's next part of the feed, ready to send: at most `limit` entries. */
export async function feedFor(
  reader: AuthenticatedAgent,
  position: Position,
  limit: number,
  context: AppContext,
): Promise<Feed> {
  const { ofAgent } = context.feedLine;
  const made = (ofAgent.get(reader.agent) ?? Promise.resolve()).then(() =>
    makeFeed(reader, position, limit, context),
  );
  const settled = made.catch(() => undefined);
  ofAgent.set(reader.agent, settled);
  try {
    return await made;
  } finally {
    if (ofAgent.get(reader.agent) === settled) ofAgent.delete(reader.agent);
  }
}

async function makeFeed(
  reader: AuthenticatedAgent,
  position: Position,
  limit: number,
  context: AppContext,
): Promise<Feed> {
  const items: FeedItem[] = [];
  let at = position;
  for (let left = limit; ; ) {
    const handful = await context.feedLine.handful(() =>
      makeHandful(reader, at, Math.min(left, AT_ONCE), context),
    );
    items.push(...handful.items);
    left -= AT_ONCE;
    const { cursor, epoch, more } = handful;
    if (!more || left <= 0) return { cursor, epoch, items, more };
    // Told just now: there is nothing left to find out about its epoch.
    at = { after: cursor, epoch: null };
    await setImmediate();
  }
}

async function makeHandful(
  reader: AuthenticatedAgent,
  position: Position,
  limit: number,
  context: AppContext,
) {
  const { site } = context.settings;
  const part = await context.store.do('readFeedPart', { site, agent: reader.agent, ...position, limit });
  const made = await Promise.all(part.entries.map((entry) => readableItem(entry, context, reader)));
  return { ...part, items: made.filter((item) => item !== null) };
}
