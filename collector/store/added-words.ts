import { tellCard } from './feed.ts';
import { addTicketJob, dropJob } from './jobs.ts';
import type { AddedWord } from './session.ts';
import { endSession } from './session-life.ts';
import { addedIn } from './session-row.ts';
import type { Sql } from './sql.ts';

/** What customers do with a running request of theirs; the helpdesk is told with the same commit, as a job owed. */

/** More than anybody adds to a request that is read. */
const MOST = 30;

async function wordsOf(
  sql: Sql,
  { site, id }: { site: string; id: string },
): Promise<{ readonly added: readonly AddedWord[]; readonly runs: boolean }> {
  const row = await sql.get<{ added: string | null; state: string }>(
    `select added, state from session where site = ? and id = ?${sql.forUpdate}`,
    site,
    id,
  );
  const runs = row?.state === 'waiting' || row?.state === 'with-agent';
  return { added: addedIn(row?.added ?? null), runs };
}

const keepWords = (sql: Sql, id: string, added: readonly AddedWord[]): Promise<number> =>
  sql.run('update session set added = ? where id = ?', JSON.stringify(added), id);

/**
 * Adds what a customer says to a request of theirs that still runs; the same words sent twice are added once. Its owner
 * and helpers read it on the card, and it is owed to the ticket in `helpdesk` (null: none).
 */
export async function addWord(
  sql: Sql,
  input: { site: string; id: string; text: string; helpdesk: string | null; now: number },
): Promise<'added' | 'ended' | 'full'> {
  const { site, id, text, helpdesk, now } = input;
  const { added, runs } = await wordsOf(sql, input);
  if (!runs) return 'ended';
  if (added.at(-1)?.text === text) return 'added';
  if (added.length >= MOST) return 'full';
  await keepWords(sql, id, [...added, { at: now, text, told: false }]);
  await addTicketJob(sql, { site, session: id, kind: 'add-words', helpdesk, now });
  await tellCard(sql, input, now);
  return 'added';
}

/** The `nth` word (from 1) stands on the ticket. The job is done with the last of them, not while another came meanwhile. */
export async function toldWord(sql: Sql, input: { site: string; id: string; nth: number }): Promise<void> {
  const before = await wordsOf(sql, input);
  const added = before.added.map((word, i) => (i + 1 === input.nth ? { ...word, told: true } : word));
  await keepWords(sql, input.id, added);
  if (added.every(({ told }) => told)) await dropJob(sql, { session: input.id, kind: 'add-words' });
}

/** Ends a running request at its customer's wish; ended already = nothing. The ticket in `helpdesk` is to follow. */
export async function withdrawRequest(
  sql: Sql,
  input: { site: string; id: string; helpdesk: string | null; now: number },
): Promise<boolean> {
  const { site, id, helpdesk, now } = input;
  const ended = await endSession(sql, { site, id, by: 'cancel', now });
  if (ended) await addTicketJob(sql, { site, session: id, kind: 'withdraw', helpdesk, now });
  return ended;
}
