import { copyFile, rm } from 'node:fs/promises';
import { build } from 'esbuild';

/**
 * Builds dist/holidays: date-holidays and all it asks for in one file, for a collector that is installed without its tools.
 * The packages come to 40 MB, most of them source maps, second builds and tables of planets; what is used of them to 1.4 MB.
 */

const out = new URL('../../dist/holidays/', import.meta.url).pathname;

await rm(out, { recursive: true, force: true });
await build({
  stdin: { contents: "export { default } from 'date-holidays';", resolveDir: import.meta.dirname },
  bundle: true,
  minify: true,
  platform: 'node',
  format: 'esm',
  charset: 'utf8',
  legalComments: 'none',
  outfile: `${out}holidays.js`,
});
// Code under ISC, data under CC BY-SA 3.0: both ask to be named with every copy.
await copyFile(new URL('../../node_modules/date-holidays/LICENSE', import.meta.url), `${out}LICENSE`);
