import { expect, test } from 'vitest';
import { bounceIn } from '../../../../collector/mail/bounce.ts';
import { eventually } from '../../../real/support/eventually.ts';
import { refusal, say, start, startSession } from '../support.ts';
import { mailing, startSmtp } from './smtp.ts';

const env = { SERVER_SECRET: 'a-long-secret' };

/** A report as mail servers write it; opensmtpd calls it multipart/mixed. */
const report = (to: string, action: string, status: string, diagnosis = ''): string =>
  [
    `To: <${to}>`,
    'Subject: Undelivered Mail',
    'Content-Type: multipart/mixed; boundary="b"',
    '',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.test',
    '',
    'Final-Recipient: rfc822; ana@example.org',
    `Action: ${action}`,
    `Status: ${status}`,
    ...(diagnosis ? [`Diagnostic-Code: smtp; ${diagnosis}`] : []),
    '--b--',
  ].join('\r\n');

test('mail that returns is marked by its own address; a dead address gets no more, a delay changes nothing', async () => {
  const smtp = await startSmtp();
  const fatigue = { anyDays: 0, npsDays: 0 };
  const { url } = await start(
    mailing(smtp.port, { survey: { delayMinutes: 0, reminderDays: null } }, { fatigue }),
    {
      env,
    },
  );
  const ask = async (name: string) => {
    const { session } = await startSession(url, {
      customer: { name, email: `${name.toLowerCase()}@example.org` },
    });
    await say(url, session, 'end');
  };
  const hear = (body: string, secret = 'a-long-secret') =>
    fetch(`${url}/v1/bounces`, {
      method: 'POST',
      headers: { 'content-type': 'message/rfc822', authorization: `Bearer ${secret}` },
      body,
    });
  const health = async () => (await (await fetch(`${url}/healthz`)).json()).mail;
  await ask('Ana');
  const { from } = await smtp.mail();
  expect(from).toMatch(/^bounce\+[0-9a-f]{20}@shop\.test$/);
  await eventually(async () => (await health()).owed === 0);

  expect((await hear(report(from, 'delayed', '4.0.0'))).status).toBe(204);
  expect((await health()).failed).toBe(0);
  expect((await hear(report(from, 'failed', '5.1.1'), 'wrong')).status).toBe(401);
  expect(await refusal(await hear(''))).toBe('400 malformed-body');
  expect((await hear(report('bounce+0123456789abcdef0123@shop.test', 'failed', '5.1.1'))).status).toBe(204);
  expect((await health()).failed).toBe(0);
  expect((await hear(report(from, 'failed', '5.0.0', '550 5.1.1 no such user'))).status).toBe(204);
  expect((await health()).failed).toBe(1);
  await ask('Ana');
  await ask('Eva');
  expect((await smtp.mail(2)).to).toBe('eva@example.org');
});

test.each([
  ['5.1.1', '', true],
  ['5.0.0', '550 5.1.1 no such user', true],
  // Exchange Online's own, and a domain that takes no mail (RFC 7505).
  ['5.1.10', '550 5.1.10 RESOLVER.ADR.RecipientNotFound', true],
  ['5.1.8', '550 5.1.8 sender denied', false],
  ['5.2.2', '552 5.2.2 mailbox full', false],
])('a report of %s %s tells a dead address: %s', (status, diagnosis, isDead) => {
  expect(bounceIn(report('x@shop.test', 'failed', status, diagnosis))?.isDeadAddress).toBe(isDead);
});
