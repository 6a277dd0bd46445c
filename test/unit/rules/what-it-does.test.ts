import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** What the table of everything Overdesk does says of its tests is so. */

const root = join(import.meta.dirname, '../../..');
const lines = readFileSync(join(root, 'docs/what-it-does.md'), 'utf8').split('\n');
const rows = lines
  .filter((line) => line.startsWith('| ') && !/^\| (?:What|---)/.test(line))
  .map((line) => line.split(' | '));

/** The files a row names, each with the names of tests quoted behind it. */
const namedIn = (text: string): (readonly [file: string, names: readonly string[]])[] =>
  text.split(/(?=`test\/)/).flatMap((part) => {
    const file = /^`(test\/[^`]+)`/.exec(part)?.[1];
    const names = [...part.matchAll(/“([^”]+)”/g)].map(([, name = '']) => name);
    return file === undefined ? [] : [[file, names] as const];
  });

test('every row says where it is, how its test goes, and names a test that is there', () => {
  expect(rows.length).toBeGreaterThan(30);
  for (const [what = '', where = '', goes = '', tests = ''] of rows) {
    expect(where, what).not.toBe('');
    expect(['browser', 'desk', 'HTTP', 'code'], what).toContain(goes);
    const named = namedIn(tests);
    expect(named, what).not.toEqual([]);
    for (const [file, names] of named) {
      expect(existsSync(join(root, file)), file).toBe(true);
      const text = readFileSync(join(root, file), 'utf8');
      for (const name of names) expect(text.includes(name), `${file}: ${name}`).toBe(true);
    }
  }
});

test('a row that is gone in a browser names a test that opens one', () => {
  for (const [what = '', , goes, tests = ''] of rows)
    if (goes === 'browser') for (const [file] of namedIn(tests)) expect(file, what).toMatch(/^test\/real\//);
});
