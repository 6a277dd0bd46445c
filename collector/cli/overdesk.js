#!/usr/bin/env node
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';

/**
 * The program `overdesk`. Plain JavaScript that an older Node can read: it goes on in the Node 26 that npm has installed
 * beside it, or says in one line what is missing.
 */

const NEEDED = 26;
/** Somebody has to do something first (exit.ts). */
const ACT = 78;
const root = new URL('../..', import.meta.url).pathname;

if (Number(process.versions.node.split('.')[0]) >= NEEDED) {
  // What Node makes of the sources (types taken out, compiled) is kept, so that the next start need not do it again:
  // about half of a start's work. A folder that cannot be written does without.
  const { enableCompileCache } = await import('node:module');
  const { directory } = enableCompileCache(join(root, 'node_modules/.cache/overdesk'));
  // The store's thread reads it here.
  if (directory !== undefined) process.env['NODE_COMPILE_CACHE'] ??= directory;
  // Until the collector listens to it (start.ts): a start that SIGHUP ends is none that systemd begins again.
  if (process.argv[2] === 'start' && !process.stdin.isTTY) process.on('SIGHUP', () => {});
  const { program } = await import('./program.ts');
  await program(process.argv.slice(2));
} else {
  const node = join(root, 'node_modules/node/bin/node');
  if (existsSync(node)) {
    const child = spawn(node, process.argv.slice(1), { stdio: 'inherit' });
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
    child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
  } else {
    console.error(
      `Overdesk needs Node ${NEEDED}, this is ${process.version}: install it (https://nodejs.org), or let npm bring it with npm ci --omit=dev.`,
    );
    process.exitCode = ACT;
  }
}
