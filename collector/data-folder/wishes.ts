import { appendFile, readFile, stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { syncFolder } from './durable-file.ts';
import { ERASURES } from './files.ts';
import { StartError } from './start-error.ts';

/**
 * What somebody wished gone, kept beside the store and not in it: a backup that is put back does not know the latest
 * wishes, so they are fulfilled again at every start. No line says who wished.
 */

/** A customer's words. */
const Erasure = z.object({
  site: z.string(),
  session: z.string().nullable(),
  /** An answer that belongs to no session. */
  response: z.string().nullable().default(null),
  customerRef: z.string().nullable(),
  at: z.number(),
});

/** What an agent's browser said for the team's figures, and the agent's feedback notes, certificates and trainings. */
const Voices = z.object({ what: z.literal('voices'), site: z.string(), agent: z.string(), at: z.number() });

/** The ways in of an agent, or of the one device of this id with those its holder could have come by. */
const Access = z.object({
  what: z.literal('access'),
  site: z.string(),
  agent: z.string().nullable(),
  id: z.string().nullable(),
  holder: z.string().nullable().default(null),
  at: z.number(),
});

/** A backup was put back: everybody's sessions of the console, some of which may have been ended since it was taken. */
const Restored = z.object({ what: z.literal('restored'), at: z.number() });

const Wish = z.union([Erasure, Voices, Access, Restored]);
export type Wish = z.output<typeof Wish>;

const TORN = 'erasures.torn';

const parse = (line: string): Wish | null => {
  try {
    return Wish.parse(JSON.parse(line));
  } catch {
    return null;
  }
};

/** What the list says, and what stands after its last whole line: the start of one that a power cut or a full disk cut off. */
function readWishes(text: string, where: string): { wishes: Wish[]; whole: number; torn: string } {
  const wishes: Wish[] = [];
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
export async function wishesIn(data: string): Promise<{ wishes: Wish[]; text: string; note: string | null }> {
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
      note: `The last line of ${file} was cut off and is in ${TORN} now. That command was never confirmed: whoever gave it gives it again.`,
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

/** A wish as a line of bytes that are the same in every encoding. */
export const lineOf = (wish: Wish): string =>
  `${JSON.stringify(wish).replaceAll(/[^ -~]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;

/** Writes wishes down, durably and as whole lines or not at all; returns the list as it was and as it is. */
export async function writeDown(
  data: string,
  wishes: readonly Wish[],
): Promise<{ before: string; after: string }> {
  const file = join(data, ERASURES);
  const { text } = await wishesIn(data);
  const added = wishes.map(lineOf).join('');
  const size = await stat(file).then(
    (found) => found.size,
    () => null,
  );
  try {
    await appendFile(file, added, { mode: 0o600, flush: true });
  } catch (error) {
    // What a full disk let through of it would look like a wish of its own.
    if (size !== null) await truncate(file, size).catch(() => undefined);
    throw error;
  }
  if (size === null) await syncFolder(data);
  return { before: text, after: text + added };
}
