import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import type { Collector } from '../../../collector/collector.ts';
import { environmentOf, rowsIn } from './store-in.ts';
import { CONFIG, freshFolder, pair, refusal, start } from './support.ts';

const DAY = 86_400_000;
const run = promisify(execFile);

/** A command on the store of a running collector. */
async function desk() {
  const data = await freshFolder();
  const file = join(data, 'config.json');
  await writeFile(file, JSON.stringify(CONFIG));
  const command = async (name: string, ...args: string[]): Promise<string> => {
    const script = new URL('../../../collector/cli/overdesk.js', import.meta.url).pathname;
    const env = { ...process.env, ...(await environmentOf(data)) };
    const all = [script, name, '--config', file, '--data', data, ...args];
    return (await run(process.execPath, all, { env })).stdout;
  };
  return { data, command };
}

/** Reads a stream to its end. */
async function listen(collector: Collector, token: string) {
  const headers = { authorization: `Bearer ${token}` };
  const stream = await fetch(`${collector.url}/v1/agent/stream`, { headers });
  expect(stream.status).toBe(200);
  return stream.text();
}

test('a token lives ninety days from its last use', async () => {
  let late = 0;
  const collector = await start(CONFIG, { now: () => Date.now() + late });
  const { call } = await pair(collector, 'maria');
  for (const days of [80, 160, 240]) {
    late = days * DAY;
    expect((await call('GET', '/v1/agent/me')).status).toBe(200);
  }
  late = 331 * DAY;
  expect(await refusal(await call('GET', '/v1/agent/me'))).toBe('401 unauthorized');
});

test('one device is taken away by its id, an agent’s all at once; their streams end, others’ go on', async () => {
  const { data, command } = await desk();
  const collector = await start(CONFIG, { data, heartbeat: 50 });
  const [lost, kept, wim] = [
    await pair(collector, 'maria'),
    await pair(collector, 'maria'),
    await pair(collector, 'wim'),
  ];
  const ends = Promise.all([lost, kept].map(({ token }) => listen(collector, token)));
  const listed = await command('tokens');
  expect(listed.match(/maria/g)).toHaveLength(2);
  expect(listed).not.toContain(lost.token);
  const [id = ''] = /^\w+(?= {2}maria)/m.exec(listed) ?? [];
  expect(await command('revoke', '--token', id)).toContain('1 device revoked');
  const statuses = await Promise.all(
    [lost, kept].map(async ({ call }) => (await call('GET', '/v1/agent/me')).status),
  );
  expect(statuses.toSorted()).toEqual([200, 401]);

  const code = await collector.pairingCode('maria');
  await command('revoke', '--agent', 'maria');
  await ends;
  for (const { call } of [lost, kept]) {
    expect(await refusal(await call('GET', '/v1/agent/feed'))).toBe('401 unauthorized');
  }
  const again = await wim.call('POST', '/v1/agent/pair', { code });
  expect(await refusal(again)).toBe('401 unknown-code');
  expect((await wim.call('GET', '/v1/agent/me')).status).toBe(200);
  await expect(command('revoke', '--agent', 'maria')).rejects.toThrow('No device of "maria" is paired');
});

test('a device’s name writes no line of its own into what the commands print', async () => {
  const { data, command } = await desk();
  const collector = await start(CONFIG, { data });
  const asked = (device: string, code: string) =>
    fetch(`${collector.url}/v1/agent/pair`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ code, device }),
    });
  for (const device of ['a\nb', 'a\u001b[2Jb', 'a\u009bb', 'a\u202eb']) {
    expect(await refusal(await asked(device, 'ABCD-EFGH-JKLM'))).toBe('400 malformed-body');
  }
  const code = await collector.pairingCode('maria');
  expect((await asked('Firefox auf Linux – Büro', code)).status).toBe(200);
  // As versions before kept it.
  await rowsIn(data, 'update token set device = ?', 'x\n0000000000  lena  \u001b[31mroot');
  expect((await command('tokens')).trim().split('\n')).toHaveLength(1);
});
