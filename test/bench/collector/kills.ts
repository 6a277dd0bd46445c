import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type BenchStore, startEngine } from './engine.ts';
import { type Known, killRounds, write, writeConfig } from './kill-rounds.ts';
import { startProgram } from './program.ts';

/**
 * npm run bench:kills [-- --kills 100 --cuts 60 --engine postgres]: answers come in without a pause, and an agent follows
 * its feed, while the collector is killed, or the power is cut. Says how many were acknowledged, how many of them are lost,
 * how many stand twice, and how many the agent's cursor has missed; ends with 1 when one is. A cut copies the disk's file as it is while the collector is stopped in its tracks: what has not been
 * synchronised is not in it. It needs root (mount, mkfs.ext4); without, and on PostgreSQL, only kills are done.
 */

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '100' },
    cuts: { type: 'string', default: '60' },
    engine: { type: 'string', default: 'sqlite' },
  },
});
const MEGABYTES = 64;

const folder = mkdtempSync(join(tmpdir(), 'overdesk-kills-'));
const config = writeConfig(folder);
const engine = await startEngine(values.engine);
const run = (command: string, ...options: string[]): void => {
  execFileSync(command, options, { stdio: 'pipe' });
};

async function kills(rounds: number): Promise<[Known, BenchStore]> {
  const data = join(folder, 'data');
  const store = await engine.storeFor(data);
  return [await killRounds(rounds, { config, data, store }), store];
}

async function cuts(rounds: number): Promise<[Known, BenchStore]> {
  const disk = join(folder, 'disk');
  const place = join(folder, 'mounted');
  mkdirSync(place);
  writeFileSync(disk, '');
  truncateSync(disk, MEGABYTES * 2 ** 20);
  run('mkfs.ext4', '-q', disk);
  const none = { told: new Set<string>(), read: new Set<string>() };
  let acknowledged = new Set<string>();
  for (let round = 0; round < rounds; round++) {
    run('mount', '-o', 'loop', disk, place);
    const program = await startProgram(config, join(place, 'data'));
    const writing = write(program.url, { ...none, acknowledged }, 20 + ((round * 53) % 150));
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
  return [{ ...none, acknowledged, told: new Set() }, await engine.storeFor(join(place, 'data'))];
}

async function report(
  what: string,
  [{ acknowledged, told, read }, store]: [Known, BenchStore],
): Promise<boolean> {
  const { ids, answers, integrity } = await store.answers();
  const lost = [...acknowledged].filter((id) => !ids.has(id)).length;
  const missed = [...told].filter((why) => !read.has(why)).length;
  const doubled = ids.size - answers;
  console.log(
    `${what}: ${acknowledged.size} answers acknowledged, ${lost} lost, ${doubled} doubled, ${ids.size} stored, integrity ${integrity}; of ${told.size} told to an agent ${missed} missed by its cursor. Load ${loadavg()[0]?.toFixed(1)} on ${availableParallelism()} cores.`,
  );
  return lost + missed + doubled === 0 && integrity === 'ok';
}

try {
  const held = [await report(`${values.kills} kills`, await kills(Number(values.kills)))];
  if (engine.server !== null)
    console.log('Power cuts are left out: what is on the disk is the database server’s business.');
  else if (process.getuid?.() === 0) {
    held.push(await report(`${values.cuts} power cuts`, await cuts(Number(values.cuts))));
    run('umount', join(folder, 'mounted'));
  } else console.log('Power cuts are left out: a disk of its own needs root.');
  if (held.includes(false)) process.exitCode = 1;
} finally {
  await engine.stop();
  rmSync(folder, { recursive: true, force: true });
}
