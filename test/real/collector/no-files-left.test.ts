import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { CONFIG } from '../../integration/collector/support.ts';
import { runCollector } from '../support/collector-run.ts';

/** A disk of its own that takes so many files, and is gone after the test. */
function diskOfFiles(count: number): string {
  const path = mkdtempSync(join(tmpdir(), 'overdesk-files-'));
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=64m,nr_inodes=${count}`, 'tmpfs', path]);
  onTestFinished(() => {
    execFileSync('umount', ['-l', path]);
    rmSync(path, { recursive: true });
  });
  return path;
}

/** Makes files until the disk takes no more; answers their names. */
function takeAll(disk: string): string[] {
  const made: string[] = [];
  for (;;) {
    try {
      const name = join(disk, `filler-${made.length}`);
      closeSync(openSync(name, 'wx'));
      made.push(name);
    } catch {
      return made;
    }
  }
}

test('a disk that takes no further file is full: one line, an end that may be tried again, and with room it starts', async () => {
  const disk = diskOfFiles(16);
  const data = join(disk, 'data');
  const first = await runCollector(CONFIG, data);
  await first.ready;
  expect(await first.stop()).toBe(0);
  const made = takeAll(disk);
  // None; one for the lock's journal; …: whichever file it fails on.
  for (let room = 0; room < 3; room++) {
    const full = await runCollector(CONFIG, data);
    expect(await full.ended).toBe(75);
    expect(full.said().trim().split('\n')).toHaveLength(1);
    expect(full.said()).toContain('is full');
    rmSync(made.pop() ?? '');
  }
  for (const name of made) rmSync(name);
  const after = await runCollector(CONFIG, data);
  await after.ready;
});
