import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Worker } from 'node:worker_threads';
import { expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '../../../collector/store/sqlite/database.ts';
import { openSqlite } from '../../../collector/store/sqlite/open.ts';
import { makeScrubber } from '../../../collector/store/sqlite/scrub.ts';
import { chance } from '../../bench/collector/fuzz/values.ts';
import { freshFolder } from './support.ts';

const GONE = 'ZGONEZ';
const STAYS = 'YSTAYSY';
const timesIn = (word: string, file: string): number => readFileSync(file, 'latin1').split(word).length - 1;

/** Rows of all sizes, some longer than pages, that come, grow, shrink, move and go; of those that go nothing is left over. */
function churn(database: DatabaseSync, seed: number, rounds: number): void {
  const by = chance(seed);
  const text = (word: string) => `${word} `.repeat(1 + by.below(by.below(20) === 0 ? 2_000 : 60));
  const key = () => `${by.below(1e6)}-${by.below(1e6)}`;
  const insert = database.prepare('insert or replace into word (id, name, body) values (?, ?, ?)');
  const grow = database.prepare('update word set body = ? where id = ? and body like ?');
  const drop = database.prepare(`delete from word where body like '${GONE}%' and rowid % 3 = ?`);
  for (let round = 0; round < rounds; round++) {
    database.exec('begin');
    for (let i = 0; i < 200; i++) {
      const word = by.below(3) === 0 ? STAYS : GONE;
      insert.run(key(), `${word}${by.below(50)}`, text(word));
    }
    const ids = database.prepare('select id from word order by id').all();
    for (let i = 0; i < 60; i++)
      grow.run(text(STAYS), String(ids[by.below(ids.length)]?.['id']), `${STAYS}%`);
    drop.run(by.below(3));
    database.exec('commit');
  }
}

test.each([1, 2, 3])(
  'whatever rows did before they went: nothing of them is in the file, all others are as they were (seed %i)',
  async (seed) => {
    const file = join(await freshFolder(), 'store.sqlite');
    const database = openDatabase(file);
    const scrubber = makeScrubber(file, database);
    const others = new DatabaseSync(file);
    onTestFinished(() => {
      others.close();
      database.close();
      scrubber.close();
    });
    others.exec(`pragma secure_delete = on; create table meta (name text primary key, value text not null);
    create table word (id text primary key, name text not null, body text not null);
    create index word_name on word (name, body);`);
    churn(others, seed, 30);
    others.exec(`delete from word where body like '${GONE}%' or name like '${GONE}%'`);
    const rows = others.prepare('select * from word order by id').all();
    expect(rows.length).toBeGreaterThan(100);
    database.truncate();
    expect(timesIn(GONE, file)).toBeGreaterThan(0);
    let next: number | null | 'held up' = 1;
    while (typeof next === 'number') {
      next = scrubber.step(next);
      // Somebody writes in between, with pages they have read before.
      others
        .prepare('insert into word (id, name, body) values (?, ?, ?)')
        .run(`new ${next}`, STAYS, STAYS.repeat(900));
      others.exec(`delete from word where id = 'new ${next}'`);
    }
    expect(next).toBeNull();
    database.truncate();
    expect(timesIn(GONE, file)).toBe(0);
    expect(others.prepare('pragma integrity_check').get()).toEqual({ integrity_check: 'ok' });
    expect(others.prepare('select * from word order by id').all()).toEqual(rows);
    // And the engine goes on with it.
    churn(others, seed + 10, 5);
    expect(others.prepare('pragma integrity_check').get()).toEqual({ integrity_check: 'ok' });
  },
);

test('a reader of another process that still needs an older state holds it up, and loses nothing', async () => {
  const file = join(await freshFolder(), 'store.sqlite');
  const database = openDatabase(file);
  const scrubber = makeScrubber(file, database);
  database.exec('pragma busy_timeout = 50; create table word (id text, name text, body text)');
  database.exec('create table meta (name text primary key, value text not null)');
  const reader = new DatabaseSync(file);
  onTestFinished(() => {
    reader.close();
    database.close();
    scrubber.close();
  });
  reader.exec('begin');
  reader.prepare('select count(*) from word').get();
  database.exec(`insert into word values ('a', '${STAYS}', '${STAYS}')`);
  expect(scrubber.step(1)).toBe('held up');
  reader.exec('commit');
  expect(scrubber.step(1)).toBeNull();
  expect(reader.prepare('select count(*) as n from word').get()).toEqual({ n: 1 });
});

/** Writes and folds the log back again and again until it is ended, as a collector beside a command does. */
const FOLDING = `
  const { DatabaseSync } = require('node:sqlite');
  const { parentPort, workerData } = require('node:worker_threads');
  const store = new DatabaseSync(workerData);
  store.exec('pragma busy_timeout = 5000; create table if not exists filler (bytes blob)');
  parentPort.postMessage('begun');
  setInterval(() => {
    store.exec('insert into filler values (randomblob(3000))');
    // A file that grows faster than a busy machine looks through it would never be done.
    store.exec('delete from filler where rowid <= last_insert_rowid() - 100; pragma wal_checkpoint(passive)');
  }, 5);
`;

test('somebody who folds the log back at the same moment does not hold it up', async () => {
  const file = join(await freshFolder(), 'store.sqlite');
  const store = await openSqlite(file);
  const other = new Worker(FOLDING, { eval: true, workerData: file });
  onTestFinished(async () => {
    await other.terminate();
    await store.close();
  });
  await once(other, 'message');
  for (let i = 0; i < 20; i++) expect(await store.scrub()).toBe(true);
}, 300_000);
