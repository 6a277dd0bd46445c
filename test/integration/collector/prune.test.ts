import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { eventually } from '../../real/support/eventually.ts';
import { CONFIG, four, freshFolder, pair, post, start, startSession } from './support.ts';

/** What is older than the retention goes in small steps, beside the work. */

const DAY = 86_400_000;
const limit = { burst: 1e9, perSecond: 1e9 };
const limits = { network: limit, site: limit, session: limit, pairing: limit, bytes: limit };
const short = { ...CONFIG, retentionDays: 30 };

const rowsIn = (data: string): Record<string, unknown> => {
  const database = new DatabaseSync(join(data, 'overdesk.sqlite'), { readOnly: true });
  const count = (table: string) => database.prepare(`select count(*) as rows from ${table}`).get()?.['rows'];
  const tables = ['session', 'response', 'decision_log', 'former_reader', 'slot'];
  const counted = Object.fromEntries(tables.map((table) => [table, count(table)]));
  database.close();
  return counted;
};

test('old sessions go with all that hangs on them; only who was told of one hears that it is gone', async () => {
  const data = await freshFolder();
  const now = Date.now();
  const first = await start(short, { data, limits, now: () => now });
  const sessions: string[] = [];
  for (let i = 0; i < 60; i++) sessions.push((await startSession(first.url)).session);
  await post(first.url, '/v1/responses', four(sessions[0] ?? ''));
  const [maria, wim] = [await pair(first, 'maria'), await pair(first, 'wim')];
  const { items } = await (await maria.call('GET', '/v1/agent/feed')).json();
  expect(items.length).toBeGreaterThan(0);
  await first.close();

  const later = await start(short, { data, limits, now: () => now + 31 * DAY });
  await eventually(() => rowsIn(data)['session'] === 0);
  await eventually(() => rowsIn(data)['decision_log'] === 0);
  expect(rowsIn(data)).toEqual({ session: 0, response: 0, decision_log: 0, former_reader: 0, slot: 0 });
  const readBy = async ({ token }: { token: string }) => {
    const headers = { authorization: `Bearer ${token}` };
    return (await fetch(`${later.url}/v1/agent/feed?limit=500`, { headers })).json();
  };
  const told = (await readBy(maria)).items;
  expect(told.map(({ kind }: { kind: string }) => kind)).toEqual(items.map(() => 'erased'));
  expect((await readBy(wim)).items).toEqual([]);
});

test('the collector stops at once in the midst of it, and goes on where it was', async () => {
  const data = await freshFolder();
  const now = Date.now();
  const first = await start(short, { data, limits, now: () => now });
  for (let i = 0; i < 20; i++) await Promise.all(Array.from({ length: 20 }, () => startSession(first.url)));
  await first.close();
  const second = await start(short, { data, limits, now: () => now + 31 * DAY });
  await second.close();
  expect(rowsIn(data)['session']).not.toBe(0);
  await start(short, { data, limits, now: () => now + 31 * DAY });
  await eventually(() => rowsIn(data)['session'] === 0);
}, 90_000);
