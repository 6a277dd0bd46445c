import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test } from 'vitest';
import { CONFIG, four, freshFolder, post, refusal } from '../../integration/collector/support.ts';
import { type CollectorRun, runCollector } from '../support/collector-run.ts';
import { eventually } from '../support/eventually.ts';

/** A disk of its own, of so many megabytes, that is gone after the test. */
function smallDisk(megabytes: number): { readonly path: string; resize(megabytes: number): void } {
  const path = mkdtempSync(join(tmpdir(), 'overdesk-disk-'));
  const mount = (...options: string[]): void => {
    try {
      execFileSync('mount', options, { stdio: 'pipe' });
    } catch (error) {
      throw new Error(`A disk of its own needs root and mount(8): ${String(error)}`);
    }
  };
  mount('-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', path);
  onTestFinished(() => {
    execFileSync('umount', ['-l', path]);
    rmSync(path, { recursive: true });
  });
  return { path, resize: (to) => mount('-o', `remount,size=${to}m`, path) };
}

/** Takes all the room there is. */
function fill(disk: string): void {
  const file = openSync(join(disk, 'filler'), 'a');
  try {
    for (const size of [2 ** 16, 4096, 512, 1]) {
      try {
        for (;;) writeSync(file, Buffer.alloc(size, 1));
      } catch (error) {
        if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
      }
    }
  } finally {
    closeSync(file);
  }
}

const why = 'A long comment that takes room. '.repeat(50);
/** Sends answers until one is refused; the ids of those that were acknowledged, and the refusal. */
async function sendUntilRefused(
  url: string,
  most = 5_000,
): Promise<{ kept: string[]; refused: Response | null }> {
  const kept: string[] = [];
  while (kept.length < most) {
    const body = four(null, { answers: { csat: 4, why } });
    const answer = await post(url, '/v1/responses', body);
    if (!answer.ok) return { kept, refused: answer };
    kept.push(body.id);
  }
  return { kept, refused: null };
}
function idsIn(data: string): Set<unknown> {
  const database = new DatabaseSync(join(data, 'overdesk.sqlite'));
  try {
    expect(database.prepare('pragma integrity_check').get()).toEqual({ integrity_check: 'ok' });
    return new Set(
      database
        .prepare('select id from response')
        .all()
        .map(({ id }) => id),
    );
  } finally {
    database.close();
  }
}
const health = async ({ url }: CollectorRun) => (await fetch(`${url}/healthz`)).json();
const isOneLine = (said: string) => expect(said.trim().split('\n')).toHaveLength(1);

test('the disk fills while it runs: new answers are refused by name, reads go on, and with room so does all', async () => {
  const disk = smallDisk(4);
  const data = join(disk.path, 'data');
  const run = await runCollector(CONFIG, data);
  await run.ready;
  const first = await sendUntilRefused(run.url);
  expect(first.kept.length).toBeGreaterThan(10);
  expect(first.refused?.headers.get('retry-after')).toBe('30');
  expect(await refusal(first.refused ?? Response.error())).toBe('503 store-full');
  fill(disk.path);
  await eventually(async () => (await health(run)).fault === 'full');
  expect((await fetch(`${run.url}/healthz`)).status).toBe(503);
  expect((await fetch(`${run.url}/v1/sites/${CONFIG.site}/config`)).status).toBe(200);
  disk.resize(64);
  await eventually(async () => (await health(run)).ok);
  const second = await sendUntilRefused(run.url, 20);
  expect(second.refused).toBeNull();
  expect(run.logged()).toContain('The store takes writes again.');
  expect(run.logged()).not.toContain('"stack"');
  expect(await run.stop()).toBe(0);
  const stored = idsIn(data);
  expect([...first.kept, ...second.kept].filter((id) => !stored.has(id))).toEqual([]);
});

test('the disk is full at the start: one line, an end that may be tried again, and with room it starts with all it had', async () => {
  const disk = smallDisk(4);
  const data = join(disk.path, 'data');
  const before = await runCollector(CONFIG, data);
  await before.ready;
  const { kept } = await sendUntilRefused(before.url);
  await before.stop('SIGKILL');
  fill(disk.path);
  const full = await runCollector(CONFIG, data);
  // Whether the engine needs new room to open the log of a killed program depends on where that stood.
  const went = await Promise.race([
    full.ended,
    eventually(async () => (await health(full)).fault === 'full' && 'runs, and is not well'),
  ]);
  if (went === 75) {
    isOneLine(full.said());
    expect(full.said()).toContain('is full');
  } else {
    expect(went).toBe('runs, and is not well');
    disk.resize(64);
    await eventually(async () => (await health(full)).ok);
    expect(await full.stop()).toBe(0);
  }
  disk.resize(64);
  const after = await runCollector(CONFIG, data);
  await after.ready;
  expect((await sendUntilRefused(after.url, 5)).refused).toBeNull();
  expect(await after.stop()).toBe(0);
  const stored = idsIn(data);
  expect(kept.filter((id) => !stored.has(id))).toEqual([]);
});

test('the disk is full at the very first start: nothing half-made stays, and with room it starts', async () => {
  const disk = smallDisk(1);
  fill(disk.path);
  const full = await runCollector(CONFIG, join(disk.path, 'data'));
  expect(await full.ended).toBe(75);
  isOneLine(full.said());
  disk.resize(64);
  const after = await runCollector(CONFIG, join(disk.path, 'data'));
  await after.ready;
});

test.each([
  ['removed', (data: string) => rmSync(data, { recursive: true })],
  ['moved away', (data: string) => execFileSync('mv', [data, `${data}-moved`])],
  ['emptied of its log', (data: string) => rmSync(join(data, 'overdesk.sqlite-wal'))],
  [
    'given another store',
    (data: string) =>
      execFileSync('cp', ['--remove-destination', '/dev/null', join(data, 'overdesk.sqlite')]),
  ],
])(
  'the folder is %s while it runs: not one answer is acknowledged into it, and the program ends with why',
  async (_, harm) => {
    const data = join(await freshFolder(), 'data');
    const run = await runCollector(CONFIG, data);
    await run.ready;
    await sendUntilRefused(run.url, 3);
    harm(data);
    const answers = await Promise.allSettled(
      Array.from({ length: 50 }, () => post(run.url, '/v1/responses', four(null))),
    );
    expect(
      answers.flatMap((one) => (one.status === 'fulfilled' && one.value.ok ? [one.value.status] : [])),
    ).toEqual([]);
    expect(await run.ended).toBe(78);
    isOneLine(run.said());
    expect(run.said()).toContain('was deleted, moved or replaced while the collector ran');
  },
);

test('a folder that is removed is noticed without anybody writing', async () => {
  const data = join(await freshFolder(), 'data');
  const run = await runCollector(CONFIG, data);
  await run.ready;
  rmSync(data, { recursive: true });
  expect(await run.ended).toBe(78);
});

test('two programs on one folder: the second ends at once, the first goes on; killed, it leaves no lock behind', async () => {
  const data = join(await freshFolder(), 'data');
  const first = await runCollector(CONFIG, data);
  await first.ready;
  const second = await runCollector(CONFIG, data);
  expect(await second.ended).toBe(75);
  isOneLine(second.said());
  expect((await health(first)).ok).toBe(true);
  await first.stop('SIGKILL');
  const third = await runCollector(CONFIG, data);
  await third.ready;
});

test('a configuration that cannot stand ends with the code for somebody to act on', async () => {
  const run = await runCollector({ ...CONFIG, next: 'ticket' }, join(await freshFolder(), 'data'));
  expect(await run.ended).toBe(78);
  expect(run.said()).toContain('helpdesk: next is "ticket"');
});
