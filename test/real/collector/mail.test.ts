import { expect, onTestFinished, test } from 'vitest';
import { mailing, startSmtp } from '../../unit/collector/mail/smtp.ts';
import { say, startSession } from '../../unit/collector/support.ts';
import { startCollectorProcess } from '../support/collector-process.ts';
import { eventually } from '../support/eventually.ts';
import { freePort } from '../support/free-port.ts';

const env = { SERVER_SECRET: 'a-long-secret' };
const healthOf = async (url: string) => (await (await fetch(`${url}/healthz`)).json()).mail;

async function collectorFor(port: number, delayMinutes: number) {
  const collector = await startCollectorProcess(mailing(port, { survey: { delayMinutes } }), env);
  onTestFinished(() => collector.stop());
  const ask = async (name: string) => {
    const customer = { name, email: `${name.toLowerCase()}@example.org` };
    const { session } = await startSession(collector.url, { customer });
    await say(collector.url, session, 'end');
  };
  return { collector, ask };
}

test('kill -9 between queueing and sending: sent once by the next start', async () => {
  const port = await freePort();
  const { collector, ask } = await collectorFor(port, 0.1);
  await ask('Ana');
  await eventually(async () => (await healthOf(collector.url)).owed === 1);
  await collector.kill();
  const smtp = await startSmtp(port);
  await collector.start();
  expect((await smtp.mail()).to).toBe('ana@example.org');
  await ask('Eva');
  await smtp.mail(2);
  expect(smtp.received.map(({ to }) => to)).toEqual(['ana@example.org', 'eva@example.org']);
});

test('kill -9 while the server has the mail and has said nothing: told as unknown, never sent twice', async () => {
  const smtp = await startSmtp();
  const { collector, ask } = await collectorFor(smtp.port, 0);
  smtp.moods.mute = true;
  await ask('Ana');
  await smtp.mail();
  await collector.kill();
  smtp.moods.mute = false;
  await collector.start();
  await eventually(async () => (await healthOf(collector.url)).unknown === 1);
  await ask('Eva');
  await smtp.mail(2);
  expect(smtp.received.map(({ to }) => to)).toEqual(['ana@example.org', 'eva@example.org']);
});
