import { expect, onTestFinished, test } from 'vitest';
import type { Delivery } from '../../../../shared/protocol/console/webhooks.ts';
import type { PutResponse } from '../../../../shared/protocol/customer.ts';
import { eventually } from '../../../real/support/eventually.ts';
import { ok, type Received, receiveWebhooks, verified } from '../../../support/webhook-receiver.ts';
import { openStoreIn } from '../store-in.ts';
import { CONFIG, four, freshFolder, post, say, start, startSession, uuid7 } from '../support.ts';
import { enter } from './support.ts';

/** What happens is told to the company's own programs: signed, at least once, and to nobody else. */

const ALL = ['answer.created', 'answer.low-score', 'session.ended', 'callback.requested'] as const;

async function receiver() {
  const server = await receiveWebhooks();
  onTestFinished(() => server.close());
  return server;
}

/** A desk whose lead has set one webhook up. */
async function deskWith(over: object = {}, options: Parameters<typeof start>[1] = {}) {
  const target = await receiver();
  const data = await freshFolder();
  const config = { ...CONFIG, outgoingWebhooks: { allow: [target.url] } };
  const begin = () => start(config, { data, ...options });
  const collector = await begin();
  let { call } = await enter(collector, 'lena');
  const lena = {
    call: (...of: Parameters<typeof call>) => call(...of),
    /** Her session ends when days go by. */
    async again(): Promise<void> {
      ({ call } = await enter(collector, 'lena'));
    },
  };
  const reply = await lena.call('POST', '/v1/console/webhooks', {
    ...{ name: 'Our program', url: `${target.url}/in`, form: 'json', events: ALL, words: false },
    ...over,
  });
  expect(reply.status).toBe(200);
  const { webhook, secret } = await reply.json();
  const deliveries = async (): Promise<Delivery[]> =>
    (await (await lena.call('GET', '/v1/console/webhook-deliveries')).json()).items;
  const state = async () => (await (await lena.call('GET', '/v1/console/webhooks')).json()).webhooks[0];
  return { target, collector, lena, webhook, secret, deliveries, state, config, data, begin };
}

const answered = async (url: string, answers: PutResponse['answers'], at = Date.now()) => {
  const { session } = await startSession(url, { id: uuid7(at) });
  const body = four(session, { id: uuid7(at), answers, state: 'complete' });
  expect((await post(url, '/v1/responses', body)).ok).toBe(true);
  return session as string;
};
const typeOf = ({ body }: Received): string => JSON.parse(body).type;

test('an answer, its low score, the end of its session and the wish to be called arrive signed, without words or names', async () => {
  const { target, collector, secret, deliveries } = await deskWith();
  const session = await answered(collector.url, { csat: 1, why: 'Nobody wrote back' });
  expect((await say(collector.url, session, 'recovery', { id: uuid7(), to: 'lead' })).ok).toBe(true);
  const all = await target.has(4);
  expect(all.map(typeOf).toSorted()).toEqual([...ALL].toSorted());
  for (const each of all) {
    expect(verified(secret, each)).toMatchObject({ data: { session: { id: session, queue: 'Support' } } });
    expect(() => verified(`whsec_${Buffer.alloc(32).toString('base64')}`, each)).toThrow();
    expect(each.body).not.toMatch(/Nobody wrote back|Dora|example\.org|María|Wim|Lena|maria|lena|No puedo/);
  }
  expect(new Set(all.map(({ headers }) => headers['webhook-id'])).size).toBe(4);
  const low = JSON.parse(all.find((each) => typeOf(each) === 'answer.low-score')?.body ?? '');
  expect(low.data.answer).toMatchObject({ low: true, scores: [{ kind: 'csat', value: 1 }] });
  expect(low.data.link).toBe(`${collector.url}/console/results/answers?answer=${low.data.answer.id}`);
  const told = await eventually(async () => {
    const items = await deliveries();
    return items.every(({ state }) => state === 'sent') ? items : null;
  });
  expect(told).toHaveLength(4);
  expect(told[0]).toMatchObject({ attempts: 1, status: 200, reply: 'ok' });
});

test('words are sent only where the webhook is set so, without what is personal in them', async () => {
  const { target, collector } = await deskWith({ words: true, events: ['answer.created'] });
  await answered(collector.url, { csat: 2, why: 'Call +34 612 345 678 or dora@example.org' });
  const [first] = await target.has(1);
  expect(JSON.parse(first?.body ?? '').data.answer.comment).toBe('Call ••• or •••');
});

test('an answer in part waits for the rest; what it says then is told, once', async () => {
  let now = Date.now();
  const options = { now: () => now };
  const { target, collector, deliveries } = await deskWith({ events: ['answer.created'] }, options);
  const { session } = await startSession(collector.url);
  const tap = four(session, { answers: { csat: 2 }, state: 'partial' });
  await post(collector.url, '/v1/responses', tap);
  expect(await deliveries()).toMatchObject([{ state: 'due', attempts: 0, dueAt: now + 120_000 }]);
  const rest = { answers: { csat: 2, nps: 3 }, state: 'complete' as const, revision: 2 };
  await post(collector.url, '/v1/responses', { ...tap, ...rest });
  const [first] = await target.has(1);
  expect(JSON.parse(first?.body ?? '').data.answer.scores).toHaveLength(2);
  await post(collector.url, '/v1/responses', { ...tap, ...rest, answers: { csat: 1 }, revision: 3 });
  now += 3_600_000;
  await eventually(async () => (await deliveries())[0]?.state === 'sent');
  expect(target.all).toHaveLength(1);
});

test('what does not get through is tried again under the same id, later each time, and later still when the receiver asks', async () => {
  let now = Date.now();
  const { target, collector, secret, deliveries, state } = await deskWith(
    { events: ['answer.low-score'] },
    { now: () => now },
  );
  target.answers((response) => response.writeHead(500).end(`It broke ${'x'.repeat(500)}`));
  await answered(collector.url, { csat: 1 });
  const settled = (n: number) =>
    eventually(async () => {
      const [one] = await deliveries();
      return one?.attempts === n ? one : null;
    });
  const first = await settled(1);
  expect(first).toMatchObject({ state: 'due', status: 500, dueAt: now + 5_000 });
  expect(first.reply).toHaveLength(200);
  expect((await state()).failingSince).toBe(now);
  target.answers((response) => response.writeHead(503, { 'retry-after': '3600' }).end());
  now += 5_000;
  expect(await settled(2)).toMatchObject({ dueAt: now + 3_600_000 });
  target.answers((response) => response.writeHead(302, { location: `${target.url}/elsewhere` }).end());
  now += 3_600_000;
  expect(await settled(3)).toMatchObject({ status: 302, dueAt: now + 30 * 60_000 });
  target.answers((response) => response.destroy());
  now += 30 * 60_000;
  expect(await settled(4)).toMatchObject({ status: null, reply: 'ECONNRESET', dueAt: now + 2 * 3_600_000 });
  target.answers(ok);
  now += 2 * 3_600_000;
  expect(await settled(5)).toMatchObject({ state: 'sent', status: 200 });
  expect((await state()).failingSince).toBeNull();
  expect(new Set(target.all.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
  expect(target.all).toHaveLength(5);
  // The time is that of the attempt, an hour behind ours in this test; its signature is right all the same.
  const last = target.all[4];
  const timely = { ...last, headers: { ...last?.headers } } as Received;
  expect(() => verified(secret, timely)).toThrow(/timestamp/);
});

test('one that fails for days is switched off and the leads are told; switched on again it begins anew', async () => {
  let now = Date.now();
  const { target, collector, lena, webhook, deliveries, state } = await deskWith(
    { events: ['answer.low-score'] },
    { now: () => now },
  );
  target.answers((response) => response.writeHead(404).end());
  await answered(collector.url, { csat: 1 }, now);
  await eventually(async () => (await deliveries())[0]?.attempts === 1);
  now += 5 * 86_400_000;
  await lena.again();
  await answered(collector.url, { csat: 1 }, now);
  await eventually(async () => (await state()).state === 'off');
  const today = async () => (await (await lena.call('GET', '/v1/console/now')).json()).webhooksOff;
  expect(await today()).toBe(1);
  const before = (await deliveries()).length;
  await answered(collector.url, { csat: 1 }, now);
  expect(await deliveries()).toHaveLength(before);
  target.answers(ok);
  const path = `/v1/console/webhooks/${webhook.id}`;
  expect(await (await lena.call('POST', path, { state: 'on' })).json()).toMatchObject({ failingSince: null });
  now += 3_600_000;
  await eventually(async () => (await deliveries()).every((one) => one.state === 'sent'));
  expect(await today()).toBe(0);
});

test('a receiver that says it is gone is switched off at once', async () => {
  const { target, collector, state } = await deskWith({ events: ['session.ended'] });
  target.answers((response) => response.writeHead(410).end());
  await answered(collector.url, { csat: 5 });
  await eventually(async () => (await state()).state === 'off');
});

test('one that hangs holds up no other, and what it owes survives a restart', async () => {
  const { target, collector, lena, config, data, deliveries } = await deskWith({ events: ['session.ended'] });
  const other = await receiver();
  const allow = [target.url, other.url];
  await lena.call('POST', '/v1/console/webhooks', {
    ...{ name: 'Other', url: other.url, form: 'json', events: ['session.ended'], words: false },
  });
  // Its address is not allowed yet: a private one is refused, whoever asks.
  expect((await deliveries()).length).toBe(0);
  await collector.close();
  const second = await start({ ...config, outgoingWebhooks: { allow } }, { data });
  const lead = await enter(second, 'lena');
  await lead.call('POST', '/v1/console/webhooks', {
    ...{ name: 'Other', url: other.url, form: 'json', events: ['session.ended'], words: false },
  });
  target.answers(() => {});
  await answered(second.url, { csat: 5 });
  await answered(second.url, { csat: 5 });
  await Promise.all([target.has(1), other.has(2)]);
  await second.close();
  target.answers(ok);
  await start({ ...config, outgoingWebhooks: { allow } }, { data });
  await target.has(3);
  const ids = target.all.map(({ headers }) => headers['webhook-id']);
  expect(new Set(ids).size).toBe(2);
});

test('a new secret signs beside the one before for a day', async () => {
  const { target, collector, lena, webhook, secret } = await deskWith({ events: ['session.ended'] });
  const renewed = await (await lena.call('POST', `/v1/console/webhooks/${webhook.id}/secret`, {})).json();
  expect(renewed.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  expect(renewed.secret).not.toBe(secret);
  await answered(collector.url, { csat: 5 });
  const [first] = await target.has(1);
  if (!first) throw new Error('Nothing came.');
  expect(verified(secret, first)).toEqual(verified(renewed.secret, first));
  expect(JSON.stringify(await (await lena.call('GET', '/v1/console/webhooks')).json())).not.toMatch(/whsec/);
});

test('a test is sent at once and says how it went; a message is sent again under its own id', async () => {
  const { target, collector, lena, webhook, secret, deliveries } = await deskWith({
    events: ['session.ended'],
  });
  const path = `/v1/console/webhooks/${webhook.id}`;
  const tried = await (await lena.call('POST', `${path}/test`, {})).json();
  expect(tried).toMatchObject({ event: 'test', state: 'sent', status: 200, reply: 'ok' });
  expect(verified(secret, (await target.has(1))[0] as Received)).toMatchObject({ type: 'test' });
  target.answers((response) => response.writeHead(403).end('no'));
  expect(await (await lena.call('POST', `${path}/test`, {})).json()).toMatchObject({
    ...{ state: 'failed', status: 403, reply: 'no' },
  });
  target.answers(ok);
  await answered(collector.url, { csat: 5 });
  const [message] = (await target.has(3)).slice(2);
  const id = message?.headers['webhook-id'] ?? '';
  await eventually(async () => (await deliveries())[0]?.state === 'sent');
  expect((await lena.call('POST', `${path}/again`, { message: id })).status).toBe(204);
  expect((await target.has(4))[3]?.headers['webhook-id']).toBe(id);
  await lena.call('POST', path, { state: 'paused' });
  expect((await lena.call('POST', `${path}/again`, { message: id })).status).toBe(403);
  await answered(collector.url, { csat: 5 });
  await lena.call('POST', `${path}/remove`, {});
  expect(await deliveries()).toEqual([]);
});

test('a test of a webhook that was removed meanwhile is not owed', async () => {
  const { collector, data } = await deskWith({ events: ['session.ended'] });
  await collector.close();
  const store = await openStoreIn(data);
  const owed = { site: 'test-shop', webhook: 'gone', message: 'msg_1', now: Date.now(), dueAt: Date.now() };
  expect(await store.do('addTest', owed)).toBe(false);
  await store.close();
});

test('what was to be told of somebody who was erased is told no more', async () => {
  const { target, collector, deliveries, data } = await deskWith({ events: ['answer.created'] });
  target.answers((response) => response.writeHead(500).end());
  const session = await answered(collector.url, { csat: 5 });
  await eventually(async () => (await deliveries())[0]?.attempts === 1);
  await collector.close();
  const store = await openStoreIn(data);
  await store.do('erase', {
    ...{ site: 'test-shop', session, customerRef: null, until: Date.now(), now: Date.now() },
  });
  const left = { site: 'test-shop', webhook: null, before: 9e9, limit: 9 };
  expect(await store.do('readDeliveries', left)).toEqual([]);
  await store.close();
});

test('addresses that lead elsewhere than to the public internet by https are refused by name', async () => {
  const { lena, deliveries } = await deskWith();
  const given = { name: 'x', form: 'json', events: ['session.ended'], words: false };
  for (const url of [
    'http://example.com/in',
    'https://127.0.0.1/in',
    'https://localhost/in',
    'https://2130706433/in',
    'https://[::1]/in',
    'https://[::ffff:10.0.0.1]/in',
    'https://169.254.169.254/latest/meta-data',
    'https://10.1.2.3:8443/in',
    'https://user:secret@example.com/in',
    'ftp://example.com/in',
    'not an address',
  ]) {
    const reply = await lena.call('POST', '/v1/console/webhooks', { ...given, url });
    expect([url, reply.status, (await reply.json()).name]).toEqual([url, 422, 'refused-address']);
  }
  expect(await deliveries()).toEqual([]);
});
