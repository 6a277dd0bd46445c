import type { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeColumns, type ReadNumbers } from '../../../collector/store/columns.ts';
import { pack, unpack } from '../../../collector/store/day-columns.ts';
import { packDays } from '../../../collector/store/pack-days.ts';
import { memorySql } from './memory-sql.ts';

const DAY = 86_400_000;
const DAYS = 40;
const EACH = 50;

/** How a connection of its own reads a database. */
function readerOf(database: DatabaseSync) {
  const read: ReadNumbers = async (text, ...values) => {
    const statement = database.prepare(text);
    statement.setReturnArrays(true);
    return statement.all(...values) as unknown as number[][];
  };
  const packed = database.prepare('select packed from answer_day where day = ?');
  return {
    read,
    readPacked: async (day: number) => (packed.get(day)?.['packed'] as Uint8Array | null) ?? null,
  };
}

test('of days in which nothing has changed no score is read again', async () => {
  const { database } = await memorySql();
  database.exec('pragma foreign_keys = off');
  const add = database.prepare('insert into score (answer, mix, value) values (?, 1, 4)');
  for (let day = 0; day < DAYS; day++) for (let i = 0; i < EACH; i++) add.run((day * DAY + i) * 1024);
  let read = 0;
  const from = readerOf(database);
  const columns = makeColumns(
    async (text, ...values) => {
      const rows = await from.read(text, ...values);
      if (/from (score|ask)/.test(text)) read += rows.length;
      return rows;
    },
    async () => null,
  );
  const look = async (): Promise<number> => {
    read = 0;
    const days = await columns.days(0, DAYS * DAY);
    expect(days).toHaveLength(DAYS);
    for (const day of days) await columns.day(day);
    return read;
  };
  expect([await look(), await look()]).toEqual([DAYS * EACH, 0]);
  add.run(7 * DAY * 1024 + 1);
  expect([await look(), await look()]).toEqual([EACH + 1, 0]);
  database.exec(`update score set value = 5 where answer = ${9 * DAY * 1024}`);
  database.exec(`delete from score where answer = ${11 * DAY * 1024}`);
  expect(await look()).toBe(2 * EACH - 1);
});

const row = fc.record({ at: fc.integer({ min: 0, max: 3 * DAY - 1 }), mix: fc.integer({ min: 1, max: 3 }) });
const change = fc.oneof(
  fc.record({
    to: fc.constantFrom('score' as const, 'ask' as const),
    row,
    value: fc.integer({ min: 0, max: 10 }),
  }),
  fc.constantFrom('delete from score where value > 7', 'delete from ask where value < 3'),
  fc.constantFrom('update score set value = 9 where mix = 2', 'update ask set value = 1 where mix = 1'),
);

test('a packed day says what its rows say, whatever changes before it is packed and after', async () => {
  const { sql, database } = await memorySql();
  database.exec('pragma foreign_keys = off');
  const addScore = database.prepare('insert or ignore into score (answer, mix, value) values (?, ?, ?)');
  const addAsk = database.prepare('insert into ask (session, at, mix, value) values (?, ?, ?, ?)');
  let sessions = 0;
  const run = (one: typeof change extends fc.Arbitrary<infer T> ? T : never): void => {
    if (typeof one === 'string') database.exec(one);
    else if (one.to === 'score') addScore.run(one.row.at * 1024, one.row.mix, one.value);
    else addAsk.run(`s${sessions++}`, one.row.at, one.row.mix, one.value);
  };
  const { read, readPacked } = readerOf(database);
  const told = async (of: typeof readPacked) => {
    const columns = makeColumns(read, of);
    return Promise.all((await columns.days(0, 3 * DAY)).map((day) => columns.day(day)));
  };
  const changes = fc.array(change, { maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(changes, changes, async (before, after) => {
      database.exec('delete from score; delete from ask; delete from answer_day');
      for (const one of before) run(one);
      const days = await told(async () => null);
      while ((await packDays(sql, { before: 4, limit: 1 })) > 0);
      expect(database.prepare('select count(*) as n from answer_day where packed is null').get()).toEqual({
        n: 0,
      });
      expect(await told(readPacked)).toEqual(days);
      for (const one of after) run(one);
      expect(await told(readPacked)).toEqual(await told(async () => null));
    }),
    { numRuns: 60 },
  );
});

test('a packed day is read wherever its bytes stand in memory', () => {
  const columns = {
    answers: Float64Array.of(2 ** 50, 2 ** 50 + 1),
    mixes: Uint32Array.of(7, 70_000),
    values: Uint8Array.of(4, 10),
    asks: { at: Float64Array.of(1_795_293_570_511), mixes: Uint32Array.of(9), values: Uint8Array.of(2) },
  };
  const bytes = pack(columns);
  const askew = new Uint8Array(bytes.length + 3);
  askew.set(bytes, 3);
  expect(unpack(bytes)).toEqual(columns);
  expect(unpack(askew.subarray(3))).toEqual(columns);
});
