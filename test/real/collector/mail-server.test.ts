import { expect, onTestFinished, test } from 'vitest';
import { mailing, startSmtp } from '../../integration/collector/mail/smtp.ts';
import { say, startSession } from '../../integration/collector/support.ts';
import { startCollectorProcess } from '../support/collector-process.ts';
import { eventually } from '../support/eventually.ts';
import { startExim } from '../support/exim.ts';
import { freePort } from '../support/free-port.ts';

/** The collector beside a mail server as companies run one, which queues and passes on. */

const secret = 'a-long-secret';

async function company() {
  const [port, next] = [await freePort(), await freePort()];
  // As collector/README.md has it for an alias.
  const exim = await startExim(
    next,
    `/usr/bin/curl -sf -H "authorization: Bearer ${secret}" -H "content-type: message/rfc822" --data-binary @- http://127.0.0.1:${port}/v1/bounces`,
  );
  const collector = await startCollectorProcess(
    mailing(exim.port, { survey: { delayMinutes: 0, reminderDays: null } }),
    { SERVER_SECRET: secret },
    [],
    { port },
  );
  onTestFinished(() => collector.stop());
  const health = async () => (await (await fetch(`${collector.url}/healthz`)).json()).mail;
  /** A conversation that ends: it is asked about by mail. */
  const end = async (name: string) => {
    const customer = { name, email: `${name.toLowerCase()}@example.org` };
    const { session } = await startSession(collector.url, { customer, wish: 'chat' });
    await say(collector.url, session, 'end');
  };
  return { exim, next, health, end };
}

test('the next server is down: the company’s mail server keeps the mail and passes it on, once', async () => {
  const { exim, next, health, end } = await company();
  await end('Ana');
  await eventually(() => exim.log().includes('<= bounce+'));
  await eventually(async () => (await health()).owed === 0);
  await eventually(() => exim.log().includes('Connection refused'));
  const there = await startSmtp(next);
  const { to, from, mail } = await there.mail();
  expect([to, from]).toEqual(['ana@example.org', expect.stringMatching(/^bounce\+[0-9a-f]{20}@shop\.test$/)]);
  expect(mail.headers.get('auto-submitted')).toBe('auto-generated');
  await eventually(() => exim.log().includes('Completed'));
  expect(there.received).toHaveLength(1);
});

test('the next server knows no such address: the company’s mail server reports it, and it gets no more', async () => {
  const { exim, next, health, end } = await company();
  const there = await startSmtp(next);
  there.moods.recipient = '550 5.1.1 no such user';
  await end('Ana');
  await eventually(async () => (await health()).failed === 1);
  expect(exim.log()).toContain('550 5.1.1 no such user');
  there.moods.recipient = null;
  await end('Ana');
  await end('Bea');
  expect((await there.mail()).to).toBe('bea@example.org');
  expect(there.received).toHaveLength(1);
});
