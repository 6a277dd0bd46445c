import { execFile } from 'node:child_process';
import { existsSync, watch } from 'node:fs';
import { mkdir, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { eventually } from '../../real/support/eventually.ts';
import { CONFIG, four, freshFolder, mac, pair, post, start, startSession } from './support.ts';

/** Runs a command as an operator does; rejects with what it printed and its exit code. */
async function command(name: string, ...options: string[]): Promise<string> {
  const path = new URL(`../../../collector/commands/${name}.ts`, import.meta.url).pathname;
  const { stdout } = await promisify(execFile)(process.execPath, [path, ...options]);
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

test('at no moment of a restore is the folder without store and key, as one that would begin anew', async () => {
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
