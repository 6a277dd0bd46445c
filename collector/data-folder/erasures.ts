import { createHash } from 'node:crypto';
import { StoreFault } from '../store/fault.ts';
import type { Store } from '../store/store.ts';
import { type Wish, wishesIn, writeDown } from './wishes.ts';

/** What fulfilling wishes took out of a store. */
export interface Fulfilled {
  readonly sessions: number;
  /** Answers that belonged to no session. */
  readonly responses: number;
  /** Agents whose voices went. */
  readonly voices: number;
  /** Feedback notes they wrote and received, their certificates and trainings. */
  readonly notes: number;
  /** Agents' devices that are not paired any more. */
  readonly devices: number;
  /** Sessions of the console that are over. */
  readonly signIns: number;
}

const NOTHING: Fulfilled = { sessions: 0, responses: 0, voices: 0, notes: 0, devices: 0, signIns: 0 };

/** Fulfils one wish, of what was there when it was made: what came later stays. */
async function fulfil(store: Store, wish: Wish, now: number): Promise<Fulfilled> {
  if (!('what' in wish)) {
    const { at: until, ...what } = wish;
    return { ...NOTHING, ...(await store.do('erase', { ...what, until, now })) };
  }
  const { at: until } = wish;
  switch (wish.what) {
    case 'voices':
      return {
        ...NOTHING,
        voices: Number(await store.do('forgetVoices', { ...wish, until })),
        notes:
          (await store.do('forgetNotes', { site: wish.site, person: wish.agent, until })) +
          (await store.do('forgetTrainings', { site: wish.site, person: wish.agent, until })),
      };
    case 'access': {
      const { devices, sessions } = await store.do('revokeTokens', { ...wish, until });
      return { ...NOTHING, devices, signIns: sessions };
    }
    case 'restored':
      return { ...NOTHING, signIns: await store.do('endAllConsoleSessions', { until }) };
  }
}

async function fulfilAll(store: Store, wishes: readonly Wish[], now: number): Promise<Fulfilled> {
  const all = await Promise.all(wishes.map((wish) => fulfil(store, wish, now)));
  return all.reduce(sumOf, NOTHING);
}

const sumOf = (one: Fulfilled, other: Fulfilled): Fulfilled => ({
  sessions: one.sessions + other.sessions,
  responses: one.responses + other.responses,
  voices: one.voices + other.voices,
  notes: one.notes + other.notes,
  devices: one.devices + other.devices,
  signIns: one.signIns + other.signIns,
});

/** Writes wishes down, durably, and fulfils them; returns what is gone from the store. */
export async function fulfilForGood(data: string, store: Store, wishes: readonly Wish[]): Promise<Fulfilled> {
  const { before, after } = await writeDown(data, wishes);
  let gone = NOTHING;
  for (const wish of wishes) {
    // Who pairs on and on with a key came in until this moment.
    const isAccess = 'what' in wish && wish.what === 'access';
    const at = isAccess ? Math.max(wish.at, Date.now()) : wish.at;
    gone = sumOf(gone, await fulfil(store, { ...wish, at }, wish.at));
  }
  // Unless another command wrote some down at the same moment: then the next start asks for all of them again.
  if (await hasFulfilled(store, before)) await keepMark(store, after);
  return gone;
}

/** As `fulfilForGood`, for wishes about words; answers, too, how far they are gone from every byte of the files. */
export async function eraseForGood(
  data: string,
  store: Store,
  wishes: readonly Wish[],
): Promise<Fulfilled & { readonly files: Scrubbed }> {
  return { ...(await fulfilForGood(data, store, wishes)), files: await scrubOwed(store) };
}

/** Wishes fulfilled in one transaction. */
const AT_ONCE = 500;

/** Names a list of wishes by its length and content, in the store that has fulfilled them. */
const markOf = (list: string): string =>
  `${list.length} ${createHash('sha256').update(list, 'latin1').digest('hex')}`;

const keepMark = (store: Store, list: string): Promise<void> =>
  store.do('keepMeta', { name: 'erased', value: markOf(list) });

const hasFulfilled = async (store: Store, list: string): Promise<boolean> =>
  list === '' || (await store.do('readMeta', { name: 'erased' })) === markOf(list);

/** Those wishes of a list that this store has not fulfilled yet: all but those it begins with, when it says so. */
async function unfulfilled(store: Store, wishes: readonly Wish[], list: string): Promise<readonly Wish[]> {
  const mark = await store.do('readMeta', { name: 'erased' });
  const known = list.slice(0, Number.parseInt(mark ?? '0', 10));
  return known !== '' && mark === markOf(known) ? wishes.slice(known.split('\n').length - 1) : wishes;
}

/**
 * Fulfils the wishes that this store has not heard of, as after a backup was put back; returns what that brought to
 * light. What a store has fulfilled once it is not asked again: the list grows for years.
 */
export async function eraseAgain(
  data: string,
  store: Store,
  now: number,
): Promise<Fulfilled & { note: string | null }> {
  const { wishes, text, note } = await wishesIn(data);
  const owed = await unfulfilled(store, wishes, text);
  let gone = NOTHING;
  for (let from = 0; from < owed.length; from += AT_ONCE) {
    gone = sumOf(gone, await fulfilAll(store, owed.slice(from, from + AT_ONCE), now));
  }
  if (owed.length > 0) await keepMark(store, text);
  if (gone.sessions + gone.responses + gone.voices + gone.notes > 0) await scrubOwed(store);
  return { ...gone, note };
}

/** Is nothing of erased words in any byte of the files, or when what holds it up is over? */
export type Scrubbed = 'clean' | 'held up';

/**
 * Overwrites the file's unused bytes when something was erased since that last was done. `secure_delete` alone is not
 * enough: the engine leaves copies of cells behind when it moves them between pages. What a full disk or another process
 * holds up the collector does within the hour.
 */
export async function scrubOwed(store: Store): Promise<Scrubbed> {
  const owed = await store.do('readMeta', { name: 'scrub' });
  if (owed === null) return 'clean';
  try {
    if (!(await store.scrub())) return 'held up';
    await store.do('payScrub', { owed });
    return (await store.do('readMeta', { name: 'scrub' })) === null ? 'clean' : 'held up';
  } catch (error) {
    if (error instanceof StoreFault && !error.fatal) return 'held up';
    throw error;
  }
}
