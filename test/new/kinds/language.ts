import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addImport, camelCase, insertBefore, type Plan } from '../plan.ts';

const english = join(import.meta.dirname, '../../../shared/locales/en');

/** What agents alone read, in three languages so far, and what is built upon it. */
const AGENTS = ['agent.ts', 'kpi.ts', 'team.ts'];

/** A customers' language (BCP 47, `nl` or `pt-PT`): English, until somebody who speaks it writes it. */
export function planLanguage(tag: string): Plan {
  const constant = camelCase(tag.toLowerCase());
  const customers = readdirSync(english).filter((file) => !AGENTS.includes(file));
  const files = customers.map((file) => {
    const text = readFileSync(join(english, file), 'utf8').replace(
      'export const en:',
      `export const ${constant}:`,
    );
    return [`shared/locales/${tag}/${file}`, text];
  });
  return {
    files: {
      ...Object.fromEntries(files),
      [`test/unit/shared/locales/${tag}.test.ts`]: `import { expect, it } from 'vitest';
import { en } from '../../../../shared/locales/en/index.ts';
import { ${constant} } from '../../../../shared/locales/${tag}/index.ts';

/** Texts that are the same in both languages. */
const SAME: readonly string[] = [];

const textsIn = (words: unknown, path = ''): [string, unknown][] =>
  typeof words === 'object' && words !== null
    ? Object.entries(words).flatMap(([key, value]) => textsIn(value, \`\${path}.\${key}\`))
    : [[path, words]];

it.each(Object.keys(en) as (keyof typeof en)[])('every text of %s is translated', (part) => {
  const english = new Map(textsIn(en[part]));
  const left = textsIn(${constant}[part]).filter(([path, text]) => english.get(path) === text);
  expect(left.filter(([path]) => !SAME.includes(part + path))).toEqual([]);
});
`,
    },
    edits: [
      {
        path: 'shared/locales/customers.ts',
        change: (text) =>
          insertBefore(
            addImport(text, `import { ${constant} } from './${tag}/index.ts';`),
            /^\};$/,
            constant === tag ? `  ${tag},` : `  '${tag}': ${constant},`,
          ),
      },
    ],
    next: [
      `shared/locales/${tag}: every text as a native writes it, in one form of address; informal.ts where there are two (see de)`,
      `npx vitest run --project unit test/unit/shared/locales: nothing left in English, no name in braces lost`,
    ],
  };
}
