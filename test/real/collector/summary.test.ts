import { globSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { cookieOf, ownHeaders, signIn } from '../../integration/collector/console/support.ts';
import { mailing, startSmtp } from '../../integration/collector/mail/smtp.ts';
import { startCollectorProcess } from '../support/collector-process.ts';
import { eventually } from '../support/eventually.ts';
import { freePort } from '../support/free-port.ts';

/** The week by e-mail through kill -9: the collector's clock is set to the Monday after today (libfaketime). */

const DAY = 86_400_000;
const HOUR = 3_600_000;

/** Seconds from now to seven in the morning (UTC) of a Monday, so many weeks after the next. */
function toMonday(weeks: number): number {
  const now = new Date();
  const midnight = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate());
  const days = 7 - ((now.getUTCDay() + 6) % 7) + 7 * weeks;
  return Math.ceil((midnight + days * DAY + 7 * HOUR - now.getTime()) / 1_000);
}

async function desk(port: number) {
  const env: Record<string, string> = { SERVER_SECRET: 'a-long-secret' };
  const collector = await startCollectorProcess(mailing(port, {}, { zone: 'UTC' }), env);
  onTestFinished(() => collector.stop());
  const link = await collector.consoleLink('lena');
  const cookie = cookieOf(await signIn(collector.url, new URL(link).hash.replace('#code=', '')));
  return {
    collector,
    choose: () =>
      fetch(`${collector.url}/v1/console/summary`, {
        method: 'POST',
        headers: { cookie, ...ownHeaders(collector.url) },
        body: JSON.stringify({ email: 'lena@shop.test', language: 'ar', week: 1 }),
      }),
    async confirm(text = ''): Promise<void> {
      const form = { origin: collector.url, 'content-type': 'application/x-www-form-urlencoded' };
      const path = /\/m\/[a-z0-9]+/.exec(text)?.[0] ?? '';
      const reply = await fetch(collector.url + path, { method: 'POST', headers: form, body: '' });
      expect(reply.status).toBe(200);
    },
    /** From the next start on. */
    setClock(weeks: number): void {
      env['LD_PRELOAD'] = globSync('/usr/lib/*/faketime/libfaketime.so.1')[0] ?? '';
      env['FAKETIME'] = `+${toMonday(weeks)}s`;
      env['FAKETIME_DONT_FAKE_MONOTONIC'] = '1';
    },
    health: async () => (await (await fetch(`${collector.url}/healthz`)).json()).mail,
  };
}

test('a week told through kill -9: once before, at and after the sending', async () => {
  const port = await freePort();
  const { collector, choose, confirm, setClock, health } = await desk(port);
  // Nobody listens at the mail server yet: the mail that asks is owed when the power goes.
  expect((await choose()).status).toBe(200);
  await eventually(async () => (await health()).owed === 1);
  await collector.kill();
  const smtp = await startSmtp(port);
  await collector.start();
  const asked = await smtp.mail();
  expect(asked.to).toBe('lena@shop.test');
  await confirm(asked.mail.text);
  await collector.kill();

  // On Monday the server takes the mail and says nothing when the power goes: told as unknown, and not sent again.
  setClock(0);
  smtp.moods.mute = true;
  await collector.start();
  const first = await smtp.mail(2);
  expect(first.mail.html).toContain('<html lang="ar" dir="rtl">');
  await collector.kill();
  smtp.moods.mute = false;
  await collector.start();
  await eventually(async () => (await health()).unknown === 1);
  await collector.kill();

  // A week later, killed when it has been sent: the next start sends nothing more.
  setClock(1);
  await collector.start();
  const second = await smtp.mail(3);
  expect(second.mail.messageId).not.toBe(first.mail.messageId);
  await eventually(async () => (await health()).owed === 0);
  await collector.kill();
  await collector.start();
  setClock(2);
  await collector.kill();
  await collector.start();
  await smtp.mail(4);
  expect(new Set(smtp.received.map(({ mail }) => mail.messageId)).size).toBe(4);
  expect(smtp.received).toHaveLength(4);
});
