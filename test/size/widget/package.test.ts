import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import type { AnswerValue as Said } from '../../../shared/survey/answers.ts';
import type { AnswerValue, Showing } from '../../../widget/package/types.ts';
import type { ShowOptions } from '../../../widget/survey/show-options.ts';

/** The package for integrators, as built into dist/npm. */
const root = join(import.meta.dirname, '../../..');
const built = join(root, 'dist/npm');

/** The integrator's types are written out; these lines do not compile when the widget no longer takes them. */
const taken = (showing: Showing): ShowOptions => showing;
const heard = (value: Said): AnswerValue => value;

test('the types say what the widget takes', () => {
  expect(taken({ way: 'modal' })).toEqual({ way: 'modal' });
  expect(heard(4)).toBe(4);
});

test('a strict project compiles against the declarations, and mistakes do not', {
  timeout: 60_000,
}, async () => {
  const project = mkdtempSync(join(tmpdir(), 'overdesk-integrator-'));
  try {
    symlinkSync(join(root, 'node_modules'), join(project, 'node_modules'));
    writeFileSync(
      join(project, 'tsconfig.json'),
      JSON.stringify({
        compilerOptions: {
          strict: true,
          exactOptionalPropertyTypes: true,
          noEmit: true,
          module: 'esnext',
          moduleResolution: 'bundler',
          target: 'es2022',
          lib: ['es2022', 'dom'],
          types: [],
          paths: {
            overdesk: [`${built}/index.d.ts`],
            'overdesk/react': [`${built}/react.d.ts`],
            'overdesk/vue': [`${built}/vue.d.ts`],
          },
        },
      }),
    );
    writeFileSync(
      join(project, 'app.ts'),
      `import { createElement } from 'react';
      import { h } from 'vue';
      import { onOverdesk, overdesk, startOverdesk } from 'overdesk';
      import { OverdeskSurvey, useOverdesk } from 'overdesk/react';
      import { OverdeskSurvey as VueSurvey } from 'overdesk/vue';
      startOverdesk({ collector: 'https://support.example.com', site: 'my-shop', consent: 'required' });
      overdesk('ask');
      overdesk('after', 's1.abc');
      overdesk('after', { way: 'inline', into: '#here', prefill: { csat: 5 } });
      overdesk('on', 'answered', ({ answers, state }) => console.log(answers['csat'], state === 'complete'));
      const off: () => void = onOverdesk('session', ({ queue }) => console.log(queue?.length));
      useOverdesk('closed', off);
      createElement(OverdeskSurvey, { moment: 'ask', className: 'survey' });
      h(VueSurvey, { session: 's1.abc' });
      // @ts-expect-error no such command
      overdesk('dance');
      // @ts-expect-error no such event
      onOverdesk('danced', off);
      // @ts-expect-error no such way
      overdesk('ask', { way: 'sideways' });
      // @ts-expect-error no site
      startOverdesk({ collector: 'https://support.example.com' });`,
    );
    const told = promisify(execFile)(join(root, 'node_modules/.bin/tsc'), ['-p', project]);
    expect(
      await told.then(
        () => 'compiles',
        ({ stdout }) => stdout,
      ),
    ).toBe('compiles');
  } finally {
    rmSync(project, { recursive: true });
  }
});

test('does nothing on a server', async () => {
  const { onOverdesk, overdesk, startOverdesk } = await import(`${built}/index.js`);
  startOverdesk({ collector: 'https://support.example.com', site: 'my-shop' });
  overdesk('ask');
  expect(onOverdesk('open', () => {})()).toBeUndefined();
});

test('every entry of the manifest is there, with its types, and none brings a framework along', () => {
  const { exports } = JSON.parse(readFileSync(join(built, 'package.json'), 'utf8'));
  const files = readdirSync(built);
  for (const { types, default: script } of Object.values<{ types: string; default: string }>(exports)) {
    expect(files).toContain(types.slice(2));
    expect(files).toContain(script.slice(2));
  }
  for (const file of files.filter((name) => name.endsWith('.js')))
    expect(readFileSync(join(built, file), 'utf8').length).toBeLessThan(8000);
});

test('costs a page that bundles it at most 1.5 KB, as the script tag does', async () => {
  const { outputFiles } = await build({
    stdin: { contents: `export { startOverdesk, overdesk } from './index.js'`, resolveDir: built },
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
  });
  expect(brotliCompressSync(outputFiles[0]?.text ?? '').length).toBeLessThanOrEqual(1.5 * 1024);
});
