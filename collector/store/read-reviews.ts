import type { Marks, QualityCriterion } from '../../shared/quality/criteria.ts';
import { criteriaIn } from './quality-criteria.ts';
import { objectIn, readable } from './set-aside.ts';
import type { Sql, SqlValue } from './sql.ts';

/** What a second person decided about an appeal. */
export interface Decision {
  readonly by: string;
  /** null: the first review stays as it was. */
  readonly marks: Marks | null;
  readonly words: string;
}

/** A review as everybody in the collector knows it. Times in UTC ms. */
export interface StoredReview {
  readonly id: string;
  readonly session: string;
  /** In a calibration it counts nowhere, and the agent does not see it. */
  readonly kind: 'review' | 'calibration';
  readonly agent: string;
  readonly reviewer: string;
  /** The version of the criteria it was made by, and the list as it was then. */
  readonly version: number;
  readonly criteria: readonly QualityCriterion[];
  readonly marks: Marks;
  readonly strength: string;
  readonly words: string;
  readonly at: number;
  readonly answer: string | null;
  readonly answeredAt: number | null;
  readonly appeal: string | null;
  readonly appealedAt: number | null;
  readonly decision: Decision | null;
  readonly decidedAt: number | null;
}

interface Row extends Record<string, SqlValue> {
  id: string;
  session: string;
  kind: StoredReview['kind'];
  agent: string;
  reviewer: string;
  criteria: number;
  list: string;
  marks: string;
  strength: string;
  words: string;
  at: number;
  answer: string | null;
  answered_at: number | null;
  appeal: string | null;
  appealed_at: number | null;
  decision: string | null;
  decided_at: number | null;
}

const REVIEW = `select r.id, r.session, r.kind, r.agent, r.reviewer, r.criteria, c.body as list, r.marks, r.strength,
    r.words, r.at, r.answer, r.answered_at, r.appeal, r.appealed_at, r.decision, r.decided_at
  from review r join quality_criteria c on c.site = r.site and c.version = r.criteria`;

const reviewsIn = (rows: readonly Row[]): StoredReview[] =>
  readable(
    'review',
    rows,
    ({ id }) => id,
    (row) => ({
      ...{ id: row.id, session: row.session, kind: row.kind, agent: row.agent, reviewer: row.reviewer },
      ...{ version: row.criteria, criteria: criteriaIn(row.list), marks: objectIn<Marks>(row.marks) },
      ...{ strength: row.strength, words: row.words, at: row.at },
      ...{ answer: row.answer, answeredAt: row.answered_at, appeal: row.appeal, appealedAt: row.appealed_at },
      decision: row.decision === null ? null : objectIn<Decision>(row.decision),
      decidedAt: row.decided_at,
    }),
  );

/** Every review of a case, calibrations too, oldest first; and whether it is under calibration. */
export async function readReviewsOf(
  sql: Sql,
  input: { session: string },
): Promise<{ reviews: StoredReview[]; calibrated: boolean }> {
  const reviews = reviewsIn(
    await sql.all<Row>(`${REVIEW} where r.session = ? order by r.at, r.id`, input.session),
  );
  const calibration = await sql.get('select 1 as found from calibration where session = ?', input.session);
  return { reviews, calibrated: calibration !== undefined };
}

/** The review of a case that `agent` is to see; null: there is none. */
export async function readReviewFor(
  sql: Sql,
  input: { session: string; agent: string },
): Promise<StoredReview | null> {
  const rows = await sql.all<Row>(
    `${REVIEW} where r.session = ? and r.kind = 'review' and r.agent = ?`,
    input.session,
    input.agent,
  );
  return reviewsIn(rows)[0] ?? null;
}

/** A review that is no calibration, by id, or null. */
export async function readReview(
  sql: Sql,
  input: { site: string; id: string },
): Promise<StoredReview | null> {
  const rows = await sql.all<Row>(
    `${REVIEW} where r.site = ? and r.id = ? and r.kind = 'review'`,
    input.site,
    input.id,
  );
  return reviewsIn(rows)[0] ?? null;
}

/** Reviews made in [from, to) (UTC ms), oldest first: those that count, or those of calibrations. */
export async function readReviews(
  sql: Sql,
  input: { site: string; kind: StoredReview['kind']; from: number; to: number; limit: number },
): Promise<StoredReview[]> {
  const { site, kind, from, to, limit } = input;
  return reviewsIn(
    await sql.all<Row>(
      `${REVIEW} where r.site = ? and r.kind = ? and r.at >= ? and r.at < ? order by r.at desc limit ?`,
      ...[site, kind, from, to, limit],
    ),
  ).toReversed();
}

/** What waits for a reviewer: appeals they may decide, and calibrations they have not sent theirs of, oldest first. */
export async function readWaitingReviews(
  sql: Sql,
  input: { site: string; reader: string },
): Promise<{ what: 'appeal' | 'calibration'; session: string; since: number }[]> {
  const { site, reader } = input;
  return sql.all<{ what: 'appeal' | 'calibration'; session: string; since: number }>(
    `select 'appeal' as what, session, appealed_at as since from review
       where site = ? and appealed_at is not null and decided_at is null and reviewer <> ? and agent <> ?
     union all
     select 'calibration', c.session, c.opened_at from calibration c join session s on s.id = c.session
       where c.site = ? and s.agent <> ?
         and not exists (select 1 from review r where r.session = c.session and r.reviewer = ?)
         and (select count(*) from review r where r.session = c.session) < 2
     order by since limit 50`,
    ...[site, reader, reader, site, reader, reader],
  );
}
