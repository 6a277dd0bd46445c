import { createHash } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { type BuildOptions, build, type Plugin, transform } from 'esbuild';
import { type ESTree, minifySync, parseSync, Visitor } from 'rolldown/utils';
import { customerLanguages, customerWords } from '../shared/locales/customers.ts';
import type { Register } from '../shared/locales/words/customer.ts';
import type { WidgetManifest } from '../shared/protocol/site-module.ts';

/**
 * Builds dist/widget: the loader, two bodies, a file per language and per chat tool, each with its brotli twin;
 * and dist/preview, a page of every state.
 */

const here = new URL('.', import.meta.url).pathname;
const out = new URL('../dist/widget/', import.meta.url).pathname;

/** `import sheet from './x.css'` is the minified text: styles are adopted by script, see survey/card.ts. */
const cssText: Plugin = {
  name: 'css-text',
  setup(build) {
    build.onLoad({ filter: /\.css$/ }, async ({ path }) => ({ contents: await cssOf(path), loader: 'text' }));
  },
};

async function cssOf(path: string): Promise<string> {
  const { code } = await transform(await readFile(path, 'utf8'), { loader: 'css', minify: true });
  // In custom properties blanks are kept as they are.
  return code.replaceAll(/(--[\w-]+:|,) /g, '$1').trim();
}

/** A page has one language of each text: nothing is left to choose. */
const onlyLanguage: Plugin = {
  name: 'only-language',
  setup(build) {
    build.onResolve({ filter: /\/closest-language\.ts$/ }, () => ({ path: `${here}only-language.ts` }));
  },
};

const common: BuildOptions = {
  // Modules are strict; of a classic script the type checker has seen as much.
  tsconfigRaw: { compilerOptions: { alwaysStrict: false } },
  bundle: true,
  minify: true,
  format: 'esm',
  // The first to have adoptedStyleSheets, :has() and light-dark().
  target: ['chrome123', 'firefox128', 'safari17.5'],
  charset: 'utf8',
  legalComments: 'none',
  write: false,
  // Only what is loaded later names it.
  define: { SELDOM: '""' },
  plugins: [cssText, onlyLanguage],
};

/**
 * Names that only the bodies and what they load later say to each other: none of the protocol, of what is stored, of the
 * page's calls, of the DOM, or of the store, which the delivery test's own page hands to what is loaded later. One cache,
 * so that all three mean the same.
 */
const OWN_NAMES =
  /^(announce|article|asking|begun|config|draft|flush|forget|handOver|is(Busy|Misspelt|Open|Shown)|letGo|loadLater|memory|offer|solvedBy|on(Answer|Back|Change|Close|Delivered|Done|Draft|Later|Never|Refused|Taken|Typed)|outbox|post|raw|resume|typed|waited|words)$/;
let shortNames: Record<string, string | false> = {};

/** A body, or what it loads later. */
const bodyText = (entry: string, define: Record<string, string> = {}): Promise<string> =>
  text(entry, { mangleProps: OWN_NAMES, define });

async function text(entry: string, options: BuildOptions = {}): Promise<string> {
  const cache = options.mangleProps ? { mangleCache: shortNames } : {};
  const result = await build({ ...common, ...options, ...cache, entryPoints: [here + entry] });
  if (result.mangleCache) shortNames = result.mangleCache;
  const bundled = result.outputFiles?.[0]?.text ?? '';
  // 3 % less than esbuild's own, as it travels.
  const { code, errors } = minifySync('x.js', bundled, { module: options.format !== 'iife' });
  if (errors.length > 0) throw new Error(`${entry}: ${errors[0]?.message}`);
  // In a file of its own, as the loader is, there is nothing to share them with.
  return options.mangleProps ? plainQuotes(code) : code;
}

/** Texts in the quotes in which the words and the configuration come: the same letters travel once. */
function plainQuotes(code: string): string {
  const plain: [start: number, end: number, text: string][] = [];
  const tagged = new Set<object>();
  const seeTagged = ({ quasi }: ESTree.TaggedTemplateExpression): void => void tagged.add(quasi);
  const seeTemplate = (node: ESTree.TemplateLiteral): void => {
    const [only, ...others] = node.quasis;
    const { cooked } = only?.value ?? {};
    if (others.length === 0 && typeof cooked === 'string' && !tagged.has(node))
      plain.push([node.start, node.end, JSON.stringify(cooked)]);
  };
  new Visitor({ TaggedTemplateExpression: seeTagged, TemplateLiteral: seeTemplate }).visit(
    parseSync('x.js', code).program,
  );
  return plain
    .sort(([a], [b]) => b - a)
    .reduce((text, [start, end, quoted]) => text.slice(0, start) + quoted + text.slice(end), code);
}

async function put(file: string, content: string): Promise<string> {
  await writeFile(out + file, content);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_FONT,
  };
  await writeFile(`${out + file}.br`, brotliCompressSync(content, { params }));
  return file;
}

const hashOf = (content: string): string => createHash('sha256').update(content).digest('hex').slice(0, 10);
/** Named by its content: it may be kept for ever. */
const putHashed = (name: string, content: string, ending = 'js'): Promise<string> =>
  put(`${name}.${hashOf(content)}.${ending}`, content);

/** Everything in a folder that is a part by itself: `en` of `en.ts`. */
async function partsIn(folder: string, not: readonly string[]): Promise<string[]> {
  const files = await readdir(folder);
  return files
    .map((file) => basename(file, '.ts'))
    .filter((name) => !not.includes(name))
    .sort();
}

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });

const chats: Record<string, string> = {};
for (const name of await partsIn(`${here}chats`, ['lib'])) {
  chats[name] = await putHashed(`chat.${name}`, await text(`chats/${name}.ts`));
}

const words: Record<string, string> = {};
const putWords = async (name: string, language: string, register: Register): Promise<void> => {
  const content = JSON.stringify({ language, words: customerWords(language, register).widget });
  words[name] = await putHashed(`words.${name}`, content, 'json');
};
for (const [language, { informal }] of Object.entries(customerLanguages)) {
  await putWords(language, language, 'formal');
  if (informal) await putWords(`${language}-informal`, language, 'informal');
}

const sheets: Record<string, string> = {};
for (const file of await readdir(`${here}survey/sheets`)) {
  sheets[basename(file, '.css')] = await cssOf(`${here}survey/sheets/${file}`);
}

const bodies = { after: 'survey/after-body.ts', full: 'journey/full-body.ts' };
const tagText = (entry: string): Promise<string> => text(entry, { format: 'iife', mangleProps: OWN_NAMES });
const after = await putHashed('after', await bodyText(bodies.after));
const full = await putHashed('full', await bodyText(bodies.full));
const seldom = await putHashed('seldom', await bodyText('later/seldom.ts'));
const manifest: WidgetManifest = {
  loader: await put('overdesk.js', await text('loader/overdesk.ts', { format: 'iife' })),
  after,
  full,
  afterTag: await putHashed('after-tag', await tagText('loader/after-tag.ts')),
  fullTag: await putHashed('full-tag', await tagText('loader/full-tag.ts')),
  later: await putHashed('later', await bodyText('later/later.ts', { SELDOM: JSON.stringify(seldom) })),
  articles: await putHashed('articles', await bodyText('journey/found-articles.ts')),
  sheets,
  words,
  chats,
};
// Opens from the disk as well: a classic script beside its page.
const preview = new URL('../dist/preview/', import.meta.url).pathname;
await mkdir(preview, { recursive: true });
await writeFile(
  `${preview}preview.js`,
  await text('preview/preview.ts', {
    format: 'iife',
    plugins: [cssText],
    // It needs nothing of that.
    define: { SELDOM: '""', 'import.meta.url': '""' },
  }),
);
await copyFile(`${here}preview/index.html`, `${preview}index.html`);
await writeFile(`${out}manifest.json`, JSON.stringify(manifest, null, 2));
