import { expect, test } from 'vitest';
import { prune } from '../../../../collector/store/prune.ts';
import { settleSummary } from '../../../../collector/store/summary-mails.ts';
import {
  confirmSummary,
  keepSummaryWish,
  readSummaryWish,
  stopSummary,
} from '../../../../collector/store/summary-wishes.ts';
import { memorySql } from '../memory-sql.ts';

/** Addresses of the weekly summary are kept for as long as something goes there, or may again. */

const DAY = 86_400_000;
const NOW = Date.parse('2026-11-20T12:00:00Z');

async function desk() {
  const { sql, database } = await memorySql();
  const wish = async (person: string) => {
    const [id, mail, email] = [`wish of ${person}`, `mail to ${person}`, `${person}@shop.test`];
    const of = { site: 'shop', person, id, hash: id, mail, email, language: 'en', week: 1 };
    expect(await keepSummaryWish(sql, { ...of, now: NOW, most: 5 })).toBe('kept');
    return id;
  };
  const emailOf = async (person: string) => (await readSummaryWish(sql, { site: 'shop', person }))?.email;
  const reasons = () => database.prepare('select reason from summary_mail').all();
  return { sql, wish, emailOf, reasons };
}

test('one that nobody confirmed, or that returned, is forgotten after a month', async () => {
  const { sql, wish, emailOf } = await desk();
  await wish('stranger');
  await confirmSummary(sql, { site: 'shop', id: await wish('lena'), now: NOW });
  const gone = { site: 'shop', id: await wish('wim'), reason: 'Returned: 5.1.1', now: NOW };
  await stopSummary(sql, { ...gone, state: 'returned' });
  const what = { site: 'shop', before: NOW - 400 * DAY, limit: 1, logBytes: 1e9 };
  const all = () => Promise.all(['stranger', 'lena', 'wim'].map(emailOf));
  expect(await prune(sql, { ...what, now: NOW + 29 * DAY })).toBe(0);
  expect(await all()).toEqual(['stranger@shop.test', 'lena@shop.test', 'wim@shop.test']);
  while ((await prune(sql, { ...what, now: NOW + 31 * DAY })) > 0);
  expect(await all()).toEqual([undefined, 'lena@shop.test', undefined]);
});

test('of whoever wants no more of it, what a mail server said of the address is forgotten, too', async () => {
  const { sql, wish, reasons } = await desk();
  const id = await wish('lena');
  const settled = { site: 'shop', id: 'mail to lena', dueAt: null, isDeadAddress: false, now: NOW };
  const reason = '550 5.7.1 <lena@shop.test>: not today';
  await settleSummary(sql, { ...settled, state: 'failed', reason });
  expect(reasons()).toEqual([{ reason }]);
  await stopSummary(sql, { site: 'shop', id, state: 'stopped', reason: null, now: NOW });
  expect(reasons()).toEqual([{ reason: null }]);
});
