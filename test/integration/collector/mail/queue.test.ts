import { expect, test } from 'vitest';
import { eventually } from '../../../real/support/eventually.ts';
import { freePort } from '../../../real/support/free-port.ts';
import { four, pair, post, say, start, startSession } from '../support.ts';
import { mailing, skewedClock, startSmtp } from './smtp.ts';

const env = { SERVER_SECRET: 'a-long-secret' };
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const healthOf = async (url: string) => (await (await fetch(`${url}/healthz`)).json()).mail;
const customer = (name: string) => ({ customer: { name, email: `${name.toLowerCase()}@example.org` } });
const linkIn = (text = ''): string => /\/a\/[a-z0-9]+/.exec(text)?.[0] ?? '';

test('a conversation that was not rated is asked about by mail some minutes after its end, and once more days later', async () => {
  const smtp = await startSmtp();
  const clock = skewedClock();
  const { url } = await start(mailing(smtp.port, { survey: { delayMinutes: 30, reminderDays: 3 } }), {
    env,
    ...clock,
  });
  const { session } = await startSession(url);
  await say(url, session, 'end');
  await eventually(async () => (await healthOf(url)).owed === 1);
  expect(smtp.received).toHaveLength(0);
  clock.forward(31 * MINUTE);
  const first = await smtp.mail();
  expect(first.to).toBe('dora@example.org');
  expect(first.mail.subject).toBe('¿Qué tal lo hemos hecho?');
  expect(first.mail.text).toContain('Hola, Dora:');
  expect(first.mail.text).toContain('María, de Test & Co');
  await eventually(() => {
    clock.forward(DAY);
    return smtp.received.length === 2;
  });
  const second = await smtp.mail(2);
  expect(second.mail.subject).toContain('recordatorio');
  expect(linkIn(second.mail.text)).toBe(linkIn(first.mail.text));
  clock.forward(30 * DAY);
  await eventually(async () => (await healthOf(url)).owed === 0);
  expect(smtp.received).toHaveLength(2);
});

test('answered on the page meanwhile, or through the mail: no mail, no reminder', async () => {
  const smtp = await startSmtp();
  const clock = skewedClock();
  const { url } = await start(mailing(smtp.port, { survey: { delayMinutes: 30, reminderDays: 1 } }), {
    env,
    ...clock,
  });
  const { session } = await startSession(url);
  await say(url, session, 'end');
  await eventually(async () => (await healthOf(url)).owed === 1);
  expect((await post(url, '/v1/responses', four(session))).status).toBe(200);
  clock.forward(31 * MINUTE);
  await eventually(async () => (await healthOf(url)).owed === 0);
  expect(smtp.received).toHaveLength(0);
});

test('asked within the working hours only', async () => {
  const smtp = await startSmtp();
  const hours = { zone: 'UTC', week: { 1: [['09:00', '17:00']] } };
  const monday = Date.parse('2026-11-30T08:00:00Z');
  let at = monday - 2 * DAY;
  const config = mailing(smtp.port, { survey: { delayMinutes: 30, schedule: 'office' } });
  const desk = { ...config.desk, schedules: { office: hours } };
  const { url } = await start({ ...config, desk }, { env, now: () => at });
  const { session } = await startSession(url, { id: '01a1ffd5-e386-7000-8000-000000000001' });
  await say(url, session, 'end');
  await eventually(async () => (await healthOf(url)).owed === 1);
  at = monday + 30 * MINUTE;
  expect((await healthOf(url)).owed).toBe(1);
  expect(smtp.received).toHaveLength(0);
  at = monday + 61 * MINUTE;
  await smtp.mail();
});

test('whoever was asked not long ago is not asked about the next conversation', async () => {
  const smtp = await startSmtp();
  const { url } = await start(mailing(smtp.port), { env });
  const one = await startSession(url, customer('Ana'));
  await say(url, one.session, 'end');
  await smtp.mail();
  await eventually(async () => (await healthOf(url)).owed === 1);
  const other = await startSession(url, customer('Ana'));
  const stranger = await startSession(url, customer('Eva'));
  await say(url, other.session, 'end');
  await say(url, stranger.session, 'end');
  expect((await smtp.mail(2)).to).toBe('eva@example.org');
  expect(smtp.received.map(({ to }) => to)).toEqual(['ana@example.org', 'eva@example.org']);
});

test('a link the company asked for is the company’s to send: no mail of the collector’s own', async () => {
  const smtp = await startSmtp();
  const { url } = await start(mailing(smtp.port), { env });
  const mine = await startSession(url, customer('Ana'));
  const link = await fetch(`${url}/v1/links`, {
    method: 'POST',
    headers: { authorization: 'Bearer a-long-secret', 'content-type': 'application/json' },
    body: JSON.stringify({ session: mine.session }),
  });
  expect((await link.json()).mail.html).toContain('score=5');
  const other = await startSession(url, customer('Eva'));
  await say(url, mine.session, 'end');
  await say(url, other.session, 'end');
  expect((await smtp.mail()).to).toBe('eva@example.org');
});

test('the acknowledgement leaves at once, once for one address, and carries no words of whoever filled in the form', async () => {
  const smtp = await startSmtp();
  const { url } = await start(mailing(smtp.port, { acknowledge: true }), { env });
  const spam = { name: 'Win a prize: https://prize.test', email: 'eva@example.org' };
  await startSession(url, { wish: 'email', customer: spam });
  await startSession(url, { wish: 'email', customer: spam });
  await startSession(url, { wish: 'chat', ...customer('Ana') });
  await startSession(url, { wish: 'callback', ...customer('Dora') });
  const [first, second] = [await smtp.mail(), await smtp.mail(2)];
  expect([first.to, second.to]).toEqual(['eva@example.org', 'dora@example.org']);
  expect(first.mail.subject).toMatch(/^Hemos recibido su solicitud \S+$/);
  const page = /\/r\/\S+/.exec(first.mail.text ?? '')?.[0];
  expect((await fetch(`${url}${page}`)).status).toBe(200);
  expect(first.raw).not.toContain('prize');
  expect(first.mail.text).not.toContain('No puedo entrar');
  expect(second.mail.text).toContain('Hola, Dora:');
  expect(first.mail.headers.get('list')).toBeUndefined();
});

test('a server that is away, busy or refuses: kept and sent later under the same Message-ID, or given up', async () => {
  const port = await freePort();
  const clock = skewedClock();
  const { url } = await start(mailing(port), { env, ...clock });
  const { session } = await startSession(url, customer('Ana'));
  await say(url, session, 'end');
  await eventually(async () => (await healthOf(url)).error !== null);
  expect(await healthOf(url)).toMatchObject({ owed: 1, unknown: 0, failed: 0 });
  const smtp = await startSmtp(port);
  smtp.moods.message = '451 Try again later';
  clock.forward(2 * MINUTE);
  await eventually(async () => (await healthOf(url)).error?.includes('451'));
  smtp.moods.message = null;
  clock.forward(6 * MINUTE);
  const { mail } = await smtp.mail();
  expect(mail.messageId).toMatch(/^<[0-9a-f]{20}@shop\.test>$/);
  smtp.moods.recipient = '550 5.1.1 No such user here';
  const other = await startSession(url, customer('Eva'));
  await say(url, other.session, 'end');
  await eventually(async () => (await healthOf(url)).failed === 1);
  // The address is dead: the next mail to it is not even tried.
  smtp.moods.recipient = null;
  const again = await startSession(url, customer('Eva'));
  const last = await startSession(url, customer('Ida'));
  await say(url, again.session, 'end');
  await say(url, last.session, 'end');
  expect((await smtp.mail(2)).to).toBe('ida@example.org');
});

test('a connection lost after the whole message was sent: told as unknown, and not sent again', async () => {
  const smtp = await startSmtp();
  const clock = skewedClock();
  const { url } = await start(mailing(smtp.port), { env, ...clock });
  smtp.moods.cut = true;
  const { session } = await startSession(url, customer('Ana'));
  await say(url, session, 'end');
  await eventually(async () => (await healthOf(url)).unknown === 1);
  smtp.moods.cut = false;
  clock.forward(2 * DAY);
  const other = await startSession(url, customer('Eva'));
  await say(url, other.session, 'end');
  await eventually(() => smtp.received.length === 2);
  expect(smtp.received.map(({ to }) => to)).toEqual(['ana@example.org', 'eva@example.org']);
});

test('the agent’s card says that the customer was asked', async () => {
  const smtp = await startSmtp();
  const collector = await start(mailing(smtp.port), { env });
  const { session } = await startSession(collector.url, customer('Ana'));
  await say(collector.url, session, 'end');
  await smtp.mail();
  const maria = await pair(collector, 'maria');
  await eventually(async () => {
    const { items } = await (await maria.call('GET', '/v1/agent/feed')).json();
    return items.at(-1).card.afterState === 'asked';
  });
});
