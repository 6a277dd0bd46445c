import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { CONFIG, four, post } from '../../integration/collector/support.ts';
import { countAnswers, startProgram } from './program.ts';

/**
 * npm run bench:kills [-- --kills 100 --cuts 60]: answers come in without a pause while the collector is killed, or the
 * power is cut. Says how many were acknowledged, how many of them are lost, and how many stand twice; ends with 1 when
 * one is. A cut copies the disk's file as it is while the collector is stopped in its tracks: what has not been
 * synchronised is not in it. It needs root (mount, mkfs.ext4); without, only kills are done.
 */

const { values } = parseArgs({
  options: { kills: { type: 'string', default: '100' }, cuts: { type: 'string', default: '60' } },
});
const WRITERS = 6;
const MEGABYTES = 64;

const folder = mkdtempSync(join(tmpdir(), 'overdesk-kills-'));
const config = join(folder, 'config.json');
// One address sends all of it.
const much = { burst: 1e6, perSecond: 1e6 };
writeFileSync(
  config,
  JSON.stringify({ ...CONFIG, limits: { network: much, starts: much, bytes: much, site: much } }),
);
const run = (command: string, ...options: string[]): void => {
  execFileSync(command, options, { stdio: 'pipe' });
};

/** Sends answers from several writers until `enough` more are acknowledged; ends when the collector no longer answers. */
function write(
  url: string,
  acknowledged: Set<string>,
  enough: number,
): { readonly reached: Promise<void>; stop(): Promise<void> } {
  const target = acknowledged.size + enough;
  const { promise: reached, resolve } = Promise.withResolvers<void>();
  let stopped = false;
  const writers = Array.from({ length: WRITERS }, async () => {
    while (!stopped) {
      const body = four(null, { answers: { csat: 4, why: crypto.randomUUID() } });
      const answer = await post(url, '/v1/responses', body).catch(() => null);
      // What was acknowledged after the cut is not in the copy of the disk.
      if (answer?.ok && !stopped) acknowledged.add(body.id);
      if (acknowledged.size >= target) resolve();
    }
  });
  return {
    reached,
    async stop() {
      stopped = true;
      await Promise.all(writers);
    },
  };
}

async function kills(rounds: number): Promise<[Set<string>, string]> {
  const data = join(folder, 'data');
  const acknowledged = new Set<string>();
  for (let round = 0; round < rounds; round++) {
    const program = await startProgram(config, data);
    const writing = write(program.url, acknowledged, 20 + ((round * 37) % 200));
    await writing.reached;
    const killed = program.end('SIGKILL');
    await writing.stop();
    await killed;
  }
  return [acknowledged, data];
}

async function cuts(rounds: number): Promise<[Set<string>, string]> {
  const disk = join(folder, 'disk');
  const place = join(folder, 'mounted');
  mkdirSync(place);
  writeFileSync(disk, '');
  truncateSync(disk, MEGABYTES * 2 ** 20);
  run('mkfs.ext4', '-q', disk);
  let acknowledged = new Set<string>();
  for (let round = 0; round < rounds; round++) {
    run('mount', '-o', 'loop', disk, place);
    const program = await startProgram(config, join(place, 'data'));
    const writing = write(program.url, acknowledged, 20 + ((round * 53) % 150));
    await writing.reached;
    // Everything stands still: what is on the disk now is all that is left.
    program.signal('SIGSTOP');
    const known = new Set(acknowledged);
    copyFileSync(disk, `${disk}.after`);
    const killed = program.end('SIGKILL');
    await writing.stop();
    await killed;
    acknowledged = known;
    run('umount', place);
    copyFileSync(`${disk}.after`, disk);
  }
  run('mount', '-o', 'loop', disk, place);
  return [acknowledged, join(place, 'data')];
}

function report(what: string, [acknowledged, data]: [Set<string>, string]): boolean {
  const { ids, answers, integrity } = countAnswers(join(data, 'overdesk.sqlite'));
  const lost = [...acknowledged].filter((id) => !ids.has(id)).length;
  const doubled = ids.size - answers;
  console.log(
    `${what}: ${acknowledged.size} answers acknowledged, ${lost} lost, ${doubled} doubled, ${ids.size} stored, integrity ${integrity}`,
  );
  return lost === 0 && doubled === 0 && integrity === 'ok';
}

try {
  const held = [report(`${values.kills} kills`, await kills(Number(values.kills)))];
  if (process.getuid?.() === 0) {
    held.push(report(`${values.cuts} power cuts`, await cuts(Number(values.cuts))));
    run('umount', join(folder, 'mounted'));
  } else console.log('Power cuts are left out: a disk of its own needs root.');
  if (held.includes(false)) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
