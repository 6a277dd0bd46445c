import { type ChildProcess, spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { join } from 'node:path';

/**
 * npm run dev: shop, desk and collector start again, widget and console are built again and the extension loads itself
 * again whenever a file of theirs is saved. Ctrl-C ends all of it. `--port` as in `npm start`.
 */

const root = join(import.meta.dirname, '..');
const run = (command: string, ...args: readonly string[]): ChildProcess =>
  spawn(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
const ended = (child: ChildProcess): Promise<unknown> =>
  new Promise((resolve) => child.once('exit', resolve));

/** Saved files come in bursts: an editor writes more than one, a change of branch hundreds. */
const BURST_MS = 200;

/** Builds again whenever something below these folders is saved; once more afterwards if something was saved meanwhile. */
function keepBuilt(script: string, folders: readonly string[]): void {
  let building = false;
  let again = false;
  const build = async (): Promise<void> => {
    again = building;
    if (building) return;
    building = true;
    await ended(run(process.execPath, script));
    building = false;
    if (again) await build();
  };
  let timer: NodeJS.Timeout | undefined;
  for (const folder of folders) {
    watch(join(root, folder), { recursive: true }, () => {
      clearTimeout(timer);
      timer = setTimeout(build, BURST_MS);
    });
  }
}

for (const [script, folder] of [
  ['widget/build.ts', 'widget'],
  ['collector/console/build.ts', 'collector/console'],
] as const) {
  await ended(run(process.execPath, script));
  keepBuilt(script, [folder, 'shared']);
}
const children = [
  // The collector reads the built widget when it starts.
  run(
    process.execPath,
    '--watch',
    '--watch-preserve-output',
    '--watch-path=collector',
    '--watch-path=demo',
    '--watch-path=shared',
    '--watch-path=dist/widget',
    '--watch-path=dist/console',
    'demo/start.ts',
    ...process.argv.slice(2),
  ),
  // Not by npx, which passes no signals on.
  run(process.execPath, 'node_modules/wxt/bin/wxt.mjs', '--mode', 'demo-dev'),
];
const end = async (): Promise<void> => {
  for (const child of children) child.kill('SIGTERM');
  await Promise.all(children.map(ended));
  process.exit(0);
};
process.once('SIGINT', end);
process.once('SIGTERM', end);
