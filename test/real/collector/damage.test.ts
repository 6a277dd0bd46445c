import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { CONFIG, four, freshFolder, post, refusal } from '../../integration/collector/support.ts';
import { runCollector } from '../support/collector-run.ts';

const free = { burst: 1e9, perSecond: 1e9 };
const config = { ...CONFIG, limits: { network: free, bytes: free } };
const why = 'A long comment that takes room. '.repeat(60);
/** More than the engine keeps of the file in memory. */
const MANY = 2_500;
const PAGE = 4096;
const TABLE_LEAF = 0x0d;

/** Overwrites the page of the running store's file that holds a text; nothing of it is in the log. */
function spoilPageWith(text: string, file: string): void {
  const database = new DatabaseSync(file, { timeout: 10_000 });
  database.exec('pragma wal_checkpoint(truncate)');
  database.close();
  const bytes = readFileSync(file);
  let at = bytes.indexOf(text);
  while (at >= 0 && bytes[at - (at % PAGE)] !== TABLE_LEAF) at = bytes.indexOf(text, at + 1);
  expect(at).toBeGreaterThan(PAGE);
  const open = openSync(file, 'r+');
  writeSync(open, Buffer.alloc(PAGE, 0xa5), 0, PAGE, at - (at % PAGE));
  fsyncSync(open);
  closeSync(open);
}

test('a page goes bad while it runs: it ends by name with nothing more acknowledged, and all that can be read is there', async () => {
  const data = join(await freshFolder(), 'data');
  const file = join(data, 'overdesk.sqlite');
  const run = await runCollector(config, data);
  await run.ready;
  const kept: string[] = [];
  const send = async (body = four(null, { answers: { csat: 4, why } })) => {
    const answer = await post(run.url, '/v1/responses', body);
    if (answer.ok) kept.push(body.id);
    return answer;
  };
  const first = four(null, { answers: { csat: 4, why } });
  expect((await send(first)).status).toBe(200);
  while (kept.length < MANY) await Promise.all(Array.from({ length: 50 }, () => send()));
  spoilPageWith(first.id, file);
  // What touches the page is refused, and with it the program ends.
  const again = await send({ ...first, revision: 2 });
  expect(await refusal(again)).toBe('503 store-unavailable');
  expect(await run.ended).toBe(78);
  expect(run.said().trim().split('\n')).toHaveLength(1);
  expect(run.said()).toContain('The store is damaged.');
  expect(run.said()).toContain('Restore the latest backup');

  // Started again it refuses for the same reason, and changes nothing.
  const after = await runCollector(config, data);
  expect(await after.ended).toBe(78);
  expect(after.said()).toContain('The store is damaged.');
  const database = new DatabaseSync(file, { readOnly: true });
  const look = database.prepare('select id from response where id = ?');
  let unreadable = 0;
  for (const id of kept) {
    try {
      expect(look.get(id)).toEqual({ id });
    } catch (error) {
      if (!(error instanceof Error && 'errcode' in error)) throw error;
      unreadable += 1;
    }
  }
  database.close();
  expect(unreadable).toBeLessThan(10);
});
