import { expect, onTestFinished, test, vi } from 'vitest';
import { Alerts } from '../../../../shared/protocol/console/alerts.ts';
import { startCollectorProcess } from '../../../real/support/collector-process.ts';
import { receiveWebhooks, verified } from '../../../support/webhook-receiver.ts';
import { CONFIG, four, pair, post, refusal, say, start, startSession, uuid7 } from '../support.ts';
import { enter } from './support.ts';

/** What leads want to be told of: each once for its cause, and gone by itself with it. */

const MINUTE = 60_000;
type Caller = Pick<Awaited<ReturnType<typeof enter>>, 'call'>;

const read = async ({ call }: Caller): Promise<Alerts> =>
  Alerts.parse(await (await call('GET', '/v1/console/alerts')).json());
const add = ({ call }: Caller, rule: object) =>
  call('POST', '/v1/console/alert-rules', { id: uuid7(), webhooks: false, ...rule });
const see = ({ call }: Caller, id: string) => call('POST', `/v1/console/alerts/${id}/seen`, {});
/** The kinds that are told, once they are these. */
const told = (who: Caller, kinds: readonly string[]): Promise<Alerts> =>
  vi.waitFor(async () => {
    const alerts = await read(who);
    expect(alerts.alerts.map(({ kind }) => kind).toSorted()).toEqual(kinds);
    return alerts;
  });

/** María takes one case at a time, and two people beside Lena know Windows. */
const agents = [
  ...CONFIG.desk.agents.map((agent) => ({
    ...agent,
    ...(agent.id === 'maria' && { capacity: 1 }),
    ...(agent.id === 'lena' && { skills: { mac: 2, windows: 1 } }),
  })),
  { id: 'ana', name: 'Ana', languages: ['en'], skills: { windows: 1 } },
];

async function desk(over: object = {}) {
  let now = Date.now();
  const collector = await start(
    { ...CONFIG, assumePresent: false, desk: { ...CONFIG.desk, agents }, ...over },
    { now: () => now },
  );
  const ahead = (ms: number): void => {
    now += ms;
  };
  const lena = await enter(collector, 'lena');
  const here = async (agent: string, status = 'available') => {
    const { call } = await pair(collector, agent);
    return async (next = status): Promise<void> => {
      const told = await call('PUT', '/v1/agent/presence', { status: next, load: {} });
      expect(told.status).toBe(204);
      // What waits are estimated from is read once a second.
      ahead(2_000);
    };
  };
  return { collector, url: collector.url, lena, ahead, here };
}

test('who waits longer than a rule says is told once, may be seen, and goes when the wait is over', async () => {
  const { url, lena, ahead } = await desk();
  expect((await add(lena, { kind: 'waits-long', minutes: 5 })).status).toBe(200);
  expect((await add(lena, { kind: 'promise-near', minutes: 10, queue: 'support' })).status).toBe(200);
  const { session } = await startSession(url);
  ahead(6 * MINUTE);
  // The customer is still on the page: who has left it does not wait.
  expect((await say(url, session, 'state')).ok).toBe(true);
  const { alerts, rules } = await told(lena, ['waits-long']);
  const [alert] = alerts;
  expect(alert).toMatchObject({ session, seen: false, queue: 'Support', minutes: 5, answer: null });
  expect((alert?.promisedBy ?? 0) - (alert?.since ?? 0)).toBe(60 * MINUTE);
  expect(rules).toMatchObject([
    { kind: 'waits-long', queue: null, rests: false },
    { kind: 'promise-near', queue: 'Support' },
  ]);
  expect((await see(lena, alert?.id ?? '')).status).toBe(204);
  ahead(45 * MINUTE);
  expect((await say(url, session, 'state')).ok).toBe(true);
  const both = await told(lena, ['promise-near', 'waits-long']);
  expect(both.alerts.find(({ kind }) => kind === 'waits-long')).toMatchObject({ id: alert?.id, seen: true });
  await say(url, session, 'end');
  await told(lena, []);
});

test('a low score is told at once, to whom asked for it, until somebody takes it up; webhooks only if wished', async () => {
  const target = await receiveWebhooks();
  onTestFinished(() => target.close());
  const { url, collector, lena } = await desk({
    leads: ['lena', 'wim'],
    outgoingWebhooks: { allow: [target.url] },
  });
  const wim = await enter(collector, 'wim');
  const hook = await lena.call('POST', '/v1/console/webhooks', {
    ...{ name: 'Ours', url: `${target.url}/in`, form: 'json', words: true, events: ['alert.raised'] },
  });
  const { secret } = await hook.json();
  expect((await add(lena, { kind: 'low-score', webhooks: true })).status).toBe(200);
  const { session } = await startSession(url);
  await say(url, session, 'end');
  const answer = four(session, { answers: { csat: 1, why: 'Nobody wrote' }, state: 'complete' });
  expect((await post(url, '/v1/responses', answer)).ok).toBe(true);
  const [alert] = (await told(lena, ['low-score'])).alerts;
  expect((await read(wim)).alerts).toEqual([]);
  const [message] = await target.has(1);
  const body = message && JSON.parse(message.body);
  expect(message && verified(secret, message)).toBeTruthy();
  expect(body).toMatchObject({
    type: 'alert.raised',
    data: { alert: { kind: 'low-score', queue: 'Support' }, session: { id: session } },
  });
  expect(JSON.stringify(body)).not.toMatch(/lena|mar[ií]a|wrote/i);
  expect(await refusal(await see(wim, alert?.id ?? ''))).toBe('404 not-found');
  const handled = await lena.call('POST', `/v1/console/answers/${alert?.answer}/handling`, { state: 'with' });
  expect(handled.status).toBe(200);
  await told(lena, []);
});

test('a new low score is told however many nobody has taken up', async () => {
  const free = { burst: 1e9, perSecond: 1e9 };
  const collector = await start(CONFIG, { limits: { network: free, session: free } });
  const lena = await enter(collector, 'lena');
  expect((await add(lena, { kind: 'low-score' })).status).toBe(200);
  const low = async () => {
    const answer = four('', { session: null, answers: { csat: 1 }, state: 'complete' });
    expect((await post(collector.url, '/v1/responses', answer)).ok).toBe(true);
  };
  for (let i = 0; i < 210; i++) await low();
  const all = await (await lena.call('GET', '/v1/console/answers')).json();
  const newest = String(all.answers[0].id);
  await vi.waitFor(
    async () => expect((await read(lena)).alerts.map(({ answer }) => answer)).toContain(newest),
    10_000,
  );
});

test('nobody there is said of skills and queues, as long as it is so, and never of one person alone', async () => {
  const { lena, ahead, here } = await desk();
  const maria = await here('maria');
  await maria();
  expect((await add(lena, { kind: 'nobody-there', of: 'skill', what: 'windows' })).status).toBe(200);
  expect((await add(lena, { kind: 'nobody-there', of: 'queue', what: 'support' })).status).toBe(200);
  // Whoever is there has this long to be heard after a start.
  ahead(2 * MINUTE);
  await maria();
  const [alert] = (await told(lena, ['nobody-there'])).alerts;
  expect(alert).toMatchObject({ skill: 'Windows', queue: null, session: null });
  await maria('away');
  await told(lena, ['nobody-there', 'nobody-there']);
  const wim = await here('wim');
  await wim();
  await told(lena, []);
  // Whoever is back for a moment and gone again is the same: nothing new is told.
  await wim('away');
  const again = await told(lena, ['nobody-there', 'nobody-there']);
  expect(again.alerts.map(({ id }) => id)).toContain(alert?.id);
});

test('rules are refused by name; one of somebody else is nobody’s to see or remove, and agents have none', async () => {
  const { collector, lena } = await desk({
    desk: {
      ...CONFIG.desk,
      agents: agents.map((one) => ({ ...one, skills: one.id === 'wim' ? { windows: 5 } : {} })),
    },
    leads: ['lena', 'wim'],
  });
  const low = { kind: 'low-score', id: uuid7() };
  const status = async (rule: object) => refusal(await add(lena, rule));
  expect(await status({ kind: 'waits-long', minutes: 0 })).toBe('400 malformed-body');
  expect(await status({ kind: 'waits-long', minutes: 5, queue: 'nowhere' })).toBe('404 not-found');
  expect(await status({ kind: 'nobody-there', of: 'skill', what: 'toString' })).toBe('404 not-found');
  expect(await status({ kind: 'nobody-there', of: 'skill', what: 'windows' })).toBe('403 not-allowed');
  // Beside Lena María alone knows Macs: nobody there would say that María is not.
  const two = await desk();
  expect(await refusal(await add(two.lena, { kind: 'nobody-there', of: 'skill', what: 'mac' }))).toBe(
    '403 not-allowed',
  );
  expect((await add(lena, low)).status).toBe(200);
  // Sent again, and the same in other words: one rule.
  expect((await add(lena, low)).status).toBe(200);
  expect((await (await add(lena, { kind: 'low-score', webhooks: true })).json()).rules).toMatchObject([
    { id: low.id, webhooks: true },
  ]);
  const wim = await enter(collector, 'wim');
  expect(await refusal(await add(wim, low))).toBe('409 id-taken');
  const remove = (who: Caller) => who.call('POST', `/v1/console/alert-rules/${low.id}/remove`, {});
  expect(await refusal(await remove(wim))).toBe('404 not-found');
  expect((await remove(lena)).status).toBe(204);
  for (let i = 1; i <= 20; i++)
    expect((await add(lena, { kind: 'waits-long', minutes: i })).status).toBe(200);
  expect(await status({ kind: 'waits-long', minutes: 21 })).toBe('403 not-allowed');
  const maria = await enter(collector, 'maria');
  expect(await refusal(await maria.call('GET', '/v1/console/alerts'))).toBe('403 not-allowed');
  expect(await refusal(await add(maria, low))).toBe('403 not-allowed');
});

test('after a kill -9 and a restart an alert stands as it did, seen or not, and is not told again', async () => {
  const target = await receiveWebhooks();
  onTestFinished(() => target.close());
  const collector = await startCollectorProcess({
    ...CONFIG,
    outgoingWebhooks: { allow: [target.url] },
  });
  onTestFinished(() => collector.stop());
  const { url } = collector;
  const lena: Caller = await enter(
    {
      url,
      consoleLink: async (person) => {
        const link = await collector.consoleLink(person);
        return {
          link,
          code: new URLSearchParams(new URL(link).hash.slice(1)).get('code') ?? '',
          expiresAt: 0,
        };
      },
    },
    'lena',
  );
  await lena.call('POST', '/v1/console/webhooks', {
    ...{ name: 'Ours', url: `${target.url}/in`, form: 'slack', words: false, events: ['alert.raised'] },
  });
  expect((await add(lena, { kind: 'low-score', webhooks: true })).status).toBe(200);
  const rate = async (): Promise<void> => {
    const { session } = await startSession(url);
    await say(url, session, 'end');
    const answer = four(session, { answers: { csat: 1 }, state: 'complete' });
    expect((await post(url, '/v1/responses', answer)).ok).toBe(true);
  };
  await rate();
  const [alert] = (await told(lena, ['low-score'])).alerts;
  expect((await see(lena, alert?.id ?? '')).status).toBe(204);
  await target.has(1);
  await collector.kill();
  await collector.start();
  await rate();
  const { alerts } = await told(lena, ['low-score', 'low-score']);
  expect(alerts.map(({ id, seen }) => [id === alert?.id, seen])).toEqual([
    [false, false],
    [true, true],
  ]);
  const texts = await vi.waitFor(() => {
    // What was on its way at the kill may come twice, under the id it had.
    const sent = new Map(
      target.all.map(({ headers, body }) => [headers['webhook-id'], JSON.parse(body).text]),
    );
    expect(sent.size).toBe(2);
    return [...sent.values()];
  });
  for (const text of texts) expect(text).toContain('Somebody gave a low score');
});
