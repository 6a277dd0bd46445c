import { expect, onTestFinished, test } from 'vitest';
import { checkConfig } from '../../../collector/config/check.ts';
import { keysFrom } from '../../../collector/security/keys.ts';
import { makeFeedLine } from '../../../collector/services/feed-line.ts';
import { makeWaits } from '../../../collector/services/wait-estimates.ts';
import { needsOf } from '../../../shared/routing/needs.ts';
import { openStoreIn } from './store-in.ts';
import { CONFIG, freshFolder, pair, refusal, start, startSession, uuid7 } from './support.ts';

const MINUTE = 60_000;
const config = {
  ...CONFIG,
  next: 'chat',
  assumePresent: true,
  leads: [],
  desk: {
    ...CONFIG.desk,
    agents: [{ id: 'maria', name: 'María', languages: ['es'], skills: { mac: 5 }, capacity: 2 }],
  },
};

/** A desk with a clock of our own. */
async function desk() {
  const settings = checkConfig(config);
  const store = await openStoreIn(await freshFolder());
  onTestFinished(() => store.close());
  let at = Date.now();
  const now = () => at;
  const log = { error() {}, warn() {}, info() {} };
  const waits = makeWaits({
    settings,
    store,
    now,
    keys: keysFrom(Buffer.alloc(32)),
    helpdesk: null,
    mailer: null,
    feedLine: makeFeedLine(),
    url: () => '',
    aside: { note() {}, count: async () => 0 },
    knowledge: { newest: () => ({}), learn: async () => undefined, price: async () => undefined },
    log: Object.assign(Object.create(null), log),
  });
  const needs = needsOf({ platform: 'mac' }, settings.desk.rules, settings.desk.queues, 'es');
  return {
    waits,
    needs,
    pass(minutes: number) {
      at += minutes * MINUTE;
    },
    async arrive() {
      const startId = uuid7(at);
      const { session } = await store.do('startSession', {
        startId,
        desk: { desk: settings.desk, now: at, staleAfter: 90_000, assumePresent: true, offerFor: 45_000 },
        deflected: false,
        openTicket: false,
        session: {
          id: `s1.${startId}`,
          site: settings.site,
          survey: 'before-help',
          surveyVersion: 2,
          answers: {},
          locale: 'es',
          customer: null,
          customerRef: null,
          page: null,
          context: {},
          queue: needs.queue,
          channel: 'chat',
          needs,
          wait: await waits.newcomer(needs, 'chat'),
          createdAt: at,
        },
      });
      return session;
    },
    here: () =>
      store.do('setPresence', {
        site: settings.site,
        agent: 'maria',
        status: 'available',
        load: {},
        now: at,
        staleAfter: 90_000,
      }),
    async read(id: string) {
      const session = await store.do('readSession', { site: settings.site, id });
      if (!session) throw new Error(`There is no session ${id}.`);
      return session;
    },
    end: (id: string) => store.do('endSession', { site: settings.site, id, by: 'page', now: at }),
    assign: () =>
      store.do('assignWaiting', {
        site: settings.site,
        desk: { desk: settings.desk, now: at, staleAfter: 90_000, assumePresent: true, offerFor: 45_000 },
        only: null,
      }),
  };
}

test('somebody free: at once; all busy and nothing known: nothing is claimed', async () => {
  const { waits, needs, arrive } = await desk();
  const first = await arrive();
  expect(await waits.session(first)).toEqual({ fromMinutes: 0, toMinutes: 1, position: null });
  await arrive();
  expect(await waits.newcomer(needs, 'chat')).toBeNull();
});

test('with twenty cases finished in the last hour: a range around place × minutes ÷ slots, and the place', async () => {
  const { waits, needs, pass, arrive, end } = await desk();
  for (let i = 0; i < 10; i++) {
    const [one, two] = [await arrive(), await arrive()];
    pass(5);
    await end(one.id);
    await end(two.id);
  }
  await arrive();
  await arrive();
  const waiting = await arrive();
  pass(0.1);
  const told = await waits.session(waiting);
  // One place, two slots, 5 minutes a case: 2.5 minutes expected.
  expect(told?.position).toBe(1);
  expect(told?.fromMinutes).toBeLessThanOrEqual(2.5);
  expect(told?.toMinutes).toBeGreaterThanOrEqual(2.5);
  const next = await waits.newcomer(needs, 'chat');
  expect(next).toMatchObject({ position: 2, minutes: 5 });
});

test('free, but asked in vain: not “at once”, but what the last hour says of those who can help', async () => {
  const { waits, pass, arrive, end, assign, here, read } = await desk();
  for (let i = 0; i < 10; i++) {
    const [one, two] = [await arrive(), await arrive()];
    pass(2);
    await end(one.id);
    await end(two.id);
  }
  const held = [await arrive(), await arrive()];
  const { id } = await arrive();
  for (const one of held) await end(one.id);
  await here();
  await assign();
  expect(await read(id)).toMatchObject({ state: 'waiting', decision: { outcome: 'assigned' } });
  pass(0.8);
  await here();
  await assign();
  const session = await read(id);
  expect(session.decision?.reasons.map(({ code }) => code)).toContain('asked');
  // Two slots, two minutes a case: one minute expected.
  const told = await waits.session(session);
  expect(told).toMatchObject({ fromMinutes: 1, position: 1 });
  expect(told?.toMinutes).toBeGreaterThan(1);
});

test('what was told is compared with what came true', async () => {
  const { waits, pass, arrive, end, assign } = await desk();
  const [one, two] = [await arrive(), await arrive()];
  await arrive();
  pass(4);
  const told = await arrive();
  expect(told.wait?.minutes).toBeCloseTo(4);
  pass(3);
  await end(one.id);
  await assign();
  pass(0.1);
  // The first was told nothing (nobody was waiting yet), so nothing is counted for it.
  expect(await waits.coverage()).toMatchObject({ n: 0, share: null });
  pass(0.9);
  await end(two.id);
  await assign();
  pass(0.1);
  expect(await waits.coverage()).toMatchObject({ n: 1, share: 1 });
});

test('coverage is for leads', async () => {
  const collector = await start();
  await startSession(collector.url);
  const lena = await pair(collector, 'lena');
  expect(await (await lena.call('GET', '/v1/lead/waits')).json()).toEqual({
    n: 0,
    share: null,
    interval: null,
    bias: null,
  });
  const maria = await pair(collector, 'maria');
  expect(await refusal(await maria.call('GET', '/v1/lead/waits'))).toBe('403 not-a-lead');
});
