import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { environmentOf } from './store-in.ts';
import { CONFIG, freshFolder } from './support.ts';

/** `overdesk start`, told to end or to read again at the moments that are easily forgotten. */

const PROGRAM = new URL('../../../collector/cli/overdesk.js', import.meta.url).pathname;

/** Starts the program with a script that runs in it before; answers how it ended. */
async function ended(script: string) {
  const [folder, data] = [await freshFolder(), await freshFolder()];
  const config = join(folder, 'config.json');
  const before = join(folder, 'before.mjs');
  await writeFile(config, JSON.stringify(CONFIG));
  await writeFile(before, script);
  const args = ['--import', before, PROGRAM, 'start', '--config', config, '--data', data, '--port', '0'];
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...(await environmentOf(data)) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let stderr = '';
  child.stdout.resume();
  child.stderr.on('data', (part) => {
    stderr += part;
  });
  const [code, signal] = await once(child, 'exit');
  return { code, signal, stderr };
}

const ONCE_TOLD = `
  const log = console.log;
  console.log = (text) => {
    log(text);
    if (String(text).includes('listens on')) process.kill(process.pid, 'SIGTERM');
  };`;

test('ended the moment it says that it listens, it still ends by itself', async () => {
  expect(await ended(ONCE_TOLD)).toMatchObject({ code: 0, signal: null });
});

test('asked to read again once it has closed, it ends as it would have', async () => {
  const hangUp = `
    const exit = process.exit;
    process.exit = (code) => {
      process.exit = exit;
      process.emit('SIGHUP');
      setTimeout(() => exit(code), 500);
    };`;
  expect(await ended(ONCE_TOLD + hangUp)).toMatchObject({ code: 0, signal: null });
});
