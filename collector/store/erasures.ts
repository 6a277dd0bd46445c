import { createHash } from 'node:crypto';
import { appendFile, readFile, stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { StartError } from '../start-error.ts';
import { syncFolder } from './durable-file.ts';
import { StoreFault } from './fault.ts';
import { ERASURES } from './files.ts';
import type { Erased } from './privacy.ts';
import type { Store } from './store.ts';

/**
 * The wishes to be erased, kept beside the store and not in it: a backup that is put back does not know the latest
 * ones, so they are fulfilled anew at every start. No line says who wished.
 */
const Erasure = z.object({
  site: z.string(),
  session: z.string().nullable(),
  /** An answer that belongs to no session. */
  response: z.string().nullable().default(null),
  customerRef: z.string().nullable(),
  at: z.number(),
});
export type Erasure = z.output<typeof Erasure>;

const TORN = 'erasures.torn';

const parse = (line: string): Erasure | null => {
  try {
    return Erasure.parse(JSON.parse(line));
  } catch {
    return null;
  }
};

/** What the list says, and what stands after its last whole line: the start of one that a power cut or a full disk cut off. */
function readWishes(text: string, where: string): { wishes: Erasure[]; whole: number; torn: string } {
  const wishes: Erasure[] = [];
  const lines = text.split('\n');
  let whole = 0;
  const last = lines.findLastIndex((line) => line !== '');
  for (const [i, line] of lines.entries()) {
    if (line !== '') {
      const wish = parse(line);
      if (wish) wishes.push(wish);
      else if (i === last) return { wishes, whole, torn: text.slice(whole) };
      else {
        throw new StartError(
          `${where}, line ${i + 1}, is not a wish to be erased. Nothing was changed. Take the file of the latest backup, or mend the line: {"site":…,"session":…,"customerRef":…,"at":…}.`,
        );
      }
    }
    whole += line.length + 1;
  }
  return { wishes, whole: Math.min(whole, text.length), torn: '' };
}

/** The whole wishes of a data folder, as they stand there too. A last line that is cut off is put aside: it was never acknowledged. */
async function wishesIn(data: string): Promise<{ wishes: Erasure[]; text: string; note: string | null }> {
  const file = join(data, ERASURES);
  const text = await readFile(file, 'latin1').catch((error) => {
    if (error.code === 'ENOENT') return '';
    throw new StartError(`${file} cannot be read: ${error.message}.`);
  });
  const { wishes, whole, torn } = readWishes(text, file);
  if (torn !== '') {
    await appendFile(join(data, TORN), `${torn}\n`, { mode: 0o600, flush: true, encoding: 'latin1' });
    await truncate(file, whole);
    return {
      wishes,
      text: text.slice(0, whole),
      note: `The last line of ${file} was cut off and is in ${TORN} now. That erasure was never confirmed: whoever asked for it gives the command again.`,
    };
  }
  if (text === '' || text.endsWith('\n')) return { wishes, text, note: null };
  await appendFile(file, '\n', { flush: true });
  return { wishes, text: `${text}\n`, note: null };
}

/** Two lists of wishes as one, each once, as NDJSON; what was cut off is left out. Throws a StartError for a damaged one. */
export function mergeWishes(...lists: readonly string[]): string {
  const lines = lists.flatMap((text) => {
    const { torn } = readWishes(text, ERASURES);
    return text
      .slice(0, text.length - torn.length)
      .split('\n')
      .filter(Boolean);
  });
  return [...new Set(lines)].map((line) => `${line}\n`).join('');
}

/** Writes wishes down, durably and as whole lines or not at all. */
async function writeDown(data: string, wishes: readonly Erasure[]): Promise<void> {
  const file = join(data, ERASURES);
  await wishesIn(data);
  const before = await stat(file).then(
    ({ size }) => size,
    () => null,
  );
  try {
    await appendFile(file, wishes.map((wish) => `${JSON.stringify(wish)}\n`).join(''), {
      mode: 0o600,
      flush: true,
    });
  } catch (error) {
    // What a full disk let through of it would look like a wish of its own.
    if (before !== null) await truncate(file, before).catch(() => undefined);
    throw error;
  }
  if (before === null) await syncFolder(data);
}

/** Writes wishes down, durably, and fulfils them; answers what is gone from the store, and how far from every byte of its files. */
export async function eraseForGood(
  data: string,
  store: Store,
  wishes: readonly Erasure[],
): Promise<Erased & { readonly files: Scrubbed }> {
  await writeDown(data, wishes);
  const erased = { sessions: 0, responses: 0 };
  for (const { at, ...what } of wishes) {
    const { sessions, responses } = await store.do('erase', { ...what, until: at, now: at });
    erased.sessions += sessions;
    erased.responses += responses;
  }
  return { ...erased, files: await scrubOwed(store) };
}

/** Wishes fulfilled in one transaction. */
const AT_ONCE = 500;

/** Names a list of wishes by its length and content, in the store that has fulfilled them. */
const markOf = (list: string): string =>
  `${list.length} ${createHash('sha256').update(list, 'latin1').digest('hex')}`;

/** Those wishes of a list that this store has not fulfilled yet: all but those it begins with, when it says so. */
async function unfulfilled(
  store: Store,
  wishes: readonly Erasure[],
  list: string,
): Promise<readonly Erasure[]> {
  const mark = await store.do('readMeta', { name: 'erased' });
  const known = list.slice(0, Number.parseInt(mark ?? '0', 10));
  return known !== '' && mark === markOf(known) ? wishes.slice(known.split('\n').length - 1) : wishes;
}

/**
 * Fulfils the wishes that this store has not heard of, as after a backup was put back; answers how many sessions and
 * answers that brought to light. What a store has fulfilled once it is not asked again: the list grows for years.
 */
export async function eraseAgain(
  data: string,
  store: Store,
  now: number,
): Promise<{ erased: number; note: string | null }> {
  const { wishes, text, note } = await wishesIn(data);
  const owed = await unfulfilled(store, wishes, text);
  let erased = 0;
  for (let from = 0; from < owed.length; from += AT_ONCE) {
    const some = owed.slice(from, from + AT_ONCE);
    const gone = await Promise.all(
      some.map(({ at, ...what }) => store.do('erase', { ...what, until: at, now })),
    );
    erased += gone.reduce((sum, { sessions, responses }) => sum + sessions + responses, 0);
  }
  if (owed.length > 0) await store.do('keepMeta', { name: 'erased', value: markOf(text) });
  if (erased > 0) await scrubOwed(store);
  return { erased, note };
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
