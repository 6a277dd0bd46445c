import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

/**
 * Inside a room, folders stand on each other in one direction: of two that import each other neither can be read,
 * tested or moved alone. The lint rules (biome.json) stop at the rooms; this test looks inside them.
 */

const root = join(import.meta.dirname, '../../..');
const ROOMS = ['shared', 'widget', 'extension', 'collector', 'demo'];

/** Folder → the folders its files import from. */
function importsByFolder(): Map<string, Set<string>> {
  const imports = new Map<string, Set<string>>();
  for (const file of globSync(`{${ROOMS}}/**/*.{ts,tsx}`, { cwd: root })) {
    const folder = dirname(file);
    const source = readFileSync(join(root, file), 'utf8');
    for (const [, path = ''] of source.matchAll(/\b(?:from|import)\s*\(?\s*'(\.[^']+)'/g)) {
      const imported = dirname(relative(root, resolve(root, folder, path)));
      imports.set(folder, (imports.get(folder) ?? new Set()).add(imported));
    }
  }
  return imports;
}

test('no two folders import each other', () => {
  const imports = importsByFolder();
  expect(imports.size).toBeGreaterThan(30);
  const pairs = [...imports].flatMap(([folder, others]) =>
    [...others]
      .filter((other) => folder < other && imports.get(other)?.has(folder))
      .map((other) => `${folder} ⇄ ${other}`),
  );
  expect(pairs).toEqual([]);
});
