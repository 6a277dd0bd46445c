import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { openDB, unwrap } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { migrate } from '../../../../extension/platform/migrations.ts';
import { eraseTicketStore, openTicketStore } from '../../../../extension/tickets/open-ticket-store.ts';
import { ticketMigrations } from '../../../../extension/tickets/ticket-migrations.ts';
import type { TicketStore } from '../../../../extension/tickets/ticket-store.ts';
import { businessClock } from '../../../../shared/session/clock.ts';
import { day, now, solvedTicket } from './records.ts';

const key = { helpdesk: 'request-tracker', base: 'https://rt.example.org', agent: 'ana' };
const old = now - 100 * day;
const many = (from: number, count: number, at: number) =>
  Array.from({ length: count }, (_, index) => solvedTicket(String(from + index), at + index * 1000));

describe('an agent’s tickets of one helpdesk', () => {
  let store: TicketStore;
  beforeEach(async () => {
    await eraseTicketStore(key);
    store = await openTicketStore(key);
    return () => store.close();
  });

  it('keeps tickets and cursor together', async () => {
    expect(await store.cursor()).toBeNull();
    await store.savePage([solvedTicket('1', now)], 'after 1', now);
    expect(await store.ticket('1')).toEqual(solvedTicket('1', now));
    expect(await store.cursor()).toBe('after 1');
  });

  it('leaves both as they were when a page cannot be written', async () => {
    await store.savePage([solvedTicket('1', now)], 'after 1', now);
    const unwritable = Object.assign(solvedTicket('2', now), { subject: () => 'a function' });
    await expect(store.savePage([solvedTicket('3', now), unwritable], 'after 3', now)).rejects.toThrow();
    expect(await store.cursor()).toBe('after 1');
    expect(await store.ticket('3')).toBeUndefined();
  });

  it('counts a revision for every page that changed a ticket, and none for one that did not', async () => {
    await store.savePage([], 'a', now);
    expect(await store.revision()).toBe(0);
    await store.savePage([solvedTicket('1', now)], 'b', now);
    await store.savePage([], 'c', now);
    expect(await store.revision()).toBe(1);
  });

  it.each([
    ['in one large page', [many(0, 600, old)]],
    ['in pages of fifty', Array.from({ length: 12 }, (_, page) => many(page * 50, 50, old))],
  ])('finds tickets put away %s: by id, by session, by time, and only then', async (_, pages) => {
    const withSession = solvedTicket('s', old + 5 * day, 's1.session');
    for (const page of [...pages, [withSession, solvedTicket('young', now - day)]]) {
      await store.savePage(page, 'x', now);
    }
    await store.tidy(now);
    expect(await store.ticket('599')).toEqual(pages.flat()[599]);
    expect(await store.ticketOfSession('s1.session')).toEqual(withSession);
    expect((await store.ticketsSince(0)).length).toBe(602);
    const since = await store.ticketsSince(old + 4 * day);
    expect(
      since
        .map((record) => record.id)
        .filter((id) => id === 's' || id === 'young')
        .sort(),
    ).toEqual(['s', 'young']);
    expect(await store.ticket('unknown')).toBeUndefined();
  });

  it('takes a ticket that wakes up out of its shard: it is there once, as it is now', async () => {
    await store.savePage(many(0, 600, old), 'x', now);
    const awake = solvedTicket('7', now - day);
    await store.savePage([awake], 'y', now);
    expect(await store.ticket('7')).toEqual(awake);
    const all = await store.ticketsSince(0);
    expect(all.length).toBe(600);
    expect(all.filter((record) => record.id === '7')).toEqual([awake]);
  });

  it('counts by the working hours it is opened with, tickets stored before included', async () => {
    const at = Date.parse('2026-11-20T16:30:00Z');
    await store.savePage([solvedTicket('1', at)], 'x', now);
    const week = { '5': [['09:00', '17:00'] as [string, string]] };
    const clock = businessClock([{ from: 0, schedule: { zone: 'UTC', week, holidays: [] } }]);
    const knowing = await openTicketStore(key, clock);
    expect((await store.ticket('1'))?.facts.firstResponse).toEqual({ calendar: 3600, business: null });
    expect((await knowing.ticket('1'))?.facts.firstResponse).toEqual({ calendar: 3600, business: 1800 });
    knowing.close();
  });

  it('has nothing of one agent for another', async () => {
    await store.savePage([solvedTicket('1', now)], 'x', now);
    const others = await openTicketStore({ ...key, agent: 'victor' });
    expect(await others.ticketsSince(0)).toEqual([]);
    expect(await others.cursor()).toBeNull();
    others.close();
  });

  it('forgets all when it is erased', async () => {
    await store.savePage(many(0, 600, old), 'x', now);
    store.close();
    await eraseTicketStore(key);
    store = await openTicketStore(key);
    expect(await store.ticketsSince(0)).toEqual([]);
  });
});

describe('the migrations', () => {
  const examples = new URL('../../../fixtures/desk-store/', import.meta.url);

  it('count up by one, and refuse to run when they do not', () => {
    expect(ticketMigrations.map((step) => step.version)).toEqual(
      ticketMigrations.map((_, index) => index + 1),
    );
    const gap = [{ version: 2, up: () => undefined }];
    expect(() => migrate(gap, 0, {} as IDBDatabase, {} as IDBTransaction)).toThrow('calls itself 2');
  });

  it('have a stored example of every version', () => {
    expect(readdirSync(examples).sort()).toEqual(ticketMigrations.map((step) => `${step.version}.json`));
  });

  it.each(ticketMigrations.map((step) => step.version))(
    'bring version %i up to date with nothing lost',
    async (version) => {
      const example = JSON.parse(readFileSync(new URL(`${version}.json`, examples), 'utf8'));
      const agent = `migrated from ${version}`;
      const older = await openDB(`desk ${key.helpdesk} ${key.base} ${agent}`, version, {
        upgrade: (db, from, _to, tx) =>
          migrate(ticketMigrations.slice(0, version), from, unwrap(db), unwrap(tx)),
      });
      for (const record of example.tickets) await older.put('tickets', record);
      for (const label of example.labels) await older.put('labels', label);
      for (const [shard, packed] of Object.entries<string>(example.shards)) {
        await older.put('shards', Uint8Array.from(Buffer.from(packed, 'base64')).buffer, Number(shard));
      }
      for (const [name, value] of Object.entries(example.state)) await older.put('state', value, name);
      older.close();

      const store = await openTicketStore({ ...key, agent });
      const all = await store.ticketsSince(0);
      expect(all.map((record) => record.id).sort()).toEqual(example.holds);
      expect(await store.cursor()).toBe(example.state.cursor);
      store.close();
    },
  );
});
