import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';

/** Builds dist/npm, the package for integrators: ES modules and their types, ready for `npm publish`. */

const root = join(import.meta.dirname, '..');
const out = join(root, 'dist/npm');
const entries = ['index', 'react', 'vue'];

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });

/** The three stand beside each other there as here, with another ending. */
const published = (text: string): string => text.replaceAll(/(["']\.\/\w+)\.ts(["'])/g, '$1.js$2');

for (const entry of entries) {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, `package/${entry}.ts`)],
    bundle: true,
    external: ['react', 'vue', './index.ts'],
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    write: false,
  });
  await writeFile(join(out, `${entry}.js`), published(outputFiles[0]?.text ?? ''));
}

const types = await mkdtemp(join(tmpdir(), 'overdesk-types-'));
await promisify(execFile)(join(root, 'node_modules/.bin/tsc'), [
  '-p',
  join(import.meta.dirname, 'package'),
  '--outDir',
  types,
]);
for (const entry of [...entries, 'types']) {
  const text = await readFile(join(types, `widget/package/${entry}.d.ts`), 'utf8');
  await writeFile(join(out, `${entry}.d.ts`), published(text));
}
await rm(types, { recursive: true });

const { version, license, description } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
const at = (entry: string): object => ({ types: `./${entry}.d.ts`, default: `./${entry}.js` });
const manifest = {
  name: 'overdesk',
  version,
  description,
  license,
  type: 'module',
  sideEffects: false,
  exports: { '.': at('index'), './react': at('react'), './vue': at('vue') },
  peerDependencies: { react: '>=18', vue: '>=3.3' },
  peerDependenciesMeta: { react: { optional: true }, vue: { optional: true } },
};
await writeFile(join(out, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
await copyFile(join(root, 'LICENSE'), join(out, 'LICENSE'));
await copyFile(join(root, 'docs/embedding.md'), join(out, 'README.md'));
