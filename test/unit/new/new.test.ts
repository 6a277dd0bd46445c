import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { transform } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { planChat } from '../../new/kinds/chat.ts';
import { planHelpdesk } from '../../new/kinds/helpdesk.ts';
import { planKpi } from '../../new/kinds/kpi.ts';
import { planLanguage } from '../../new/kinds/language.ts';

/** `npm run new` fits the files as they are today. */

const root = join(import.meta.dirname, '../../..');
const kinds = { kpi: planKpi, helpdesk: planHelpdesk, chat: planChat, language: planLanguage };

describe.each(Object.entries(kinds))('npm run new -- %s', (kind, planOf) => {
  const name = kind === 'language' ? 'xx-XX' : 'sample-part';
  const { files, edits, next } = planOf(name);

  it('makes files that are not there, and that import what is', async () => {
    const paths = Object.keys(files);
    expect(paths).not.toEqual([]);
    for (const [path, text] of Object.entries(files)) {
      expect(existsSync(join(root, path))).toBe(false);
      await transform(text, { loader: 'ts' });
      for (const [, imported = ''] of text.matchAll(/from '(\.[^']+)'/g)) {
        const target = join(path, '..', imported);
        expect([target, paths.includes(target) || existsSync(join(root, target))]).toEqual([target, true]);
      }
    }
  });

  it('registers it in files that are still TypeScript then', async () => {
    for (const { path, change } of edits) {
      const before = await readFile(join(root, path), 'utf8');
      const after = change(before);
      await transform(after, { loader: 'ts' });
      expect([path, after.includes(name)]).toEqual([path, true]);
      expect(after.length).toBeGreaterThan(before.length);
    }
  });

  it('says what to do next, in files there are', () => {
    expect(next.length).toBeGreaterThan(1);
    expect(next.length).toBeLessThan(5);
  });
});

it('leaves of a KPI three files for a person to edit, and names each', async () => {
  const { files, edits, next } = planKpi('sample-part');
  const written = Object.entries(files).filter(([, text]) => text.includes('TODO'));
  const changed = await Promise.all(
    edits.map(async ({ path, change }) => [path, change(await readFile(join(root, path), 'utf8'))] as const),
  );
  expect(changed.filter(([, text]) => text.includes('TODO'))).toEqual([]);
  const named = written.map(([path]) => path).filter((path) => next.some((step) => step.startsWith(path)));
  expect([written.length, named.length]).toEqual([3, 3]);
});
