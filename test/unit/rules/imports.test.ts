import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

/** The rule "who may import whom" (biome.json) must bite, and its message must teach. */

const root = join(import.meta.dirname, '../../..');
/** A house with our rules and nothing in it: probes never touch the real tree. */
const empty = mkdtempSync(join(tmpdir(), 'overdesk-rules-'));
cpSync(join(root, 'biome.json'), join(empty, 'biome.json'));
afterAll(() => rmSync(empty, { recursive: true }));

function lint(path: string, source: string): string {
  mkdirSync(dirname(join(empty, path)), { recursive: true });
  writeFileSync(join(empty, path), source);
  const biome = join(root, 'node_modules/.bin/biome');
  const { stdout, stderr } = spawnSync(biome, ['lint', '--vcs-enabled=false', path], {
    cwd: empty,
    encoding: 'utf8',
  });
  return stdout + stderr;
}

const use = (from: string) => `import { x } from '${from}';\nexport const y = x;\n`;

test.each([
  ['shared/kpi/probe-1.ts', '../../collector/server.ts', 'shared is the domain'],
  ['shared/kpi/probe-2.ts', 'node:fs', 'no DOM, no Node'],
  ['shared/stats/probe-3.ts', '../kpi/kpi.ts', 'ground floor'],
  ['shared/session/probe-4.ts', '../routing/desk.ts', 'ground floor'],
  ['widget/survey/probe-5.ts', 'zod', 'zod is 24 KB'],
  ['widget/survey/probe-6.ts', '../../extension/messages/messages.ts', 'meet only over the network'],
  ['extension/ui/probe-7.ts', '../../widget/loader/index.ts', 'meet only over the network'],
  ['collector/api/probe-8.ts', '../../extension/messages/messages.ts', 'meet only over the network'],
])('%s may not import %s', (file, from, lesson) => {
  const said = lint(file, use(from));
  expect(said).toContain('noRestrictedImports');
  expect(said.replace(/\s+/g, ' ')).toContain(lesson);
});

test('everybody may import shared', () => {
  expect(lint('collector/api/probe-9.ts', use('../../shared/kpi/kpi.ts'))).not.toContain(
    'noRestrictedImports',
  );
});
