import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { openDB, unwrap } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { collectorMigrations } from '../../../../extension/pairing/migrations.ts';
import { eraseCollectorStore, openCollectorStore } from '../../../../extension/pairing/open-store.ts';
import type { CollectorStore } from '../../../../extension/pairing/store.ts';
import { migrate } from '../../../../extension/platform/migrations.ts';
import type { FeedItem, Recovery } from '../../../../shared/protocol/feed.ts';
import type { SessionCard } from '../../../../shared/protocol/session-card.ts';
import { now } from '../tickets/records.ts';

const url = 'https://overdesk.example.org';

const card = (session: string, ticket: string | null, at = now): SessionCard => ({
  session,
  at,
  ticket: ticket === null ? null : { helpdesk: 'request-tracker', id: ticket },
  agent: 'ana',
  locale: 'es',
  said: [],
  raw: {},
  customer: null,
  route: { queue: { id: 'mac', name: 'Mac' }, needs: {}, topic: null, agent: null, reason: '', open: true },
  why: 'You know Mac.',
  after: [],
  afterState: 'not asked',
  before: [],
});
const offer = (id: string, since: number, expires: number) => ({
  id,
  session: 's1.x',
  text: 'Fits you',
  since,
  expires,
});

const recovery = (id: string, at: number, over: Partial<Recovery> = {}): FeedItem => ({
  kind: 'recovery',
  seq: 1,
  recovery: {
    id,
    session: 's1.a',
    to: 'agent',
    at,
    done: false,
    agent: { name: 'Ana' },
    ticket: null,
    locale: 'es',
    after: [],
    ...over,
  },
});

describe('what the collector told this agent', () => {
  let store: CollectorStore;
  beforeEach(async () => {
    await eraseCollectorStore(url, 'ana');
    store = await openCollectorStore(url, 'ana');
    return () => store.close();
  });

  it('keeps a page of the feed, and where it ended only when told so; a card told again takes the place of the first', async () => {
    await store.saveFeed([{ kind: 'card', seq: 1, card: card('s1.a', null) }], now);
    await store.saveFeed([{ kind: 'card', seq: 2, card: card('s1.a', '7') }], now);
    expect(await store.cursor()).toBe(0);
    await store.saveCursor(2, null);
    expect(await store.cursor()).toBe(2);
    expect(await store.card('s1.a')).toEqual(card('s1.a', '7'));
  });

  it('keeps the epoch a cursor was told in, and none of a collector that knows no epochs', async () => {
    expect(await store.epoch()).toBeNull();
    await store.saveCursor(7, 'e1');
    expect([await store.cursor(), await store.epoch()]).toEqual([7, 'e1']);
    await store.saveCursor(3, null);
    expect([await store.cursor(), await store.epoch()]).toEqual([3, null]);
  });

  it('finds the latest session of a ticket, in that helpdesk only', async () => {
    for (const one of [card('s1.new', '7', now), card('s1.old', '7', now - 1)]) await store.saveCard(one);
    expect((await store.cardOfTicket('request-tracker', '7'))?.session).toBe('s1.new');
    expect(await store.cardOfTicket('demo-desk', '7')).toBeUndefined();
  });

  it('drops every copy of what is erased', async () => {
    await store.saveCard(card('s1.a', '7'));
    await store.saveFeed([{ kind: 'erased', seq: 3, session: 's1.a' }], now);
    expect(await store.card('s1.a')).toBeUndefined();
    expect(await store.cardOfTicket('request-tracker', '7')).toBeUndefined();
  });

  it('shows offers while they stand, longest waiting first, and forgets them after', async () => {
    const items = [
      offer('late', now, now + 9000),
      offer('early', now - 5000, now + 9000),
      offer('over', now, now - 1),
    ];
    await store.saveFeed(
      items.map((one, seq) => ({ kind: 'offer', seq, offer: one })),
      now,
    );
    expect((await store.offers(now)).map(({ id }) => id)).toEqual(['early', 'late']);
    await store.deleteOffer('early');
    expect((await store.offers(now)).map(({ id }) => id)).toEqual(['late']);
    expect(await store.offers(now + 9000)).toEqual([]);
  });

  it('keeps who asks to talk again until it is done, whoever marks it: oldest first, one for session and addressee', async () => {
    const open = async () => (await store.recoveries()).map(({ id }) => id);
    await store.saveFeed(
      [
        recovery('second', now, { to: 'lead' }),
        recovery('first', now - 9),
        recovery('other', now + 9, { session: 's1.b' }),
        recovery('again', now - 5),
      ],
      now,
    );
    expect(await open()).toEqual(['again', 'second', 'other']);
    await store.deleteCallback('again');
    expect(await open()).toEqual(['second', 'other']);
    await store.saveFeed([recovery('second', now, { to: 'lead', done: true })], now);
    expect(await open()).toEqual(['other']);
    await store.saveFeed([{ kind: 'erased', seq: 6, session: 's1.b' }], now);
    expect(await open()).toEqual([]);
  });

  it('keeps an errand until it is done, once for each matter, and puts it off', async () => {
    const errand = { kind: 'ended', session: 's1.a' } as const;
    await store.enqueue('ended s1.a', errand, now);
    await store.enqueue('ended s1.a', errand, now);
    const [kept, ...more] = await store.dueEntries(now);
    expect(more).toEqual([]);
    if (kept) await store.postponeEntry(kept, now + 5000);
    expect(await store.dueEntries(now)).toEqual([]);
    expect(await store.dueEntries(now + 5000)).toMatchObject([{ errand, tries: 1 }]);
    // Another was kept under the same key since.
    await store.deleteEntry({ key: 'ended s1.a', due: now });
    expect(await store.dueEntries(now + 5000)).toHaveLength(1);
    await store.deleteEntry({ key: 'ended s1.a', due: now + 5000 });
    expect(await store.dueEntries(now + 5000)).toEqual([]);
  });
});

describe('its migrations', () => {
  const examples = new URL('../../../fixtures/collector-store/', import.meta.url);

  it('count up by one and have a stored example of every version', () => {
    expect(collectorMigrations.map((step) => step.version)).toEqual(
      collectorMigrations.map((_, index) => index + 1),
    );
    expect(readdirSync(examples).sort()).toEqual(collectorMigrations.map((step) => `${step.version}.json`));
  });

  it.each(collectorMigrations.map((step) => step.version))(
    'bring version %i up to date with nothing lost',
    async (version) => {
      const example = JSON.parse(readFileSync(new URL(`${version}.json`, examples), 'utf8'));
      const agent = `migrated from ${version}`;
      const older = await openDB(`collector ${url} ${agent}`, version, {
        upgrade: (db, from, _to, tx) =>
          migrate(collectorMigrations.slice(0, version), from, unwrap(db), unwrap(tx)),
      });
      for (const [name, rows] of Object.entries<Record<string, unknown>>(example.stores)) {
        for (const [key, value] of Object.entries(rows)) await older.put(name, value, key);
      }
      older.close();
      const store = await openCollectorStore(url, agent);
      expect(await store.cursor()).toBe(example.stores.state.cursor);
      expect(await store.cardOfTicket('request-tracker', '7')).toEqual(example.stores.cards['s1.a']);
      expect((await store.dueEntries(now)).map(({ key }) => key)).toEqual(
        Object.keys(example.stores.errands),
      );
      expect(await store.recoveries()).toEqual(Object.values(example.stores.recoveries ?? {}));
      expect(await store.team()).toEqual(example.stores.state.team ?? null);
      store.close();
    },
  );

  it('let go of what was still to be told in clear', async () => {
    const older = await openDB(`collector ${url} sums`, 2, {
      upgrade: (db, from, _to, tx) => migrate(collectorMigrations.slice(0, 2), from, unwrap(db), unwrap(tx)),
    });
    for (const key of ['sums 2026-11-20 0', 'strata 2026-11-20 2026-11-09', 'ended s1.a'])
      await older.put('errands', { key, errand: { kind: 'ended', session: 's1.a' }, tries: 0, due: 0 }, key);
    older.close();
    const store = await openCollectorStore(url, 'sums');
    expect((await store.dueEntries(now)).map(({ key }) => key)).toEqual(['ended s1.a']);
    store.close();
  });
});
