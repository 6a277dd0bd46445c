import { eraseForGood, scrubOwed } from '../store/erasures.ts';
import { atDesk } from './desk-at.ts';
import { findAll, PERSON_OPTIONS, personIn } from './person.ts';

/**
 * node collector/commands/erase.ts --config FILE --data DIR (--email ADDRESS | --phone NUMBER | --name NAME | --session ID | --agent ID)
 * Erases all a customer said, or one session, from store, files and every extension's cache. An address or a number is
 * looked for in everything said before and after, a name where names are asked for. Of an agent: what their browser said for
 * the team's figures.
 */
const USAGE =
  'Usage: node collector/commands/erase.ts --config FILE --data DIR (--email ADDRESS | --phone NUMBER | --name NAME | --session ID | --agent ID)';

const HELD_UP =
  'The disk is full or the store was in use: the collector overwrites what is left in its files within the hour.';

const counted = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`;

await atDesk(
  USAGE,
  [...PERSON_OPTIONS, 'session', 'agent'],
  async ({ settings: { site }, data, store, keys, options }) => {
    const { email, session = null, agent } = options;
    if (agent !== undefined) {
      const known = await store.do('forgetVoices', { site, agent });
      const files = await scrubOwed(store);
      console.log(known ? 'The agent’s voices are erased.' : 'This agent has said nothing.');
      if (files !== 'clean') console.log(HELD_UP);
      return;
    }
    const person = personIn(options);
    if ((person === null) === (session === null)) throw new Error(USAGE);
    const found = person
      ? await findAll(store, await keys(), site, person)
      : { sessions: [session ?? ''], responses: [] };
    const customerRef = email === undefined ? null : (await keys()).customerRef(site, email);
    const nothing = { site, session: null, response: null, customerRef: null, at: Date.now() };
    const { sessions, responses, files } = await eraseForGood(data, store, [
      ...(customerRef === null ? [] : [{ ...nothing, customerRef }]),
      ...found.sessions.map((id) => ({ ...nothing, session: id })),
      ...found.responses.map((id) => ({ ...nothing, response: id })),
    ]);
    const alone = responses > 0 ? `, and ${counted(responses, 'answer')} that belonged to none` : '';
    console.log(`${counted(sessions, 'session')} erased${alone}.`);
    if (files !== 'clean') console.log(HELD_UP);
  },
);
