import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { beforeAll, expect, it } from 'vitest';

const folder = new URL('../../../extension/helpdesks/', import.meta.url).pathname;
const entries: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    readdirSync(folder)
      .map((name) => [name, `${folder}${name}/${name}.ts`] as const)
      .filter(([, file]) => existsSync(file)),
  ),
  described: `${folder}declarative/adapter.ts`,
};

/** Kilobytes: what a helpdesk alone needs, over what it shares with any other. */
const sizes = new Map<string, number>();
beforeAll(async () => {
  const { outputFiles } = await build({
    entryPoints: entries,
    bundle: true,
    splitting: true,
    format: 'esm',
    minify: true,
    write: false,
    outdir: '/adapters',
    target: 'es2024',
  });
  for (const { path, contents } of outputFiles) {
    const name = path.replace(/^.*\/|\.js$/g, '');
    if (name in entries) sizes.set(name, gzipSync(contents, { level: 9 }).length / 1024);
  }
});

/**
 * Those that read more than a ticket's history: Request Tracker also writes shared cases, finds merged and deleted tickets and
 * reads mail's parts; Redmine finds roles, keys and duplicates.
 */
const above: Readonly<Record<string, number>> = { 'request-tracker': 8.9, redmine: 7.2 };

it('has one bundle of each helpdesk', () => {
  expect([...sizes.keys()].toSorted()).toEqual(Object.keys(entries).toSorted());
  expect(sizes.size).toBeGreaterThan(9);
});

it.each(Object.keys(entries))('adds at most 6 KB for %s', (name) => {
  expect(sizes.get(name)).toBeLessThanOrEqual(above[name] ?? 6);
});

it('loads nothing later in a service worker, which cannot', () => {
  const dist = new URL('../../../dist/extension/chrome-mv3/', import.meta.url);
  const worker = readFileSync(new URL('background.js', dist), 'utf8');
  expect(worker).not.toMatch(/\bimport\s*\(|\bimportScripts\s*\(/);
});
