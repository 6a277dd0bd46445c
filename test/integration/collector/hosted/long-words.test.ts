import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { start, startSession } from '../support.ts';
import { config, env, linkFor, look } from './support.ts';

/** The declarations of the rules of a style sheet that is one of ours: no nesting but in media queries. */
const rules = (sheet: string): [selector: string, declarations: string][] =>
  [...sheet.replace(/\/\*.*?\*\//gs, '').matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selector, declared]) => [
    selector?.trim() ?? '',
    declared ?? '',
  ]);

/** Whether a word without a blank breaks in everything under `root`: as `anywhere` it also makes no column wider. */
function breaksLongWords(sheet: string, root: string): void {
  const wrapping = rules(sheet).filter(([, declared]) =>
    /overflow-wrap|word-break|white-space/.test(declared),
  );
  expect(wrapping.find(([selector]) => selector === root)?.[1]).toContain('overflow-wrap: anywhere');
  // Nothing below takes it back.
  for (const [, declared] of wrapping)
    expect(declared).not.toMatch(/overflow-wrap: (?!anywhere)|word-break|white-space: (?!pre-line|nowrap)/);
}

test('a word longer than the card breaks in the widget, whatever it stands in', async () => {
  const sheet = await readFile(new URL('../../../../widget/survey/style.css', import.meta.url), 'utf8');
  breaksLongWords(sheet, '.card');
  // Only what is never drawn keeps its line.
  const unbroken = rules(sheet).filter(([, declared]) => declared.includes('nowrap'));
  expect(unbroken.map(([selector]) => selector)).toEqual(['.spoken']);
  const list = rules(sheet).find(([selector]) => selector.includes('.list'));
  expect(list?.[1]).toContain('grid-template-columns: minmax(0, 1fr)');
});

test('and on the hosted page', async () => {
  const collector = await start(config, { env });
  const { session } = await startSession(collector.url);
  const { document } = await look(await fetch((await linkFor(collector, { session })).url));
  const sheet = document.querySelector('style')?.textContent ?? '';
  breaksLongWords(sheet, 'body');
  expect(sheet).not.toContain('nowrap');
});
