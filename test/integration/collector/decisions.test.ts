import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { Desk } from '../../../shared/routing/desk.ts';
import { needsOf } from '../../../shared/routing/needs.ts';
import { replay } from '../../../shared/routing/replay.ts';
import { environmentOf, openStoreIn, rowsIn } from './store-in.ts';
import { CONFIG, freshFolder, uuid7 } from './support.ts';

const MINUTE = 60_000;
const SITE = CONFIG.site;
const lone = Desk.parse({
  ...CONFIG.desk,
  agents: [
    { id: 'a1', name: 'María Soler', languages: ['es', 'en'], skills: { mac: 5 }, capacity: 1 },
    { id: 'a2', name: 'Wim de Wit', languages: ['en', 'es'], skills: { windows: 5 }, capacity: 1 },
  ],
});

/** A store with a clock and a desk of our own, and customers who say who they are. */
async function open() {
  const data = await freshFolder();
  const store = await openStoreIn(data);
  onTestFinished(() => store.close());
  let at = Date.UTC(2026, 10, 2, 9);
  let desk = lone;
  const routingSnapshot = () => ({
    desk,
    now: at,
    staleAfter: 90_000,
    assumePresent: false,
    offerFor: 45_000,
  });
  return {
    data,
    store,
    pass(ms: number) {
      at += ms;
    },
    change(to: Desk) {
      desk = to;
    },
    here: (agent: string) =>
      store.do('setPresence', {
        site: SITE,
        agent,
        status: 'available',
        load: {},
        now: at,
        staleAfter: 90_000,
      }),
    assign: () => store.do('assignWaiting', { site: SITE, desk: routingSnapshot(), only: null }),
    end: (id: string) => store.do('endSession', { site: SITE, id, by: 'page', now: at }),
    erase: (session: string) =>
      store.do('erase', { site: SITE, session, customerRef: null, until: at, now: at }),
    prune: (over: { before?: number; logBytes?: number }) =>
      store.do('prune', { site: SITE, before: 0, now: at, limit: 500, logBytes: 1e9, ...over }),
    now: () => at,
    log: () => store.do('readDecisions', { site: SITE, after: 0, limit: 1000 }),
    async arrive(platform: 'mac' | 'windows') {
      const startId = uuid7(at);
      const { session } = await store.do('startSession', {
        startId,
        desk: routingSnapshot(),
        deflected: false,
        openTicket: false,
        session: {
          id: `s1.${startId}`,
          site: SITE,
          survey: 'before-help',
          surveyVersion: 2,
          answers: { platform, what: 'No puedo entrar', who: { name: 'Dora', email: 'dora@example.org' } },
          locale: 'es',
          customer: { name: 'Dora', email: 'dora@example.org' },
          customerRef: 'ref-of-dora',
          page: 'https://shop.test/account',
          context: {},
          queue: 'support',
          channel: 'ticket',
          needs: needsOf({ platform }, desk.rules, desk.queues, 'es'),
          wait: null,
          createdAt: at,
        },
      });
      return session;
    },
  };
}

/** Nobody there, given at once, all busy, offered when free: a morning of decisions. */
async function morning() {
  const desk = await open();
  await desk.arrive('mac');
  desk.pass(MINUTE);
  await desk.here('a2');
  const given = await desk.arrive('windows');
  const second = await desk.arrive('windows');
  await desk.here('a1');
  await desk.assign();
  desk.pass(MINUTE / 2);
  await desk.end(given.id);
  await desk.here('a1');
  await desk.here('a2');
  await desk.assign();
  return { ...desk, given, second };
}

const ways = (log: Awaited<ReturnType<Awaited<ReturnType<typeof open>>['log']>>) =>
  log.map(({ logged }) => logged.decisions.map(({ outcome, agent }) => agent ?? outcome));

test('every new decision is in the log, from “nobody” to “offered”, and replays to the same', async () => {
  const { log } = await morning();
  const entries = await log();
  expect(ways(entries)).toEqual([['offline'], ['a2'], ['waiting'], ['a1', 'waiting'], ['a2']]);
  for (const { logged } of entries)
    expect(replay(logged)).toEqual({ same: true, decisions: logged.decisions });
});

test('a case that waits on for the same reasons is logged once, however often it is looked at', async () => {
  const { arrive, assign, pass, log } = await open();
  await arrive('mac');
  for (let i = 0; i < 20; i++) {
    pass(5000);
    await assign();
  }
  expect(ways(await log())).toEqual([['offline']]);
});

test('asked in vain is in the log: who is left in peace and who is asked again replays to the same', async () => {
  const { arrive, here, assign, pass, log } = await open();
  await arrive('mac');
  await here('a1');
  await assign();
  for (let i = 0; i < 16; i++) {
    pass(5000);
    await here('a1');
    await assign();
  }
  const entries = await log();
  expect(ways(entries)).toEqual([['offline'], ['a1'], ['waiting'], ['a1']]);
  expect(entries.map(({ logged }) => logged.input.cases[0]?.asked?.[0]?.times)).toEqual([
    undefined,
    undefined,
    1,
    1,
  ]);
  for (const { logged } of entries) expect(replay(logged).same).toBe(true);
});

test('a changed desk is kept beside the old one: each decision is replayed with the desk it was made for', async () => {
  const { arrive, here, change, pass, log } = await open();
  await here('a1');
  await arrive('mac');
  pass(MINUTE);
  change({ ...lone, agents: lone.agents.map((agent) => ({ ...agent, capacity: 2 })) });
  await here('a1');
  await arrive('mac');
  const entries = await log();
  expect(entries.map(({ logged }) => logged.input.desk.agents[0]?.capacity)).toEqual([1, 2]);
  expect(entries.every(({ logged }) => replay(logged).same)).toBe(true);
});

test('nobody’s name, address or words are in the log', async () => {
  const { data } = await morning();
  const rows = JSON.stringify([
    ...(await rowsIn(data, 'select * from decision_log')),
    ...(await rowsIn(data, 'select * from decision_desk')),
  ]);
  expect(rows).toContain('windows');
  for (const word of ['Dora', 'dora', 'example.org', 'puedo', 'shop.test', 'Soler', 'Wim']) {
    expect(rows).not.toContain(word);
  }
});

test('who is erased leaves the log; what was decided beside them is replayed as before', async () => {
  const { erase, second, log } = await morning();
  expect(JSON.stringify(await log())).toContain(second.id);
  await erase(second.id);
  const entries = await log();
  expect(JSON.stringify(entries)).not.toContain(second.id);
  expect(entries).toHaveLength(5);
  expect(entries.every(({ logged }) => replay(logged).same)).toBe(true);
});

test('the log ends where the site’s retention does', async () => {
  const { pass, prune, now, arrive, log } = await morning();
  pass(MINUTE);
  await prune({ before: now() });
  expect(await log()).toEqual([]);
  await arrive('mac');
  const kept = await log();
  expect(ways(kept)).toEqual([['a1']]);
  expect(kept.every(({ logged }) => replay(logged).same)).toBe(true);
});

test('the log keeps to its size: the oldest decisions go first, and what is left can be replayed', async () => {
  const { prune, log } = await morning();
  const before = await log();
  await prune({});
  expect(await log()).toEqual(before);
  await prune({ logBytes: 2000 });
  const left = await log();
  expect(left.length).toBeGreaterThan(0);
  expect(left).toEqual(before.slice(-left.length));
  expect(left.length).toBeLessThan(before.length);
  expect(left.every(({ logged }) => replay(logged).same)).toBe(true);
});

test('the command replays the log, and names a decision that was changed', async () => {
  const { data, log } = await morning();
  const entries = await log();
  const file = join(await freshFolder(), 'config.json');
  await writeFile(file, JSON.stringify(CONFIG));
  const path = new URL('../../../collector/cli/overdesk.js', import.meta.url).pathname;
  const env = { ...process.env, ...(await environmentOf(data)) };
  const args = [path, 'replay', '--config', file, '--data', data];
  const run = () => promisify(execFile)(process.execPath, args, { env });
  const cases = entries.reduce((sum, { logged }) => sum + logged.decisions.length, 0);
  expect((await run()).stdout).toBe(
    `${entries.length} decisions on ${cases} cases replayed, all the same.\n`,
  );

  await rowsIn(
    data,
    `update decision_log set body = replace(body, '"agent":"a2"', '"agent":"a1"') where seq = 2`,
  );
  await expect(run()).rejects.toMatchObject({
    stdout: expect.stringContaining('"seq":2'),
    stderr: expect.stringContaining('1 of 5 logged decisions come out differently now'),
  });
});
