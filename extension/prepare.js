import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** After an installation: the extension's generated types, where the tools to build it are. A collector alone needs none. */
const wxt = new URL('../node_modules/wxt/bin/wxt.mjs', import.meta.url).pathname;
if (existsSync(wxt)) {
  process.exitCode = spawnSync(process.execPath, [wxt, 'prepare'], { stdio: 'inherit' }).status ?? 1;
}
