import { atDesk } from './desk-at.ts';
import { findAll, PERSON_OPTIONS, personIn } from './person.ts';

/**
 * node collector/commands/export.ts --config FILE --data DIR (--email ADDRESS | --phone NUMBER | --name NAME)
 * Prints everything kept about a customer as NDJSON, oldest first: what they may ask for.
 */
const USAGE =
  'Usage: node collector/commands/export.ts --config FILE --data DIR (--email ADDRESS | --phone NUMBER | --name NAME)';

await atDesk(USAGE, PERSON_OPTIONS, async ({ settings: { site }, store, keys, options }) => {
  const person = personIn(options);
  if (!person) throw new Error(USAGE);
  const found = await findAll(store, await keys(), site, person);
  for (const record of await store.do('exportCustomer', { site, ...found })) {
    console.log(JSON.stringify(record));
  }
});
