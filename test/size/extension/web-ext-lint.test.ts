import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

interface Finding {
  readonly code: string;
  readonly file?: string;
}

const here = (path: string) => new URL(`../../../${path}`, import.meta.url).pathname;

/**
 * What the store's linter may say, and why it is no fault of ours:
 * Preact's way to `dangerouslySetInnerHTML`, which nothing here uses, in overlay and pages.
 */
const known = ['UNSAFE_VAR_ASSIGNMENT chunks', 'UNSAFE_VAR_ASSIGNMENT overlay.js'];

it('the store’s linter finds no error in the Firefox build, and no warning but the known ones', async () => {
  const folder = here('dist/extension/firefox-mv3');
  const { stdout } = await promisify(execFile)(here('node_modules/.bin/web-ext'), [
    'lint',
    '--output',
    'json',
    '--source-dir',
    folder,
  ]);
  const { errors, notices, warnings }: Record<'errors' | 'notices' | 'warnings', readonly Finding[]> =
    JSON.parse(stdout);
  const names = (findings: readonly Finding[]) =>
    // A chunk is named for whatever the bundler finds first in it.
    findings.map(({ code, file }) => `${code} ${file?.replace(/\/.*/, '')}`).sort();
  expect({ errors: names(errors), notices: names(notices) }).toEqual({ errors: [], notices: [] });
  expect(names(warnings)).toEqual(known);
});
