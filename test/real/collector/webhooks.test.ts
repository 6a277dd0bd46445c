import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, onTestFinished, test } from 'vitest';
import { enter } from '../../integration/collector/console/support.ts';
import { CONFIG, four, post, startSession } from '../../integration/collector/support.ts';
import { receiveWebhooks } from '../../support/webhook-receiver.ts';
import { startCollectorProcess } from '../support/collector-process.ts';
import { freePort } from '../support/free-port.ts';

/** The receiver of docs/webhooks.md, as somebody copies it: a process of its own that prints what it believes. */
function runReceiver(port: number, secret: string) {
  const folder = mkdtempSync(join(tmpdir(), 'overdesk-receiver-'));
  const [, program = ''] = /```js\n([\s\S]*?)```/.exec(readFileSync('docs/webhooks.md', 'utf8')) ?? [];
  writeFileSync(join(folder, 'receiver.mjs'), program);
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  const child = spawn(process.execPath, ['receiver.mjs'], {
    cwd: folder,
    env: { ...process.env, PORT: String(port), OVERDESK_WEBHOOK_SECRET: secret },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });
  return createInterface(child.stdout)[Symbol.asyncIterator]();
}

test('a message that was on its way when the collector was killed comes again, and the documented receiver believes it', async () => {
  const port = await freePort();
  const hanging = await receiveWebhooks(port);
  hanging.answers(() => {});
  const collector = await startCollectorProcess({ ...CONFIG, outgoingWebhooks: { allow: [hanging.url] } });
  onTestFinished(() => collector.stop());
  const { url } = collector;
  const code = /code=(.*)/.exec(await collector.consoleLink('lena'))?.[1] ?? '';
  const lena = await enter({ url, consoleLink: async () => ({ code, link: '', expiresAt: 0 }) }, 'lena');
  const given = { name: 'Ours', url: hanging.url, form: 'json', events: ['answer.created'], words: true };
  const { secret } = await (await lena.call('POST', '/v1/console/webhooks', given)).json();
  const { session } = await startSession(url);
  const answers = { csat: 1, why: 'It hangs' };
  await post(url, '/v1/responses', four(session, { answers, state: 'complete' }));
  const [first] = await hanging.has(1);
  await collector.kill();
  await hanging.close();

  const lines = runReceiver(port, secret);
  await collector.start();
  const { value } = await lines.next();
  expect(value).toMatch(/^answer\.created \{.*"comment":"It hangs"/);
  const { items } = await (await lena.call('GET', '/v1/console/webhook-deliveries')).json();
  expect(items).toMatchObject([{ message: first?.headers['webhook-id'] }]);
});
