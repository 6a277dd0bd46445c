import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { build, type Plugin } from 'esbuild';

/**
 * Builds dist/console: index.html, one script and its parts, a part per language, one style sheet, each named by its
 * content and with its brotli twin. Nothing is inline, so that the page's policy need allow nothing inline.
 */

const here = new URL('.', import.meta.url).pathname;
const out = new URL('../../dist/console/', import.meta.url).pathname;
/** Where the collector serves them. */
const BASE = '/console/';

async function put(name: string, content: Uint8Array | string): Promise<void> {
  await writeFile(out + name, content);
  await writeFile(`${out}${name}.br`, brotliCompressSync(content));
}

/**
 * The team's words of a language hold its KPIs' texts, which lie in one file a KPI with all languages: bundled as what the
 * module comes to, so that no language travels with another.
 */
const oneLanguage: Plugin = {
  name: 'one-language',
  setup({ onLoad }) {
    onLoad({ filter: /\/shared\/locales\/[^/]+\/team\.ts$/ }, async ({ path }) => {
      const words = Object.entries(await import(pathToFileURL(path).href));
      const contents = words.map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`);
      return { contents: contents.join('\n'), loader: 'js' };
    });
  },
};

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });

const { outputFiles, metafile } = await build({
  entryPoints: [`${here}main.tsx`, `${here}styles/console.css`],
  bundle: true,
  plugins: [oneLanguage],
  splitting: true,
  minify: true,
  format: 'esm',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  // The first to have light-dark() and top-level await, as the widget's.
  target: ['chrome123', 'firefox128', 'safari17.5'],
  charset: 'utf8',
  legalComments: 'none',
  outdir: out,
  entryNames: '[name].[hash]',
  chunkNames: '[name].[hash]',
  publicPath: BASE,
  metafile: true,
  write: false,
});
for (const { path, contents } of outputFiles) await put(basename(path), contents);

/** What an entry was built to, and the parts it cannot begin without. */
function builtFrom(entry: string): { readonly file: string; readonly parts: readonly string[] } {
  const built = Object.entries(metafile.outputs).find(([, { entryPoint }]) => entryPoint?.endsWith(entry));
  if (!built) throw new Error(`${entry} was not built.`);
  const [file, { imports }] = built;
  const parts = imports.filter(({ kind, external }) => kind === 'import-statement' && !external);
  return { file: BASE + basename(file), parts: parts.map(({ path }) => BASE + basename(path)) };
}

const script = builtFrom('console/main.tsx');
// Asked for together with the script, not once it has been read.
const preloads = script.parts.map((part) => `<link rel="modulepreload" href="${part}">`).join('');

const icon = await readFile(`${here}../../shared/look/icon.svg`, 'utf8');
const iconName = `icon.${createHash('sha256').update(icon).digest('hex').slice(0, 8)}.svg`;
await put(iconName, icon);
const page = await readFile(`${here}index.html`, 'utf8');
await put(
  'index.html',
  page
    .replace('ICON', BASE + iconName)
    .replace('STYLE', builtFrom('console/styles/console.css').file)
    .replace('SCRIPT', script.file)
    .replace('</head>', `${preloads}</head>`),
);
