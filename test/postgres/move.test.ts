import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkConfig } from '../../collector/config/check.ts';
import { openStore } from '../../collector/data-folder/database.ts';
import { openFolder } from '../../collector/data-folder/folder.ts';
import { moveStore } from '../../collector/data-folder/move.ts';
import { openSqlite } from '../../collector/store/sqlite/open.ts';
import type { Store } from '../../collector/store/store.ts';
import { demoConfig } from '../../demo/company/config.ts';
import { teammates } from '../../demo/company/people.ts';
import { layPast } from '../../demo/past/past.ts';
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

test('half a year of the demo, moved into a database, reads there as it read in its file', async () => {
  const data = await freshFolder();
  await layPast(data, settings, NOW);
  const url = await newDatabase();

  const { tables, aside } = await moveStore(data, url);

  expect(Object.fromEntries(tables.map(({ table, rows }) => [table, rows]))).toMatchObject({
    session: expect.toSatisfy((rows: number) => rows > 1_000),
    response: expect.toSatisfy((rows: number) => rows > 400),
  });
  const file = await openSqlite(aside);
  const database = await openStore({ data, database: url });
  try {
    const [before, after] = [await readings(file), await readings(database)];
    expect(after).toEqual(before);
    expect(before.answers.answers.length).toBe(100);
    expect(before.found.answers.length).toBeGreaterThan(0);
  } finally {
    await file.close();
    await database.close();
  }
});

test('a store is moved once: not over another, not while its collector runs, and its folder says where it is', async () => {
  const [data, url] = [await freshFolder(), await newDatabase()];
  const running = await openFolder(data, null);
  await expect(moveStore(data, url)).rejects.toThrow('Another collector runs');
  await running.close();
  await moveStore(data, url);
  await expect(openFolder(data, null)).rejects.toThrow('missing or empty');
  await (await openFolder(data, url)).close();

  const other = await freshFolder();
  await (await openFolder(other, null)).close();
  await expect(moveStore(other, url)).rejects.toThrow('holds a store already');
  await expect(openFolder(other, url)).rejects.toThrow(join(other, 'overdesk.sqlite'));
  await (await openFolder(other, null)).close();
});
