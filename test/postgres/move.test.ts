import { randomUUID } from 'node:crypto';
import { copyFile, readdir, rename } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Client } from 'pg';
import { expect, test } from 'vitest';
import { checkConfig } from '../../collector/config/check.ts';
import { openStore } from '../../collector/data-folder/database.ts';
import { openFolder } from '../../collector/data-folder/folder.ts';
import { moveStore } from '../../collector/data-folder/move/move.ts';
import { openSqlite } from '../../collector/store/sqlite/open.ts';
import type { Store } from '../../collector/store/store.ts';
import { demoConfig } from '../../demo/company/config.ts';
import { teammates } from '../../demo/company/people.ts';
import { layPast } from '../../demo/past/past.ts';
import { DAY } from '../../shared/time/durations.ts';
import { freshFolder } from '../integration/collector/support.ts';
import { newDatabase } from './server.ts';

const NOW = Date.UTC(2026, 10, 29, 13);
const settings = checkConfig(demoConfig(['http://127.0.0.1:1'], teammates));
const { site } = settings;

/** What the console, an export and an agent's feed read of half a year. */
async function readings(store: Store) {
  const span = { site, from: 0, to: NOW, filter: {} };
  const page = { ...span, after: null, limit: 100 };
  while ((await store.do('indexWords', { limit: 500 })) > 0);
  const file = { ...span, after: [], limit: 5_000, format: 'csv' as const, zone: 'Europe/Madrid' };
  const text = async (name: 'exportAnswers' | 'exportSessions') =>
    Buffer.from((await store.look(name, file)).bytes).toString();
  return {
    counts: await store.look('countScores', { ...span, before: { from: 0, to: 1 }, parts: [0] }),
    answers: await store.look('listAnswers', page),
    found: await store.look('listAnswers', { ...page, filter: { words: 'rapido' } }),
    export: await text('exportAnswers'),
    sessions: await text('exportSessions'),
    feed: await store.do('readFeedPart', { site, agent: 'ana', after: 0, epoch: null, limit: 500 }),
    open: await store.do('readOpenSessions', { site, since: 0, limit: 100 }),
  };
}

/** What a moved store reads in its file and in its database. */
async function bothReadings(data: string, { aside, url }: { aside: string; url: string }) {
  const file = await openSqlite(aside);
  const database = await openStore({ data, database: url });
  try {
    return { before: await readings(file), after: await readings(database) };
  } finally {
    await file.close();
    await database.close();
  }
}

/** What happens while a store is moved: a session is erased, one gets a ticket and tells of it, old ones are dropped. */
async function goOn(store: Store, at: number): Promise<void> {
  const { answers } = await store.look('listAnswers', {
    ...{ site, from: 0, to: at, filter: {}, after: null, limit: 3 },
  });
  const [first, second] = answers.flatMap(({ session }) => (session === null ? [] : [session]));
  if (first === undefined || second === undefined) throw new Error('The half year has no answers.');
  await store.do('erase', { site, session: first, customerRef: null, until: at, now: at });
  await store.do('tieTicket', { site, id: second, helpdesk: 'rt', ticket: '4711', now: at });
  await store.do('prune', { site, before: at - 150 * DAY, now: at, limit: 50, logBytes: 1e9 });
}

test('half a year of the demo, moved into a database, reads there as it read in its file', async () => {
  const data = await freshFolder();
  await layPast(data, settings, NOW);
  const url = await newDatabase();

  const { tables, aside } = await moveStore(data, url);

  expect(Object.fromEntries(tables.map(({ table, rows }) => [table, rows]))).toMatchObject({
    session: expect.toSatisfy((rows: number) => rows > 1_000),
    response: expect.toSatisfy((rows: number) => rows > 400),
  });
  const { before, after } = await bothReadings(data, { aside, url });
  expect(after).toEqual(before);
  expect(before.answers.answers.length).toBe(100);
  expect(before.found.answers.length).toBeGreaterThan(0);
});

test('moved while its collector runs: what comes meanwhile follows, what goes meanwhile is gone', async () => {
  const data = await freshFolder();
  await layPast(data, settings, NOW);
  const url = await newDatabase();
  const running = await openFolder(data, null);
  const copied = Promise.withResolvers<void>();

  const moving = moveStore(data, url, () => copied.resolve());
  await copied.promise;
  await expect(openStore({ data: await freshFolder(), database: url })).rejects.toThrow('is not over');
  await goOn(running.store, NOW);
  await running.close();
  const { followed, tables, aside } = await moving;

  // The erased and the dropped are in no table; the ticket, what it told, and the tombstones are.
  expect(followed).toBeGreaterThan(3);
  expect(followed).toBeLessThan(1_000);
  const { before, after } = await bothReadings(data, { aside, url });
  expect(after).toEqual(before);
  expect(tables.find(({ table }) => table === 'answer')?.rows).toBe(before.counts.answered);
  expect((await readdir(data)).filter((name) => name.startsWith('moving-'))).toEqual([]);
});

test('cut off between its copy and the rest, a move goes on where it was', async () => {
  const data = await freshFolder();
  await layPast(data, settings, NOW);
  const url = await newDatabase();
  const running = await openFolder(data, null);
  const stop = new Error('killed');
  await expect(
    moveStore(data, url, () => {
      throw stop;
    }),
  ).rejects.toThrow(stop);
  await goOn(running.store, NOW);
  await running.close();

  const { followed, aside } = await moveStore(data, url);
  expect(followed).toBeGreaterThan(3);
  const { before, after } = await bothReadings(data, { aside, url });
  expect(after).toEqual(before);

  const other = await freshFolder();
  await (await openFolder(other, null)).close();
  await expect(moveStore(other, url)).rejects.toThrow('holds a store already');
});

test('a store is moved once, not over another, and its folder says where it is', async () => {
  const [data, url] = [await freshFolder(), await newDatabase()];
  await (await openFolder(data, null)).close();
  await moveStore(data, url);
  await expect(openFolder(data, null)).rejects.toThrow('missing or empty');
  await (await openFolder(data, url)).close();

  const other = await freshFolder();
  await (await openFolder(other, null)).close();
  await expect(moveStore(other, url)).rejects.toThrow('holds a store already');
  await expect(openFolder(other, url)).rejects.toThrow(join(other, 'overdesk.sqlite'));
  await (await openFolder(other, null)).close();
});

test.each(['with a copy', 'without one'])(
  'cut off after the last row and before the file is put aside, %s, a move is called again and ends',
  async (how) => {
    const data = await freshFolder();
    await layPast(data, settings, NOW);
    const url = await newDatabase();
    const { aside: first } = await moveStore(data, url);
    const mark = how === 'with a copy' ? randomUUID() : `whole ${resolve(data)}`;
    await rename(first, join(data, 'overdesk.sqlite'));
    if (how === 'with a copy')
      await copyFile(join(data, 'overdesk.sqlite'), join(data, `moving-${mark}.sqlite`));
    const client = new Client({ connectionString: url });
    await client.connect();
    await client.query(`insert into meta (name, value) values ('moving', $1)`, [mark]);
    await client.end();
    // It ran on for a while on its file.
    const running = await openFolder(data, null);
    await goOn(running.store, NOW);
    await running.close();
    await expect(moveStore(await freshFolder(), url)).rejects.toThrow('There is no store');

    const { aside } = await moveStore(data, url);
    const { before, after } = await bothReadings(data, { aside, url });
    expect(after).toEqual(before);
    await expect(moveStore(data, url)).rejects.toThrow('holds a store already');
  },
);
