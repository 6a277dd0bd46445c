import { eraseForGood } from '../data-folder/erasures.ts';
import { counted } from './counted.ts';
import { findAll, PERSON_OPTIONS, personIn } from './person.ts';
import { UsageError } from './usage-error.ts';
import { type OpenedStore, withStore } from './with-store.ts';

const HELD_UP =
  'The disk is full or the store was in use: the collector overwrites what is left in its files within the hour.';

/** What an agent's browser said for the team's figures, their feedback notes, certificates and trainings. */
async function eraseAgent(agent: string, { settings: { site }, data, store }: OpenedStore): Promise<void> {
  const wish = { what: 'voices', site, agent, at: Date.now() } as const;
  const { voices, notes, files } = await eraseForGood(data, store, [wish]);
  console.log(voices > 0 ? 'The agent’s voices are erased.' : 'This agent has said nothing.');
  if (notes > 0) console.log(`Erased of their feedback notes, certificates and trainings: ${notes}.`);
  if (files !== 'clean') console.log(HELD_UP);
}

/** All a customer said, or one session, from store, files and every extension's cache. */
async function eraseCustomer({ settings: { site }, data, store, keys, options }: OpenedStore): Promise<void> {
  const { email, session = null } = options;
  const person = personIn(options);
  if ((person === null) === (session === null)) throw new UsageError();
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
}

/** Erases what the options name: a person, a session or an agent. */
export const run = (args: readonly string[]): Promise<void> =>
  withStore(args, [...PERSON_OPTIONS, 'session', 'agent'], (opened) => {
    const { agent } = opened.options;
    return agent === undefined ? eraseCustomer(opened) : eraseAgent(agent, opened);
  });
