import { expect, test } from 'vitest';
import { eventually } from '../../real/support/eventually.ts';
import { rowsIn } from './store-in.ts';
import { CONFIG, four, freshFolder, pair, post, start, startSession } from './support.ts';

/** What is older than the retention goes in small steps, beside the work. */

const DAY = 86_400_000;
const limit = { burst: 1e9, perSecond: 1e9 };
const limits = { network: limit, site: limit, session: limit, pairing: limit, bytes: limit };
const short = { ...CONFIG, retentionDays: 30 };

/** How many rows each table has. */
async function counted(data: string): Promise<Record<string, unknown>> {
  const tables = ['session', 'response', 'decision_log', 'former_reader', 'slot'];
  const counts = tables.map((table) => `(select count(*) from ${table}) as ${table}`);
  const [row = {}] = await rowsIn(data, `select ${counts}`);
  return row;
}

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
  await eventually(async () => (await counted(data))['session'] === 0);
  await eventually(async () => (await counted(data))['decision_log'] === 0);
  expect(await counted(data)).toEqual({
    session: 0,
    response: 0,
    decision_log: 0,
    former_reader: 0,
    slot: 0,
  });
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
  expect((await counted(data))['session']).not.toBe(0);
  await start(short, { data, limits, now: () => now + 31 * DAY });
  await eventually(async () => (await counted(data))['session'] === 0);
}, 90_000);
