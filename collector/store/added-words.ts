import { tellCard } from './feed.ts';
import { type AddedWord, addedIn } from './session.ts';
import type { Sql } from './sql.ts';

/** More than anybody adds to a request that is read. */
const MOST = 30;

/**
 * Adds what a customer says to a request of theirs that still runs; the same words sent twice are added once. Its owner
 * and helpers read it on the card.
 */
export async function addWord(
  sql: Sql,
  input: { site: string; id: string; text: string; now: number },
): Promise<'added' | 'ended' | 'full'> {
  const { site, id, text, now } = input;
  const row = await sql.get<{ added: string | null; state: string }>(
    `select added, state from session where site = ? and id = ?${sql.forUpdate}`,
    site,
    id,
  );
  if (!row || (row.state !== 'waiting' && row.state !== 'with-agent')) return 'ended';
  const added = addedIn(row.added);
  if (added.at(-1)?.text === text) return 'added';
  if (added.length >= MOST) return 'full';
  const all: readonly AddedWord[] = [...added, { at: now, text }];
  await sql.run('update session set added = ? where id = ?', JSON.stringify(all), id);
  await tellCard(sql, input, now);
  return 'added';
}
