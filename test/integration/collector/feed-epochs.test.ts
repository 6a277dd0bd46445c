import { copyFile, cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { embedded } from './store-in.ts';
import { CONFIG, freshFolder, mac, pair, start, startSession } from './support.ts';

/** A collector with Maria's extension, and what her feed tells from a position on. */
async function desk() {
  const data = await freshFolder();
  const collector = await start(CONFIG, { data });
  const maria = await pair(collector, 'maria');
  return { data, collector, token: maria.token };
}
const feedOf = async (url: string, token: string, at: { cursor: number; epoch?: string }) => {
  const query = new URLSearchParams({ after: String(at.cursor), ...(at.epoch && { epoch: at.epoch }) });
  const answer = await fetch(`${url}/v1/agent/feed?${query}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const feed = await answer.json();
  return { ...feed, sessions: feed.items.map((item: { card?: { session: string } }) => item.card?.session) };
};

test('a restart changes nothing: the extension goes on from where it was', async () => {
  const { data, collector, token } = await desk();
  await startSession(collector.url, mac());
  const before = await feedOf(collector.url, token, { cursor: 0 });
  await collector.close();
  const again = await start(CONFIG, { data });
  const after = await feedOf(again.url, token, before);
  expect(after.sessions).toEqual([]);
  expect(after.cursor).toBe(before.cursor);
  const { session } = await startSession(again.url, mac());
  expect((await feedOf(again.url, token, after)).sessions).toEqual([session]);
});

test.runIf(embedded).each([
  { missed: 4, newcomers: 1 },
  { missed: 1, newcomers: 3 },
])(
  'after a backup was put back by hand $newcomers new customers are heard of, though the extension had heard of $missed since',
  async ({ missed, newcomers }) => {
    const { data, collector, token } = await desk();
    await startSession(collector.url, mac());
    await collector.close();
    const backup = join(await freshFolder(), 'backup');
    await cp(data, backup, { recursive: true });

    let running = await start(CONFIG, { data });
    for (let i = 0; i < missed; i++) await startSession(running.url, mac());
    const read = await feedOf(running.url, token, { cursor: 0 });
    await running.close();

    for (const name of ['overdesk.sqlite', 'overdesk.sqlite-wal', 'overdesk.sqlite-shm']) {
      await rm(join(data, name), { force: true });
    }
    await copyFile(join(backup, 'overdesk.sqlite'), join(data, 'overdesk.sqlite'));
    running = await start(CONFIG, { data });
    const fresh: string[] = [];
    for (let i = 0; i < newcomers; i++) fresh.push((await startSession(running.url, mac())).session);
    const heard = await feedOf(running.url, token, read);
    expect(heard.sessions).toEqual(expect.arrayContaining(fresh));
    const later = await startSession(running.url, mac());
    expect((await feedOf(running.url, token, heard)).sessions).toEqual([later.session]);
  },
);

test('an extension of before, which sends no epoch, starts over when it is ahead of the feed', async () => {
  const { collector, token } = await desk();
  const { session } = await startSession(collector.url, mac());
  const heard = await feedOf(collector.url, token, { cursor: 100 });
  expect(heard.sessions).toContain(session);
  expect(heard.cursor).toBeLessThan(100);
});
