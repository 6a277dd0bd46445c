import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Helpdesk, Unreachable } from '../../../collector/helpdesk/helpdesk.ts';
import { mailing, startSmtp } from './mail/smtp.ts';
import { CONFIG, four, freshFolder, post, start } from './support.ts';

/** Can it take writes now: what a balancer asks, and what whoever runs it reads. */

const env = { SERVER_SECRET: 'server-secret' };
const readyz = async (url: string, headers: Record<string, string> = {}) => {
  const answer = await fetch(`${url}/readyz`, { headers });
  return { status: answer.status, ...(await answer.json()) };
};
const ready = { state: 'ready', detail: null };
const none = { state: 'none', detail: null };

test('a collector that is well is ready, part by part; strangers hear only that', async () => {
  const { url } = await start();
  expect(await readyz(url)).toEqual({
    status: 200,
    ready: true,
    parts: { disk: ready, store: ready, key: ready, helpdesk: none, mail: none },
  });
  expect(await readyz(url, { 'x-forwarded-for': '203.0.113.7' })).toEqual({ status: 200, ready: true });
});

test('a key that is gone or another’s: what begins now would not be known after the next start', async () => {
  const data = await freshFolder();
  const { url } = await start(CONFIG, { data });
  const key = join(data, 'key');
  await rename(key, `${key}.aside`);
  expect(await readyz(url)).toMatchObject({
    status: 503,
    ready: false,
    parts: {
      disk: ready,
      store: ready,
      key: {
        state: 'fails',
        detail: expect.stringMatching(/^The key in the data folder is gone: .*every backup holds it\.$/),
      },
    },
  });
  expect(await readyz(url, { 'x-forwarded-for': '203.0.113.7' })).toEqual({ status: 503, ready: false });
  await writeFile(key, Buffer.alloc(32, 7));
  expect((await readyz(url)).parts.key.detail).toMatch(/is another than the store was written with/);
  await writeFile(key, 'half');
  expect((await readyz(url)).parts.key.detail).toMatch(/is not a signing key: it has 4 bytes/);
  await rename(`${key}.aside`, key);
  expect(await readyz(url)).toMatchObject({ status: 200, ready: true });
});

test('a silent helpdesk and a silent mail server are told, and keep nobody from answering', async () => {
  const { port, stop } = await startSmtp();
  await stop();
  const helpdesk = {
    id: 'request-tracker',
    isTicket: () => true,
    look: async () => [],
    async check() {
      throw new Unreachable('Request Tracker does not answer.');
    },
  } as unknown as Helpdesk;
  const { url } = await start(mailing(port), { helpdesk, env });
  await expect
    .poll(async () => (await readyz(url)).parts)
    .toMatchObject({
      helpdesk: { state: 'waits', detail: 'helpdesk: Request Tracker does not answer.' },
      mail: {
        state: 'waits',
        detail: expect.stringMatching(/^mail\.smtp: no mail leaves by 127\.0\.0\.1:\d+: .*ECONNREFUSED/),
      },
    });
  expect(await readyz(url)).toMatchObject({ status: 200, ready: true });
  expect((await post(url, '/v1/responses', four(null))).status).toBe(200);
});

test('a mail server that takes mail again is seen when /healthz is asked to look now', async () => {
  const first = await startSmtp();
  await first.stop();
  const { url } = await start(mailing(first.port), { env });
  await expect.poll(async () => (await readyz(url)).parts.mail.state).toBe('waits');
  await startSmtp(first.port);
  await fetch(`${url}/healthz?look=now`);
  expect((await readyz(url)).parts.mail).toEqual(ready);
});
