import type { Marks } from '../../shared/quality/criteria.ts';
import { tellCard } from './feed.ts';
import { insert } from './insert.ts';
import { newestCriteria } from './quality-criteria.ts';
import { type Decision, readReview } from './read-reviews.ts';
import { readSession } from './sessions.ts';
import type { Sql } from './sql.ts';

/** Reviews and what becomes of them. Whatever the reviewed agent may see is told with the session's card. */

/** Why a case cannot be reviewed now, or not by this person. */
export type NotReviewed =
  | 'not-found'
  | 'open'
  | 'nobody'
  | 'own'
  | 'reviewed'
  | 'sent'
  | 'outdated'
  | 'id-taken';

/** Keeps one review of a case: it counts, or, where the case is under calibration, it is one of several. Sent again it is the same. */
export async function putReview(
  sql: Sql,
  input: {
    site: string;
    id: string;
    session: string;
    reviewer: string;
    criteria: number;
    marks: Marks;
    strength: string;
    words: string;
    now: number;
  },
): Promise<NotReviewed | null> {
  const { site, id, session: of, reviewer, criteria, marks, now } = input;
  const known = await sql.get<{ session: string; reviewer: string }>(
    'select session, reviewer from review where id = ?',
    id,
  );
  if (known) return known.session === of && known.reviewer === reviewer ? null : 'id-taken';
  const session = await readSession(sql, { site, id: of });
  if (!session) return 'not-found';
  if (session.agent === null) return 'nobody';
  if (session.agent === reviewer) return 'own';
  if (session.state !== 'ended') return 'open';
  const calibrated = await sql.get('select 1 as found from calibration where session = ?', of);
  const kind = calibrated ? 'calibration' : 'review';
  const before = await sql.get(
    'select 1 as found from review where session = ? and kind = ? and (reviewer = ? or ? is null)',
    ...[of, kind, reviewer, calibrated ? reviewer : null],
  );
  if (before) return calibrated ? 'sent' : 'reviewed';
  if ((await newestCriteria(sql, { site })) !== criteria) return 'outdated';
  const { strength, words } = input;
  await insert(sql, 'review', {
    ...{ id, site, session: of, kind, agent: session.agent, reviewer, criteria },
    ...{ marks: JSON.stringify(marks), strength, words, at: now },
  });
  if (kind === 'review') await tellCard(sql, session, now);
  return null;
}

/** Opens a case to several blind reviews. One that has been reviewed is refused: its review could be seen. */
export async function openCalibration(
  sql: Sql,
  input: { site: string; session: string; by: string; now: number },
): Promise<NotReviewed | null> {
  const { site, session: id, by, now } = input;
  const session = await readSession(sql, { site, id });
  if (!session) return 'not-found';
  if (session.agent === null) return 'nobody';
  if (session.state !== 'ended') return 'open';
  const reviewed = await sql.get(`select 1 as found from review where session = ? and kind = 'review'`, id);
  if (reviewed) return 'reviewed';
  await insert(
    sql,
    'calibration',
    { session: id, site, opened_by: by, opened_at: now },
    'on conflict (session) do nothing',
  );
  return null;
}

/** What the reviewed agent says: an answer, in the place of the one before, or an appeal, once. */
export async function answerReview(
  sql: Sql,
  input: { site: string; id: string; agent: string; text: string; appeal: boolean; now: number },
): Promise<'not-found' | 'appealed' | null> {
  const { site, id, agent, text, appeal, now } = input;
  const review = await readReview(sql, { site, id });
  if (review?.agent !== agent) return 'not-found';
  // Sent twice it is said once.
  if (appeal && review.appealedAt !== null) return review.appeal === text ? null : 'appealed';
  await sql.run(
    appeal
      ? 'update review set appeal = ?, appealed_at = ? where id = ?'
      : 'update review set answer = ?, answered_at = ? where id = ?',
    ...[text, now, id],
  );
  await tellCard(sql, { site, id: review.session }, now);
  return null;
}

/** Decides an appeal, by somebody who is neither the reviewer nor the reviewed. The first review stays beside it. */
export async function decideAppeal(
  sql: Sql,
  input: { site: string; id: string; decision: Decision; now: number },
): Promise<'not-found' | 'no-appeal' | 'decided' | 'not-second' | null> {
  const { site, id, decision, now } = input;
  const review = await readReview(sql, { site, id });
  if (!review) return 'not-found';
  if (review.appealedAt === null) return 'no-appeal';
  if (review.decision !== null) return 'decided';
  if (review.reviewer === decision.by || review.agent === decision.by) return 'not-second';
  await sql.run(
    'update review set decision = ?, decided_at = ? where id = ?',
    ...[JSON.stringify(decision), now, id],
  );
  await tellCard(sql, { site, id: review.session }, now);
  return null;
}
