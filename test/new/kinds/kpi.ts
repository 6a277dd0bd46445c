import { addImport, camelCase, insertBefore, type Plan, titleOf } from '../plan.ts';

const LANGUAGES = ['en', 'es', 'ro', 'pt-BR', 'fr', 'de', 'it', 'ar'];

/** A KPI: the share of solved tickets of which something holds, until its author says what it is. */
export function planKpi(name: string): Plan {
  const constant = camelCase(name);
  const text = `{ name: 'TODO: ${titleOf(name)}', definition: 'TODO: in plain words, so that it can be checked by hand.', formula: 'TODO: what is divided by what.' }`;
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
      [`shared/locales/kpi/${name}.ts`]: `import type { KpiText } from '../words/kpi.ts';

export const ${constant}: KpiText = {
${LANGUAGES.map((language) => `  '${language}': ${text},`).join('\n')}
};
`,
      [`test/unit/kpi/references/${name}.ts`]: `import { HOUR, solved, ticket } from '../support/facts.ts';
import type { KpiReference } from '../support/reference.ts';

export const reference: KpiReference = {
  n: 'TODO: what n counts',
  leavesOut: 'TODO: what n does not count, and what stands beside.',
  // From the definition alone, without a look at how the KPI does it; what helps is in ../support/naive.ts.
  naive: (_tickets, _look) => {
    throw new Error('TODO: the same number a second, naive way');
  },
  byHand: {
    // TODO: five tickets, and what one counts of them by hand.
    tickets: [solved('1', 'ana', HOUR), ticket({ ticket: '2' })],
    is: { value: null, n: 0 },
  },
};
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
      {
        path: 'shared/locales/kpi/registry.ts',
        change: (text) =>
          insertBefore(
            addImport(text, `import { ${constant} } from './${name}.ts';`),
            /^\} as const satisfies/,
            constant === name ? `  ${constant},` : `  '${name}': ${constant},`,
          ),
      },
    ],
    next: [
      `shared/kpi/kpis/${name}.ts: the formula and its sources; a speed names its quality partner`,
      `shared/locales/kpi/${name}.ts: its name, definition and formula in each language`,
      `test/unit/kpi/references/${name}.ts: the same number a second way and counted by hand; what n counts and leaves out`,
      'npx vitest run --project unit test/unit/kpi -u: says what is missing, and writes docs/measurement.md',
    ],
  };
}
