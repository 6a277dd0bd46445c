import { atDesk } from './desk-at.ts';

/**
 * node collector/commands/export.ts --config FILE --data DIR --email ADDRESS
 * Prints everything kept about a customer as NDJSON, oldest first: what they may ask for.
 */
const USAGE = 'Usage: node collector/commands/export.ts --config FILE --data DIR --email ADDRESS';

await atDesk(USAGE, ['email'], async ({ settings: { site }, store, keys, options }) => {
  if (options['email'] === undefined) throw new Error(USAGE);
  const customerRef = (await keys()).customerRef(site, options['email']);
  for (const record of await store.do('exportCustomer', { site, customerRef })) {
    console.log(JSON.stringify(record));
  }
});
