import { addImport, camelCase, type Plan, titleOf } from '../plan.ts';

/** A helpdesk read by code. One that speaks JSON and needs none is a description: see `extension/helpdesks/demo-desk`. */
export function planHelpdesk(name: string): Plan {
  const constant = camelCase(name);
  return {
    files: {
      [`extension/helpdesks/${name}/${name}.ts`]: `import { type Helpdesk, NotUnderstoodError } from '../lib/helpdesk.ts';

/**
 * ${titleOf(name)}, read with the agent's own login.
 * TODO: the vendor's published contract, with its version and address.
 */
export const ${constant}: Helpdesk = {
  id: '${name}',
  name: '${titleOf(name)}',
  matches: [],
  cannot: {},
  sharing: null,
  placeOf: () => null,
  ticketUrl: (base, ticket) => \`\${base}/tickets/\${encodeURIComponent(ticket)}\`,
  whoAmI: async () => {
    throw new NotUnderstoodError('TODO: prove who the agent is by a field of their own user');
  },
  pull: async () => {
    throw new NotUnderstoodError('TODO: one page of what changed since the cursor');
  },
};
`,
      [`test/unit/extension/helpdesks/${name}.test.ts`]: `import { ${constant} } from '../../../../extension/helpdesks/${name}/${name}.ts';
import { behavesLikeAHelpdesk } from './contract.ts';

// The real helpdesk where it runs here (see test/real/extension), else a stand-in made from its published contract.
behavesLikeAHelpdesk(${constant}, async () => {
  throw new Error('TODO: start ${titleOf(name)}, or a stand-in for it');
});
`,
    },
    edits: [
      {
        path: 'extension/helpdesks/registry.ts',
        change: (text) =>
          addImport(text, `import { ${constant} } from './${name}/${name}.ts';`).replace(
            /(export const helpdesks: readonly Helpdesk\[\] = \[.*?)(,?\s*)\];/s,
            `$1, ${constant}];`,
          ),
      },
    ],
    next: [
      `extension/helpdesks/${name}: placeOf, ticketUrl, whoAmI, then pull; what it cannot tell goes into \`cannot\``,
      `test/unit/extension/helpdesks/${name}.test.ts: a server for the contract to run against`,
    ],
  };
}
