import { expect, test } from 'vitest';
import { eraseForGood } from '../../../../collector/data-folder/erasures.ts';
import type { Readings } from '../../../../shared/protocol/console/access.ts';
import { openStoreIn, rowsIn } from '../store-in.ts';
import { CONFIG, four, freshFolder, mac, post, start, startSession, uuid7 } from '../support.ts';
import { enter } from './support.ts';

/** Who read what customers said: leads see all of it, agents what was theirs. */

const DAY = 86_400_000;
const config = { ...CONFIG, leads: ['lena', 'wim'], admins: ['lena'] };
const { site } = config;

type Person = Awaited<ReturnType<typeof enter>>;
const readings = async ({ call }: Person, query = ''): Promise<Readings> =>
  (await call('GET', `/v1/console/readings${query}`)).json();
const told = async (person: Person): Promise<string[]> =>
  (await readings(person)).items.map(({ person: by, what, session }) => `${by.id} ${what} ${session ?? '–'}`);

/** A case of María's and one of Wim's, and what Wim and Lena did with them in the console. */
async function desk(options: Parameters<typeof start>[1] = {}) {
  const data = options.data ?? (await freshFolder());
  const collector = await start(config, { ...options, data });
  const { url } = collector;
  const marias = (await startSession(url)).session;
  const wims = (await startSession(url, mac({ answers: { platform: 'windows' } }))).session;
  const loose = uuid7();
  await post(url, '/v1/responses', four(null, { id: loose }));
  const store = await openStoreIn(data);
  const now = options.now?.() ?? Date.now();
  const did = (person: string, what: 'read' | 'listed' | 'exported' | 'handled', of: object) =>
    store.do('logConsole', { site, person, what, now, ...of });
  await did('wim', 'read', { session: marias, response: uuid7() });
  await did('lena', 'read', { session: wims });
  await did('wim', 'handled', { session: marias });
  await did('lena', 'read', { response: loose });
  await did('lena', 'listed', { n: 50 });
  await did('lena', 'exported', { n: 1000 });
  return { data, collector, store, marias, wims, loose };
}

test('an agent sees who read the words of their own cases, and lists and files, which may hold them', async () => {
  const { collector, store, marias, wims } = await desk();
  const maria = await enter(collector, 'maria');
  expect(await told(maria)).toEqual([
    'maria signed-in –',
    'lena exported –',
    'lena listed –',
    `wim handled ${marias}`,
    `wim read ${marias}`,
  ]);
  const { items } = await readings(maria);
  expect(JSON.stringify(items)).not.toContain(wims);
  expect(items[1]).toMatchObject({ person: { id: 'lena', name: 'Lena' }, n: 1000, session: null });
  await store.close();
});

test('a lead sees every reading; an admin also who signed in, invited and ended', async () => {
  const { collector, store, marias, wims } = await desk();
  const [lena, wim] = [await enter(collector, 'lena'), await enter(collector, 'wim')];
  await lena.call('POST', '/v1/console/invitations', { agent: 'maria' });
  const reading = ['lena exported –', 'lena listed –', 'lena read –', `wim handled ${marias}`];
  expect(await told(wim)).toEqual(['wim signed-in –', ...reading, `lena read ${wims}`, `wim read ${marias}`]);
  expect((await told(lena)).slice(0, 4)).toEqual([
    'lena invited –',
    'wim signed-in –',
    'lena signed-in –',
    'lena exported –',
  ]);
  expect((await readings(lena)).items[0]?.about).toEqual({ id: 'maria', name: 'María' });
  await store.close();
});

test('readings come in pages that new ones do not shift', async () => {
  const { collector, store, marias } = await desk();
  const entry = { site, person: 'wim', what: 'read' as const, session: marias, now: Date.now() };
  for (let i = 0; i < 120; i++) await store.do('logConsole', entry);
  const wim = await enter(collector, 'wim');
  const pages = [await readings(wim)];
  await store.do('logConsole', entry);
  for (let next = pages[0]?.next; next; next = pages.at(-1)?.next) {
    pages.push(await readings(wim, `?before=${next}`));
  }
  const ids = pages.flatMap(({ items }) => items.map(({ id }) => id));
  expect(ids.toSorted((a, b) => b - a)).toEqual(ids);
  expect([new Set(ids).size, pages.length]).toEqual([127, 3]);
  await store.close();
});

test('a list that an open page reads all the time is one look in a quarter of an hour; another is another', async () => {
  let now = Date.now();
  const { collector, store } = await desk({ now: () => now });
  const lena = await enter(collector, 'lena');
  const listed = async () => (await told(lena)).filter((line) => line.startsWith('lena listed')).length;
  const look = (n: number) => store.do('logConsole', { site, person: 'lena', what: 'listed', n, now });
  for (let i = 0; i < 10; i++) await look(50);
  expect(await listed()).toBe(1);
  await look(7);
  expect(await listed()).toBe(2);
  now += 15 * 60_000;
  await look(7);
  expect(await listed()).toBe(3);
  await store.close();
});

test('who read a case is forgotten with it, when it is erased and when it is old', async () => {
  const data = await freshFolder();
  const now = Date.now();
  const { collector, store, marias, wims, loose } = await desk({ data, now: () => now });
  const nothing = { site, session: null, response: null, customerRef: null, at: now };
  await eraseForGood(data, store, [
    { ...nothing, session: marias },
    { ...nothing, response: loose },
  ]);
  const lena = await enter(collector, 'lena');
  expect(await told(lena)).toEqual([
    'lena signed-in –',
    'lena exported –',
    'lena listed –',
    `lena read ${wims}`,
  ]);
  await store.close();
  await collector.close();

  const counts = async () =>
    (
      await rowsIn(
        data,
        'select (select count(*) from console_log) as log, (select count(*) from console_session) as sessions',
      )
    )[0];
  expect(await counts()).toMatchObject({ log: 4, sessions: 1 });
  const later = await start({ ...config, retentionDays: 30 }, { data, now: () => now + 31 * DAY });
  await expect.poll(counts).toEqual({ log: 0, sessions: 0 });
  await later.close();
}, 90_000);
