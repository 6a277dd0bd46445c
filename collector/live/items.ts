import { setImmediate } from 'node:timers/promises';
import { type Feed, FeedItem } from '../../shared/protocol/agent.ts';
import { explainOffer } from '../../shared/routing/explain.ts';
import { cardOf, ratingOf } from '../desk/card.ts';
import { namedAgent } from '../desk/now.ts';
import type { House } from '../house.ts';
import type { FeedRow } from '../store/feed.ts';
import type { Session } from '../store/session.ts';
import { whyOf } from '../store/set-aside.ts';

export interface Reader {
  readonly agent: string;
  readonly language: string;
  /** The sha256 of the token by which they are known. */
  readonly token: string;
}

/** A request as it stands now, whatever stood when the row was written: a device that was away hears only the end of it. */
async function recoveryItem(
  { seq, data }: FeedRow,
  session: Session,
  house: House,
  reader: Reader,
): Promise<FeedItem | null> {
  const kept = await house.store.do('readRecovery', { session: session.id, target: data.to ?? 'agent' });
  if (!kept) return null;
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
      agent: session.agent === reader.agent ? namedAgent(session.agent, house) : null,
      ticket: done ? null : session.ticket,
      locale: session.locale,
      after: done ? [] : await ratingOf(session, house),
    },
  };
}

async function itemOf(row: FeedRow, house: House, reader: Reader): Promise<FeedItem | null> {
  const { store, settings } = house;
  const { seq, session: id } = row;
  if (row.kind === 'erased') return { kind: 'erased', seq, session: id };
  const session = await store.do('readSession', { site: settings.site, id });
  if (!session) return null;
  if (row.kind === 'recovery') return recoveryItem(row, session, house, reader);
  if (row.kind === 'card') return { kind: 'card', seq, card: await cardOf(session, house, reader) };
  const since = row.data.since ?? session.createdAt;
  const waiting = {
    id,
    needs: session.needs,
    channel: session.channel,
    waitingSince: session.createdAt,
  };
  return {
    kind: 'offer',
    seq,
    offer: {
      id: row.data.id ?? '',
      session: id,
      text: explainOffer(waiting, settings.desk, reader.language, since),
      since,
      expires: row.data.expires ?? since,
    },
  };
}

/** The same; null, and set aside, when it cannot be told or the extension could not read it: all that comes after it goes on. */
async function readableItem(row: FeedRow, house: House, reader: Reader): Promise<FeedItem | null> {
  try {
    const item = await itemOf(row, house, reader);
    return item && FeedItem.parse(item);
  } catch (error) {
    house.aside.note({ table: 'feed', id: String(row.seq), why: whyOf(error) });
    return null;
  }
}

/** Items made together; between two such handfuls others are answered. */
const AT_ONCE = 10;

/** Work in turn: an agent's requests one after the other, and of all agents one handful at a time, so that nobody else waits for more. */
export interface FeedLine {
  readonly ofAgent: Map<string, Promise<unknown>>;
  last: Promise<unknown>;
}

export const makeFeedLine = (): FeedLine => ({ ofAgent: new Map(), last: Promise.resolve() });

/** One agent's next part of the feed, ready to send. */
export async function feedFor(reader: Reader, after: number, limit: number, house: House): Promise<Feed> {
  const { ofAgent } = house.feedLine;
  const made = (ofAgent.get(reader.agent) ?? Promise.resolve()).then(() =>
    makeFeed(reader, after, limit, house),
  );
  const settled = made.catch(() => undefined);
  ofAgent.set(reader.agent, settled);
  try {
    return await made;
  } finally {
    if (ofAgent.get(reader.agent) === settled) ofAgent.delete(reader.agent);
  }
}

async function makeFeed(reader: Reader, after: number, limit: number, house: House): Promise<Feed> {
  const { site } = house.settings;
  const part = { site, agent: reader.agent, after, limit };
  const { rows, cursor, more } = await house.store.do('readFeed', part);
  const items: FeedItem[] = [];
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const some = rows.slice(from, from + AT_ONCE);
    const handful = house.feedLine.last.then(async () => {
      const made = await Promise.all(some.map((row) => readableItem(row, house, reader)));
      await setImmediate();
      return made;
    });
    house.feedLine.last = handful.catch(() => undefined);
    items.push(...(await handful).filter((item) => item !== null));
  }
  return { cursor, items, more };
}
