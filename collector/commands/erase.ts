import { eraseForGood } from '../store/erasures.ts';
import { atDesk } from './desk-at.ts';

/**
 * node collector/commands/erase.ts --config FILE --data DIR (--email ADDRESS | --session ID)
 * Erases all a customer said, or one session, from store, files and every extension's cache.
 */
const USAGE =
  'Usage: node collector/commands/erase.ts --config FILE --data DIR (--email ADDRESS | --session ID)';

await atDesk(USAGE, ['email', 'session'], async ({ settings: { site }, data, store, keys, options }) => {
  const { email, session = null } = options;
  if ((email === undefined) === (session === null)) throw new Error(USAGE);
  const customerRef = email === undefined ? null : (await keys()).customerRef(site, email);
  const erased = await eraseForGood(data, store, { site, session, customerRef, at: Date.now() });
  console.log(`${erased} session${erased === 1 ? '' : 's'} erased.`);
});
