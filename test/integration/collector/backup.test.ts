import { execFile } from 'node:child_process';
import { existsSync, watch } from 'node:fs';
import { mkdir, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { hashOf } from '../../../collector/security/keys.ts';
import { eventually } from '../../real/support/eventually.ts';
import { enter, signIn } from './console/support.ts';
import { CONFIG, four, freshFolder, mac, pair, post, start, startSession } from './support.ts';

/** Runs a command as an operator does; rejects with what it printed and its exit code. */
async function command(name: string, ...options: string[]): Promise<string> {
  const path = new URL('../../../collector/cli/overdesk.js', import.meta.url).pathname;
  const { stdout } = await promisify(execFile)(process.execPath, [path, name, ...options]);
  return stdout;
}
const failing = (name: string, ...options: string[]) =>
  command(name, ...options).then(
    () => 'it worked',
    ({ code, stderr }) => `${code}: ${stderr}`,
  );
const sessionsOf = async (url: string, token: string): Promise<string[]> => {
  const answer = await fetch(`${url}/v1/agent/feed`, { headers: { authorization: `Bearer ${token}` } });
  return (await answer.json()).items.map((item: { card?: { session: string } }) => item.card?.session);
};

async function desk() {
  const data = await freshFolder();
  const backups = await freshFolder();
  const config = join(backups, 'config.json');
  await writeFile(config, JSON.stringify(CONFIG));
  return { data, config, to: join(backups, 'monday'), collector: await start(CONFIG, { data }) };
}

test('a backup of a running collector, written to meanwhile, brings back everything acknowledged before it', async () => {
  const { data, to, collector } = await desk();
  const maria = await pair(collector, 'maria');
  const known = [];
  for (let i = 0; i < 4; i++) known.push((await startSession(collector.url, mac())).session);
  let isTaken = false;
  const writer = (async () => {
    let written = 0;
    while (!isTaken) {
      const { status } = await post(collector.url, '/v1/responses', four(null));
      expect(status).toBe(200);
      written += 1;
    }
    return written;
  })();
  expect(await command('backup', '--data', data, '--to', to)).toContain(`${to}: `);
  isTaken = true;
  expect(await writer).toBeGreaterThan(0);
  expect((await readdir(to)).sort()).toEqual(['backup.json', 'key', 'overdesk.sqlite']);
  expect((await stat(to)).mode & 0o077).toBe(0);

  // On another machine.
  await collector.close();
  const elsewhere = await freshFolder();
  await command('restore', '--from', to, '--data', elsewhere);
  const restored = await start(CONFIG, { data: elsewhere });
  expect((await sessionsOf(restored.url, maria.token)).sort()).toEqual([...known].sort());
});

test('restored over a later state: that one is kept aside, and who was erased since is erased again', async () => {
  const { data, to, config, collector } = await desk();
  const maria = await pair(collector, 'maria');
  const { session: erased } = await startSession(
    collector.url,
    mac({ customer: { email: 'gone@example.org' } }),
  );
  const { session: kept } = await startSession(
    collector.url,
    mac({ customer: { email: 'stays@example.org' }, answers: { platform: 'mac' } }),
  );
  await command('backup', '--data', data, '--to', to);
  await command('erase', '--config', config, '--data', data, '--email', 'gone@example.org');
  expect(await failing('restore', '--from', to, '--data', data)).toMatch(/^75: Another collector runs on/);
  await collector.close();

  expect(await command('restore', '--from', to, '--data', data)).toContain('1 session erased again');
  const aside = (await readdir(data)).filter((name) => name.startsWith('before-restore-'));
  expect(aside).toHaveLength(1);
  expect(await readdir(join(data, aside[0] ?? ''))).toEqual(
    expect.arrayContaining(['key', 'overdesk.sqlite']),
  );
  const restored = await start(CONFIG, { data });
  const sessions = await sessionsOf(restored.url, maria.token);
  expect(sessions).toContain(kept);
  expect(sessions).not.toContain(erased);
});

test('restored over a later state: who was shut out since stays out, and everybody signs in again', async () => {
  const { data, to, config, collector } = await desk();
  const [lost, kept, wims] = [
    await pair(collector, 'maria'),
    await pair(collector, 'maria'),
    await pair(collector, 'wim'),
  ];
  const signedIn = [await enter(collector, 'maria'), await enter(collector, 'lena')];
  const month = new Date().toISOString().slice(0, 7);
  expect((await wims.call('POST', '/v1/agent/ready', { month, topics: [] })).status).toBe(204);
  const { code } = await collector.consoleLink('wim');
  const pairing = await collector.pairingCode('wim');
  await command('backup', '--data', data, '--to', to);

  const where = ['--config', config, '--data', data];
  const [id = ''] =
    (await command('tokens', ...where))
      .match(/^\w+(?= {2}maria)/gm)
      ?.filter((one) => hashOf(lost.token).startsWith(one)) ?? [];
  expect(await command('revoke', ...where, '--token', id)).toBe(
    '1 device revoked: to go on, pair again.\n1 session of the console ended.\n',
  );
  const me = await Promise.all(signedIn.map(({ call }) => call('GET', '/v1/console/me')));
  expect(me.map(({ status }) => status)).toEqual([401, 200]);
  expect(await command('revoke', ...where, '--agent', 'wim')).toContain('1 device revoked');
  expect(await command('erase', ...where, '--agent', 'wim')).toContain('voices are erased');
  const again = await pair(collector, 'wim');
  await collector.close();

  expect((await command('restore', '--from', to, '--data', data)).split('\n').slice(1, 4)).toEqual([
    '1 agent’s voices erased again.',
    '2 devices revoked again.',
    '2 sessions of the console ended: everybody signs in again.',
  ]);
  const restored = await start(CONFIG, { data });
  const statusOf = async (token: string) =>
    (await fetch(`${restored.url}/v1/agent/me`, { headers: { authorization: `Bearer ${token}` } })).status;
  // What was paired after the backup is not in it.
  expect(await Promise.all([lost, kept, wims, again].map(({ token }) => statusOf(token)))).toEqual([
    401, 200, 401, 401,
  ]);
  for (const { cookie } of signedIn) {
    expect((await fetch(`${restored.url}/v1/console/me`, { headers: { cookie } })).status).toBe(401);
  }
  expect((await signIn(restored.url, code)).status).toBe(401);
  const paired = await post(restored.url, '/v1/agent/pair', { code: pairing });
  expect(paired.status).toBe(401);

  // What comes after it is not touched by the next start.
  const [lena, wim] = [await enter(restored, 'lena'), await pair(restored, 'wim')];
  await restored.close();
  const next = await start(CONFIG, { data });
  expect((await fetch(`${next.url}/v1/console/me`, { headers: { cookie: lena.cookie } })).status).toBe(200);
  const asked = await fetch(`${next.url}/v1/agent/me`, { headers: { authorization: `Bearer ${wim.token}` } });
  expect(asked.status).toBe(200);
});

test('a backup that is damaged, broken off or no backup is refused, and the folder stays as it was', async () => {
  const { data, to, collector } = await desk();
  await startSession(collector.url, mac());
  await command('backup', '--data', data, '--to', to);
  await collector.close();
  const before = await readFile(join(data, 'overdesk.sqlite'));
  expect(await failing('restore', '--from', data, '--data', data)).toMatch(
    /^78: .* is no backup: it has no backup\.json/,
  );
  expect(await failing('restore', '--from', `${to}-none`, '--data', data)).toMatch(/^78: There is no folder/);
  await truncate(join(to, 'overdesk.sqlite'), 8192);
  expect(await failing('restore', '--from', to, '--data', data)).toMatch(
    /^78: .*overdesk\.sqlite is not what was backed up/,
  );
  await rm(join(to, 'key'));
  expect(await failing('restore', '--from', to, '--data', data)).toMatch(/^78: /);
  expect(await readFile(join(data, 'overdesk.sqlite'))).toEqual(before);
});

test('a backup takes the place of nothing, and is taken of a collector’s folder only', async () => {
  const { data, to, config } = await desk();
  await command('backup', '--data', data, '--to', to);
  expect(await failing('backup', '--data', data, '--to', to)).toMatch(/^78: .* is there already/);
  const empty = await freshFolder();
  expect(await failing('backup', '--data', empty, '--to', `${to}-2`)).toMatch(/^78: There is no store in/);
  expect(await failing('pair', '--config', config, '--data', empty, '--agent', 'maria')).toMatch(
    /^78: There is no store in/,
  );
  expect(await readdir(empty)).toEqual([]);
  expect(await failing('backup', '--data', data)).toMatch(/^78: Usage/);
});

test('at no moment of a restore is the folder without store and key, as one that would begin again', async () => {
  const { data, to, collector } = await desk();
  await startSession(collector.url, mac());
  await command('backup', '--data', data, '--to', to);
  await collector.close();
  const half = join(data, 'before-restore-staged-12345678');
  await mkdir(half);
  const moves: (string | null)[] = [];
  const watching = watch(data, (_, name) => moves.push(name));
  await command('restore', '--from', to, '--data', data);
  await eventually(() => moves.includes('key') && moves.includes('overdesk.sqlite'));
  watching.close();
  // It comes, in the place of the one that was there; had that gone before, there would be two.
  expect(moves.filter((name) => name === 'key')).toEqual(['key']);
  expect(existsSync(half)).toBe(false);
  const [aside = ''] = (await readdir(data)).filter((name) => name.startsWith('before-restore-'));
  expect((await stat(join(data, aside, 'key'))).mode & 0o077).toBe(0);
});
