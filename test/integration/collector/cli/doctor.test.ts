import { execFile } from 'node:child_process';
import { chmod, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { freePort } from '../../../real/support/free-port.ts';
import { CONFIG, freshFolder, start, startSession } from '../support.ts';

/** `overdesk doctor` as an operator meets it: one line each, and a code a script understands. */

const PROGRAM = new URL('../../../../collector/cli/overdesk.js', import.meta.url).pathname;
const WIDGET = new URL('../../../../dist/widget', import.meta.url).pathname;

/** The doctor's lines on a configuration, and how it ended. */
async function doctor(config: object | string, ...args: string[]) {
  const file = join(await freshFolder(), 'config.json');
  await writeFile(file, typeof config === 'string' ? config : JSON.stringify(config));
  const run = promisify(execFile)(process.execPath, [PROGRAM, 'doctor', file, ...args]);
  const { code, stdout } = await run.then(
    (done) => ({ code: 0, ...done }),
    (ended: { code: number; stdout: string }) => ended,
  );
  const lines = stdout.trim().split('\n');
  return { code, last: lines.at(-1), lines: lines.slice(0, -1), told: stdout };
}
const isWell = (line: string): boolean => /^(ok|skip) /.test(line);

test('a collector that runs and is well: nothing to do, and 0', async () => {
  const data = await freshFolder();
  const { url } = await start(CONFIG, { data, widget: WIDGET });
  await startSession(url);
  const { code, lines, last } = await doctor(CONFIG, '--data', data, '--port', new URL(url).port);
  expect(lines.filter((line) => !isWell(line))).toEqual([]);
  expect([code, last]).toEqual([0, 'All is well.']);
  expect(lines).toContain(`ok    data: a collector holds ${data}.`);
  expect(lines.join('\n')).toMatch(/^ok {4}collector: it runs on \d+ and is well\.$/m);
});

test('a collector that answers to an IPv6 address alone is asked by it', async () => {
  const config = { ...CONFIG, hosts: ['::1'] };
  const { url } = await start(config, { widget: WIDGET });
  const { told } = await doctor(config, '--port', new URL(url).port);
  expect(told).toMatch(/^ok {4}collector: it runs on \d+ and is well\.$/m);
});

test('before the first start it looks in the collector’s place: what others have to answer for may pass, and 75', async () => {
  const config = {
    ...CONFIG,
    publicUrl: 'http://127.0.0.1:1',
    helpdesk: {
      kind: 'request-tracker',
      url: 'http://127.0.0.1:1',
      login: { token: { env: 'OVERDESK_TEST_TOKEN' } },
      fallbackRequestor: 'web@example.com',
    },
    mail: { smtp: { host: '127.0.0.1', port: 1, tls: 'none' }, from: { address: 'support@shop.test' } },
  };
  const where = ['--data', join(await freshFolder(), 'data'), '--port', String(await freePort())];
  const without = await doctor(config, ...where);
  expect(without.code).toBe(78);
  expect(without.told).toContain('mend  secrets: OVERDESK_TEST_TOKEN is not set');
  expect(without.told).toContain('mend  publicUrl: http://127.0.0.1:1 cannot be reached from this machine');

  const secrets = join(await freshFolder(), 'secrets');
  await writeFile(secrets, 'OVERDESK_TEST_TOKEN=secret-of-ours\n');
  const { publicUrl: _, ...local } = config;
  const { code, lines, told } = await doctor(
    { ...local, publicUrl: `http://127.0.0.1:${where[3]}` },
    ...where,
    '--secrets',
    secrets,
  );
  expect(lines.filter((line) => !isWell(line))).toEqual([
    expect.stringMatching(/^wait {2}(helpdesk|mail\.smtp): /),
    expect.stringMatching(/^wait {2}(helpdesk|mail\.smtp): /),
  ]);
  expect(code).toBe(75);
  expect(told).toMatch(/^ok {4}port: \d+ on 127\.0\.0\.1 is free/m);
  expect(told).not.toContain('secret-of-ours');
});

test('folder, key, clock and a newer store', async () => {
  const data = await freshFolder();
  const ahead = await start(CONFIG, { data, now: () => Date.now() + 3 * 86_400_000 });
  await startSession(ahead.url);
  await ahead.close();
  await chmod(data, 0o755);
  await writeFile(join(data, 'key'), Buffer.alloc(32, 7));
  const where = ['--data', data, '--port', String(await freePort())];
  const found = await doctor(CONFIG, ...where);
  expect(found.code).toBe(78);
  for (const line of [
    `mend  data: ${data} can be looked into by others of this machine: chmod 700 ${data}`,
    `mend  key: ${join(data, 'key')} is not the key this store was written with.`,
    'mend  clock: it is 3 days behind what has already happened here.',
  ])
    expect(found.told).toContain(line);

  const database = new DatabaseSync(join(data, 'overdesk.sqlite'));
  database.exec('pragma user_version = 9999');
  database.close();
  const newer = await doctor(CONFIG, ...where);
  expect(newer.told).toMatch(/^mend {2}store: The store has version 9999/m);
});

test('a configuration that cannot stand is named by its line; the port by what listens there', async () => {
  const broken = await doctor('{\n "company": "X",\n "site": 7\n}', '--port', String(await freePort()));
  expect(broken.code).toBe(78);
  expect(broken.told).toMatch(/^mend {2}configuration: .*line 3, site: /m);

  const other = createServer((_, answer) => answer.end('<h1>Hello</h1>'));
  await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
  onTestFinished(() => void other.close());
  const taken = await doctor(CONFIG, '--port', String((other.address() as AddressInfo).port));
  expect(taken.told).toMatch(/^wait {2}port: something that is no collector answers on/m);
});

test('a secret that would stop the start, and a file of secrets that is not there', async () => {
  const config = { ...CONFIG, pairing: { key: { env: 'OVERDESK_TEST_KEY' } } };
  const secrets = join(await freshFolder(), 'secrets');
  const where = ['--port', String(await freePort()), '--secrets', secrets];
  expect((await doctor(config, ...where)).told).toContain(`mend  secrets: ${secrets} cannot be read`);
  await writeFile(secrets, 'OVERDESK_TEST_KEY=short');
  const { code, told } = await doctor(config, ...where);
  expect(code).toBe(78);
  expect(told).toContain('mend  secrets: pairing.key: this secret has 5 characters; take one of 32 or more');
});
