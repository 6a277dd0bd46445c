import { pruneTokens } from './agents.ts';
import { allOf } from './all-of.ts';
import { pruneImported } from './answer-imports.ts';
import { pruneConsoleLog } from './console-log.ts';
import { pruneConsole } from './console-sessions.ts';
import { pruneLog } from './decisions.ts';
import { eraseSession } from './erase.ts';
import { EVERYBODY, readersOf } from './feed.ts';
import { pruneNotes } from './feedback-notes.ts';
import { pruneHelpCounts } from './help-counts.ts';
import { oweScrub } from './meta.ts';
import { pruneMissedSearches } from './missed-searches.ts';
import { prunePulse } from './pulse.ts';
import { pruneSamples } from './quality-samples.ts';
import type { Sql } from './sql.ts';
import { pruneSummaryWishes } from './summary-wishes.ts';
import { pruneTargets } from './targets.ts';
import { pruneTeamTickets } from './team-tickets.ts';
import { pruneTrainings } from './trainings.ts';

/** The log first: whoever is erased is looked for in what is left of it. */
const DROPS: readonly ((sql: Sql, input: Dropping & { readonly logBytes: number }) => Promise<number>)[] = [
  pruneLog,
  pruneSessions,
  pruneAnswers,
  pruneImported,
  pruneNews,
  pruneTargets,
  pruneSamples,
  pruneNotes,
  pruneTrainings,
  prunePulse,
  pruneTeamTickets,
  pruneTokens,
  pruneConsole,
  pruneConsoleLog,
  pruneSummaryWishes,
  pruneHelpCounts,
  pruneMissedSearches,
];

/**
 * One step of dropping what is older than `before` (UTC ms): at most `limit` rows of what is due next, of the log of
 * decisions (also what is beyond `logBytes`), sessions with all that hangs on them, answers without a session, what is known of imported ones, news,
 * ended targets, samples drawn, feedback notes, certificates that ended, what people said of their work, the helpdesk's tickets as counted, of the console ended sessions and what was done there, addresses that no summary goes to, and counts of the help page. Others get their turn between two steps. Returns how many went; 0: nothing is left to drop.
 */
export async function prune(sql: Sql, input: Dropping & { readonly logBytes: number }): Promise<number> {
  for (const drop of DROPS) {
    const gone = await drop(sql, input);
    if (gone > 0) {
      await oweScrub(sql, 'later');
      return gone;
    }
  }
  return 0;
}

interface Dropping {
  readonly site: string;
  readonly before: number;
  readonly now: number;
  readonly limit: number;
}

/** Those who may hold a copy of a session hear that it is gone; nobody else has to. */
async function pruneSessions(sql: Sql, { site, before, now, limit }: Dropping): Promise<number> {
  const found = await sql.all<{ id: string; created_at: number }>(
    'select id, created_at from session where site = ? and created_at < ? order by created_at limit ?',
    site,
    before,
    limit,
  );
  if (found.length === 0) return 0;
  const row = await sql.get<{ until: number }>(
    'select told_unwritten_until as until from site where site = ?',
    site,
  );
  await allOf(
    found.map(({ id, created_at }) => async () => {
      const written = created_at > (row?.until ?? 0);
      await eraseSession(sql, { site, session: id }, written ? await readersOf(sql, id) : [EVERYBODY], now);
    }),
  );
  return found.length;
}

/** Answers nobody tied to a session. Those of a session are as young as it is, and have gone with it. */
async function pruneAnswers(sql: Sql, { site, before, limit }: Dropping): Promise<number> {
  return await sql.run(
    `delete from response where id in (
       select id from response where site = ? and created_at < ? and session is null order by created_at limit ?)`,
    site,
    before,
    limit,
  );
}

async function pruneNews(sql: Sql, { site, before, limit }: Dropping): Promise<number> {
  const old = await sql.all<{ agent: string; seq: number }>(
    'select agent, seq from feed where site = ? and at < ? order by at limit ?',
    site,
    before,
    limit,
  );
  for (const { agent, seq } of old) {
    await sql.run('delete from feed where site = ? and agent = ? and seq = ?', site, agent, seq);
  }
  return old.length;
}
