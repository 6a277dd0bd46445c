import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { checkConfig } from '../../collector/config/check.ts';
import { openStore } from '../../collector/data-folder/database.ts';
import { startCollector } from '../../collector/server.ts';
import { CONFIG, four, freshFolder, pair, post, startSession } from '../integration/collector/support.ts';
import { newDatabase } from './server.ts';

const WRITERS = 8;
const SESSIONS_EACH = 12;

/** Three instances on one database, each with a folder of its own and the same key in it. */
async function instances(config: object = CONFIG) {
  const url = await newDatabase();
  const folders: string[] = [];
  const open = async () => {
    const data = join(await freshFolder(), 'data');
    await mkdir(data, { mode: 0o700 });
    if (folders[0] !== undefined) await copyFile(join(folders[0], 'key'), join(data, 'key'));
    folders.push(data);
    const collector = await startCollector({
      settings: checkConfig(config),
      log: 'silent',
      data,
      env: { ...process.env, OVERDESK_DATABASE: url },
    });
    onTestFinished(() => collector.close());
    return { ...collector, database: url };
  };
  return [await open(), await open(), await open()] as const;
}

test('any instance takes any request: a session begun at one is answered at another and read by its agent at a third', async () => {
  const [a, b, c] = await instances();
  const { session } = await startSession(a.url);
  expect((await post(b.url, '/v1/responses', four(session, { state: 'complete' }))).status).toBe(200);
  const { call, token } = await pair(a, 'maria');
  const { items } = await (await call('GET', '/v1/agent/feed?after=0')).json();
  const there = await fetch(`${c.url}/v1/agent/feed?after=0`, {
    headers: { authorization: `Bearer ${token}` },
  });
  expect(await there.json()).toMatchObject({ items });
  expect(items).toMatchObject([{ card: { session } }]);
});

test('an agent’s open stream at one instance tells of an answer given at another', async () => {
  const [a, b] = await instances();
  const { session } = await startSession(a.url);
  const { token, call } = await pair(a, 'maria');
  const { cursor } = await (await call('GET', '/v1/agent/feed?after=0')).json();
  const abort = new AbortController();
  onTestFinished(() => abort.abort());
  const stream = await fetch(`${a.url}/v1/agent/stream?after=${cursor}`, {
    headers: { authorization: `Bearer ${token}` },
    signal: abort.signal,
  });
  let heard = '';
  void stream.body
    ?.pipeThrough(new TextDecoderStream())
    .pipeTo(
      new WritableStream({
        write(chunk) {
          heard += chunk;
        },
      }),
    )
    .catch(() => undefined);
  await post(b.url, '/v1/responses', four(session, { state: 'complete' }));
  await vi.waitFor(() => expect(heard).toContain('event: news'));
});

test('a device that a command took away is refused by every instance', async () => {
  const [a, b] = await instances();
  const { token } = await pair(a, 'maria');
  const ask = () =>
    fetch(`${b.url}/v1/agent/feed?after=0`, { headers: { authorization: `Bearer ${token}` } });
  expect((await ask()).status).toBe(200);
  const store = await openStore({ data: await freshFolder(), database: b.database, mayMigrate: false });
  onTestFinished(() => store.close());
  await store.do('revokeTokens', {
    ...{ site: CONFIG.site, agent: 'maria', id: null, holder: null, until: Date.now() },
  });
  expect((await ask()).status).toBe(401);
});

test('sessions begun at three instances at once take no slot twice, and none stays free', async () => {
  const desk = {
    ...CONFIG.desk,
    agents: Array.from({ length: 10 }, (_, i) => ({
      id: i === 0 ? 'lena' : `mac-${i}`,
      name: `Mac ${i}`,
      languages: ['es', 'en'],
      skills: { mac: 4 },
      capacity: 3,
    })),
  };
  const all = await instances({ ...CONFIG, desk, slots: { addressShare: 1 } });
  const begun = await Promise.all(
    Array.from({ length: 90 }, (_, i) => startSession(all[(i % 3) as 0 | 1 | 2].url)),
  );
  const held = Map.groupBy(
    begun.map(({ route }) => route?.agent?.name ?? null).filter((agent) => agent !== null),
    (agent) => agent,
  );
  expect([...held.values()].filter((sessions) => sessions.length > 3)).toEqual([]);
  expect([...held.values()].flat()).toHaveLength(30);
});

test('whoever reads by a cursor, now here and now there, misses nothing while three instances are written to', async () => {
  const agents = [{ ...CONFIG.desk.agents[0], id: 'maria', capacity: 1_000 }, CONFIG.desk.agents[2]];
  const all = await instances({ ...CONFIG, desk: { ...CONFIG.desk, agents }, slots: { addressShare: 1 } });
  const { token } = await pair(all[0], 'maria');
  const headers = { authorization: `Bearer ${token}` };
  const begun = new Set<string>();
  let isOver = false;
  const write = async (writer: number): Promise<void> => {
    for (let i = 0; i < SESSIONS_EACH; i++) {
      const { url } = all[((writer + i) % 3) as 0 | 1 | 2];
      const { session } = await startSession(url);
      begun.add(session);
      expect((await post(url, '/v1/responses', four(session, { state: 'complete' }))).status).toBe(200);
    }
  };
  const seen = new Set<string>();
  let after = 0;
  let epoch = '';
  let turn = 0;
  const read = async (): Promise<void> => {
    turn += 1;
    const { url } = all[(turn % 3) as 0 | 1 | 2];
    const query = new URLSearchParams({ after: String(after), ...(epoch && { epoch }) });
    const feed = await (await fetch(`${url}/v1/agent/feed?${query}`, { headers })).json();
    for (const { card } of feed.items) if (card) seen.add(card.session);
    ({ cursor: after, epoch } = feed);
  };
  const reading = (async () => {
    while (!isOver) await read();
  })();
  await Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(writer)));
  isOver = true;
  await reading;
  for (let i = 0; i < 20; i++) await read();
  expect(begun.size).toBe(WRITERS * SESSIONS_EACH);
  expect([...begun].filter((session) => !seen.has(session))).toEqual([]);
});
