import { addImport, camelCase, insertBefore, type Plan, titleOf } from '../plan.ts';

const LANGUAGES = ['en', 'es', 'ro', 'pt-BR', 'fr', 'de', 'it', 'ar'];

/** A KPI: the share of solved tickets of which something holds, until its author says what it is. */
export function planKpi(name: string): Plan {
  const constant = camelCase(name);
  return {
    files: {
      [`shared/kpi/kpis/${name}.ts`]: `import { creditOf } from '../credit/credit.ts';
import { defineKpi } from '../measure/define.ts';
import { countOf } from '../measure/summary.ts';
import { solvedAt } from '../samples/solved.ts';

/** TODO: what is counted, of which tickets, and when it is decided. */
export const ${constant} = defineKpi({
  id: '${name}',
  unit: 'tickets',
  better: 'neither',
  level: 'agent',
  partner: null,
  targetable: false,
  // Who defines it so, from ../references.ts; none for a definition of our own.
  sources: [],
  samples: (ticket, sink) => {
    const at = solvedAt(ticket);
    if (at !== null && ticket.owner !== null) sink.value(at, 1, creditOf([ticket.owner]));
  },
  summarise: countOf,
});
`,
      [`test/unit/kpi/${name}.test.ts`]: `import { describe, expect, it } from 'vitest';
import { kpiWords } from '../../../shared/locales/kpis.ts';

describe('${titleOf(name).toLowerCase()}', () => {
  it('says what it is, in every language', () => {
    const texts = Object.values(kpiWords).map((words) => JSON.stringify(words['${name}']));
    expect(texts.join(' ')).not.toContain('TODO');
  });

  it.todo('is what one can count by hand in a log of five tickets');
});
`,
    },
    edits: [
      {
        path: 'shared/kpi/kpis/registry.ts',
        change: (text) =>
          insertBefore(
            addImport(text, `import { ${constant} } from './${name}.ts';`),
            /^\] as const satisfies/,
            `  ${constant},`,
          ),
      },
      ...LANGUAGES.map((language) => ({
        path: `shared/locales/${language}/kpi.ts`,
        change: (text: string) =>
          insertBefore(
            text,
            /^\};$/,
            `  '${name}': { name: 'TODO: ${titleOf(name)}', definition: 'TODO: in plain words, so that it can be checked by hand.', formula: 'TODO: what is divided by what.' },`,
          ),
      })),
      {
        path: 'test/unit/kpi/support/naive.ts',
        change: (text) =>
          insertBefore(
            text,
            /^ {2}backlog: /,
            `  '${name}': () => { throw new Error('TODO: a second, naive way'); },`,
          ),
      },
    ],
    next: [
      `shared/kpi/kpis/${name}.ts: the formula and its sources; a speed names its quality partner`,
      'shared/locales: its name, definition and formula in each language',
      `test/unit/kpi/${name}.test.ts and support/naive.ts: the same number counted by hand and a second way`,
      'test/unit/kpi/support/entries.ts: what n counts, what is left out; `npx vitest run --project unit test/unit/kpi -u` writes docs/measurement.md',
    ],
  };
}
