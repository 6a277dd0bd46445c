import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { kpiWords } from '../../../shared/locales/kpis.ts';

/** Budgets of dist/console, in bytes as they travel (brotli twins, as built). */
const dist = join(import.meta.dirname, '../../../dist/console');
const KB = 1024;
const page = readFileSync(join(dist, 'index.html'), 'utf8');
const files = readdirSync(dist);
const sent = (file: string): number => readFileSync(join(dist, `${file}.br`)).length;
const languages = files.filter((file) => /^console\..+\.js$/.test(file));

test('the first screen is at most 60 KB: page, style, script with its parts, and one language', () => {
  const named = [...page.matchAll(/"\/console\/([^"]+)"/g)].map(([, file = '']) => file);
  const largest = Math.max(...languages.map(sent));
  const bytes = sent('index.html') + largest + named.reduce((sum, file) => sum + sent(file), 0);
  expect(named.length).toBeGreaterThanOrEqual(3);
  expect(unnamed(named)).toEqual([]);
  expect(bytes).toBeLessThanOrEqual(60 * KB);
});

/** What the scripts of the first screen import and the page does not name: found only once they have been read. */
const unnamed = (named: readonly string[]): string[] =>
  named
    .filter((file) => file.endsWith('.js'))
    .flatMap((file) => [...readFileSync(join(dist, file), 'utf8').matchAll(/from"\/console\/([^"]+)"/g)])
    .map(([, file = '']) => file)
    .filter((file) => !named.includes(file));

test('each language is a part of its own, and none is in the first script', () => {
  expect(languages).toHaveLength(8);
  const script = readFileSync(join(dist, files.find((file) => /^main\..+\.js$/.test(file)) ?? ''), 'utf8');
  expect(script).not.toMatch(/Iniciar sesión|Anmelden/);
});

test('each language of the team’s page travels alone, its KPIs included', () => {
  const teams = files.filter((file) => /^team\..+\.js$/.test(file));
  const titles = Object.values(kpiWords).map((words) => words['queue-wait'].definition);
  const held = teams.map((file) => {
    const script = readFileSync(join(dist, file), 'utf8');
    return titles.filter((title) => script.includes(title)).length;
  });
  expect(held.filter((count) => count > 0)).toEqual(titles.map(() => 1));
  const scripts = files.filter((file) => file.endsWith('.js'));
  const holding = scripts.filter((file) => readFileSync(join(dist, file), 'utf8').includes(titles[0] ?? ''));
  expect(holding).toHaveLength(1);
});

test('nothing is inline, every file but the page is named by its content and has a brotli twin', () => {
  expect(page).not.toMatch(/<style|style=|<script(?![^>]*src=)|\son\w+=/);
  const plain = files.filter((file) => !file.endsWith('.br'));
  for (const file of plain) expect(files).toContain(`${file}.br`);
  expect(plain.filter((file) => !/\.[A-Za-z0-9]{8,}\.\w+$/.test(file))).toEqual(['index.html']);
});

test('no schema and no path of this machine travels', () => {
  for (const file of files.filter((name) => name.endsWith('.js'))) {
    const script = readFileSync(join(dist, file), 'utf8');
    expect(script).not.toMatch(/ZodError|invalid_type/);
    expect(script).not.toContain(process.cwd());
  }
});
