import { expect, test } from 'vitest';
import type { Figure, Results } from '../../../../shared/protocol/console/results.ts';
import { eventually } from '../../../real/support/eventually.ts';
import { enter } from '../console/support.ts';
import { four, freshFolder, post, start, startSession, uuid7 } from '../support.ts';
import { mailing, type Received, startSmtp } from './smtp.ts';

/** The week by e-mail: what it says is what the console says, and it goes to whoever confirmed the address, once. */

const env = { SERVER_SECRET: 'a-long-secret' };
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** A Thursday in Madrid; the week after it begins on Monday the 23rd, and 6 o'clock there is 5 in UTC. */
const THURSDAY = Date.parse('2026-11-19T10:00:00Z');
const MONDAY = Date.parse('2026-11-23T05:00:00Z');
const WISH = { email: 'lena@shop.test', language: 'en', week: 1 };

async function desk(over: object = {}, begin = THURSDAY) {
  const smtp = await startSmtp();
  const data = await freshFolder();
  const clock = { at: begin };
  const config = mailing(smtp.port, {}, { zone: 'Europe/Madrid', leads: ['lena', 'wim'], ...over });
  const open = () => start(config, { env, data, now: () => clock.at });
  const collector = await open();
  const lena = async () => (await enter(collector, 'lena')).call;
  const choose = async (wish: object = WISH) => (await lena())('POST', '/v1/console/summary', wish);
  const chosen = async () => (await (await lena())('GET', '/v1/console/summary')).json();
  /** The page of the link in a mail, at this collector. */
  const follow = (text: string | undefined, what = '', init: RequestInit = {}) =>
    fetch(collector.url + pathIn(text) + what, init);
  const confirm = async () => {
    expect((await choose()).status).toBe(200);
    const asked = await smtp.mail();
    const headers = { origin: collector.url, 'content-type': 'application/x-www-form-urlencoded' };
    expect((await follow(asked.mail.text, '', { method: 'POST', headers, body: '' })).status).toBe(200);
  };
  let asked = 0;
  /** Whatever was due by now has been sent: two mails asked for one after the other have come. */
  const settled = async (at = collector): Promise<Received[]> => {
    const { call } = await enter(at, 'wim');
    for (let i = 0; i < 2; i++) {
      asked += 1;
      const email = `wim${asked}@shop.test`;
      expect((await call('POST', '/v1/console/summary', { ...WISH, email })).status).toBe(200);
      await eventually(() => smtp.received.some(({ to }) => to === email));
    }
    return smtp.received.filter(({ to }) => to === WISH.email);
  };
  return { settled, smtp, clock, collector, lena, choose, chosen, follow, confirm, open };
}
/** Browsers and servers set dates apart by thin blanks. */
const plain = (text = ''): string => text.replaceAll(/[\u2009\u202f\u00a0]/g, ' ');
/** The newest summary Lena has got, once it is the n-th mail to her. */
const toLena = (smtp: { received: readonly Received[] }, n: number): Promise<Received> =>
  eventually(() => smtp.received.filter(({ to }) => to === WISH.email)[n - 1]);
const pathIn = (text = ''): string => /\/m\/[a-z0-9]+/.exec(text)?.[0] ?? '';

async function answered(url: string, at: number, answers: object) {
  const { session } = await startSession(url, { id: uuid7(at) });
  const body = four(session, { id: uuid7(at), answers: answers as never, state: 'complete' });
  expect((await post(url, '/v1/responses', body)).ok).toBe(true);
}

test('after a whole week its figures come by mail: those of the results page, without words or names', async () => {
  const { smtp, clock, collector, lena, confirm, settled } = await desk();
  for (let i = 0; i < 12; i++) {
    clock.at = THURSDAY - 8 * DAY + i * MINUTE;
    await answered(collector.url, clock.at, { csat: 1 + (i % 2), nps: 2 });
  }
  for (let i = 0; i < 24; i++) {
    clock.at = THURSDAY + i * MINUTE;
    await answered(collector.url, clock.at, {
      csat: i % 6 === 0 ? 1 : 5,
      nps: 10,
      why: 'Nobody wrote back',
      solved: true,
    });
  }
  await confirm();
  clock.at = MONDAY - MINUTE;
  expect(await settled()).toHaveLength(1);
  clock.at = MONDAY;
  const { mail, raw } = await toLena(smtp, 2);
  const text = plain(mail.text);
  expect(plain(mail.subject)).toMatch(/^Test & Co: Nov 16 – 22, 2026$/);
  const link = /https:\/\/help\.test(\/console\/results\?\S+)/.exec(mail.text ?? '')?.[1] ?? '';
  expect(link).toBe('/console/results?from=2026-11-16&to=2026-11-22');
  const page: Results = await (await (await lena())('GET', link.replace('/console', '/v1/console'))).json();
  expect(page.kinds.map(({ kind }) => kind)).toEqual(['csat', 'nps', 'solved']);
  expect(text).toContain(`${page.answered} answers`);
  for (const { kind, value, unit, interval, n, change } of page.kinds) {
    const shown = unit === 'share' ? `${Math.round(100 * (value ?? 0))}%` : `+${value}`;
    const [low, high] = ends(interval, unit);
    expect(text, kind).toContain(shown);
    expect(text, kind).toContain(
      `between ${low} and ${high}${unit === 'share' ? ' of 100' : ''}, from ${n} answers`,
    );
    if (change === 'higher') expect(text, kind).toContain('Higher than');
  }
  expect(page.kinds[0]?.change).toBe('higher');
  expect(text).toContain('Nov 9 – 15, 2026: more than chance alone would bring');
  expect(mail.text).toContain('Europe/Madrid');
  expect(mail.text).toContain('16 low scores wait for somebody.');
  expect(raw).not.toMatch(/Nobody wrote back|Dora|María|Wim/);
  expect(mail.html).toContain('dir="ltr"');
  expect(raw).toMatch(/^List-Unsubscribe: <https:\/\/help\.test\/m\/[a-z0-9]+\/stop>\r?$/m);
  expect(raw).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r?$/m);
});

const ends = (interval: Figure['interval'], unit: string): [string, string] => {
  const text = (value: number): string =>
    unit === 'share'
      ? String(Math.round(100 * value))
      : new Intl.NumberFormat('en', { maximumFractionDigits: 0, signDisplay: 'exceptZero' }).format(value);
  return [text(interval?.low ?? 0), text(interval?.high ?? 0)];
};

test('an address is asked first; opening its link confirms nothing; one click ends it, and the address is forgotten', async () => {
  const { smtp, clock, collector, choose, chosen, follow, settled } = await desk();
  expect(await chosen()).toEqual({ offered: true, wish: null, last: null });
  expect((await (await choose()).json()).wish).toMatchObject({ ...WISH, state: 'unconfirmed' });
  const asked = await smtp.mail();
  expect(asked.mail.text).toContain('Lena has asked in the console of Test & Co');
  expect(await (await follow(asked.mail.text)).text()).toContain('lena@shop.test');
  expect((await chosen()).wish.state).toBe('unconfirmed');
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  const elsewhere = { ...form, origin: 'https://elsewhere.test' };
  expect((await follow(asked.mail.text, '', { method: 'POST', headers: elsewhere, body: '' })).status).toBe(
    403,
  );
  const own = { ...form, origin: collector.url };
  await follow(asked.mail.text, '', { method: 'POST', headers: own, body: '' });
  expect((await chosen()).wish).toMatchObject({ state: 'on' });
  clock.at = MONDAY;
  const { mail } = await smtp.mail(2);
  await eventually(async () => (await chosen()).last?.state === 'sent');
  // As a mail program does: from nowhere, with the one field of RFC 8058.
  const click = { method: 'POST', headers: form, body: 'List-Unsubscribe=One-Click' };
  expect((await follow(mail.text, '/stop', click)).status).toBe(200);
  expect((await chosen()).wish).toMatchObject({ state: 'stopped', email: '' });
  expect((await follow(mail.text, '/stop', click)).status).toBe(200);
  clock.at = MONDAY + 7 * DAY;
  expect(await settled()).toHaveLength(2);
});

test('a week that was missed is told once after the next start, unless it is too long ago', async () => {
  const { smtp, clock, collector, confirm, open, settled } = await desk();
  await confirm();
  await collector.close();
  clock.at = MONDAY + 2 * DAY;
  const second = await open();
  expect(plain((await toLena(smtp, 2)).mail.subject)).toContain('Nov 16 – 22');
  // The clock set back and forward again: the same week is not told twice.
  clock.at = MONDAY - 2 * DAY;
  await settled(second);
  clock.at = MONDAY + DAY;
  expect(await settled(second)).toHaveLength(2);
  await second.close();
  clock.at = MONDAY + 11 * DAY;
  expect(await settled(await open())).toHaveLength(2);
  clock.at = MONDAY + 14 * DAY;
  expect(plain((await toLena(smtp, 3)).mail.subject)).toContain('Nov 30 – Dec 6');
});

test('the day the clock is set back or forward is told at six all the same', async () => {
  // Madrid sets its clock back on Sunday 25 October 2026: six is at 5 o’clock in UTC, no longer at 4.
  const { smtp, clock, confirm, settled } = await desk({}, Date.parse('2026-10-22T10:00:00Z'));
  await confirm();
  clock.at = Date.parse('2026-10-26T04:30:00Z');
  expect(await settled()).toHaveLength(1);
  clock.at = Date.parse('2026-10-26T05:00:00Z');
  expect(plain((await toLena(smtp, 2)).mail.subject)).toContain('Oct 19 – 25');
});

test('mail that comes back ends it, and the console says why', async () => {
  const { smtp, clock, collector, confirm, chosen } = await desk();
  await confirm();
  clock.at = MONDAY;
  const { from } = await smtp.mail(2);
  await eventually(async () => (await chosen()).last?.state === 'sent');
  const report = `From: MAILER-DAEMON@shop.test\r\nTo: ${from}\r\nContent-Type: multipart/report; boundary=b\r\n\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\nAction: failed\r\nStatus: 5.1.1\r\n\r\n--b--\r\n`;
  const heard = await fetch(`${collector.url}/v1/bounces`, {
    method: 'POST',
    headers: { authorization: `Bearer ${env.SERVER_SECRET}`, 'content-type': 'message/rfc822' },
    body: report,
  });
  expect(heard.status).toBe(204);
  expect((await chosen()).wish).toMatchObject({ state: 'returned', reason: 'Returned: 5.1.1' });
});

test('a sixth address within a day is refused; without a mail server it is not offered', async () => {
  const { smtp, choose, chosen } = await desk();
  for (let i = 1; i <= 5; i++) expect((await choose({ ...WISH, email: `l${i}@shop.test` })).status).toBe(200);
  const sixth = await choose({ ...WISH, email: 'l6@shop.test' });
  expect([sixth.status, (await sixth.json()).name]).toEqual([429, 'too-many-requests']);
  expect((await chosen()).wish.email).toBe('l5@shop.test');
  for (const email of ['', 'lena', 'a@b, c@d', 'lena@shop.test\r\nBcc: x@y.test'])
    expect((await choose({ ...WISH, email })).status).toBe(400);
  await eventually(() => smtp.received.some(({ to }) => to === 'l5@shop.test'));
  const plain = await start();
  const { call } = await enter(plain, 'lena');
  expect(await (await call('GET', '/v1/console/summary')).json()).toMatchObject({ offered: false });
  expect((await call('POST', '/v1/console/summary', WISH)).status).toBe(403);
});
