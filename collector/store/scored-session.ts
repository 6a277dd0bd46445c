import { needsIn } from './session-row.ts';
import type { Sql } from './sql.ts';

/** What counting needs of a session. Times in UTC ms. */
export interface ScoredSession {
  readonly id: string;
  readonly queue: string;
  readonly topic: string | null;
  readonly channel: string;
  readonly locale: string;
  readonly askedAt: number | null;
  readonly endedAt: number | null;
  readonly helped: boolean;
  /** It waits or is with an agent. */
  readonly isOpen: boolean;
}

/** A session as far as its answer is counted by it; null when it is not there. */
export async function readScored(sql: Sql, site: string, id: string): Promise<ScoredSession | null> {
  const row = await sql.get<{
    queue: string;
    channel: string;
    needs: string;
    locale: string;
    asked_at: number | null;
    ended_at: number | null;
    ended_by: string | null;
    state: string;
    agent: string | null;
  }>(
    `select queue, channel, needs, locale, asked_at, ended_at, ended_by, state, agent from session
     where site = ? and id = ?`,
    site,
    id,
  );
  if (!row) return null;
  return {
    id,
    queue: row.queue,
    topic: topicIn(row.needs),
    channel: row.channel,
    locale: row.locale,
    askedAt: row.asked_at,
    endedAt: row.ended_at,
    helped: row.state === 'ended' && wasHelped(row.ended_by, row.agent),
    isOpen: row.state === 'waiting' || row.state === 'with-agent',
  };
}

/** Let go, withdrawn, or run out unseen: there was nothing to ask about. */
const wasHelped = (endedBy: string | null, agent: string | null): boolean =>
  endedBy !== 'release' && endedBy !== 'cancel' && (endedBy !== 'lapse' || agent !== null);

function topicIn(needs: string): string | null {
  try {
    return needsIn(needs).topic;
  } catch {
    // Set aside wherever the session itself is read; what its customer said counts all the same.
    return null;
  }
}
