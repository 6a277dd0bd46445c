import type { Stratum } from '../../shared/quality/sample.ts';
import { insert } from './insert.ts';
import { readable } from './set-aside.ts';
import type { Sql } from './sql.ts';

/** Cases drawn to be reviewed, and how far each is. Whose cases they were is not told with them. */

export interface StoredSample {
  readonly id: string;
  /** First and last day, inclusive, in the desk's zone. */
  readonly from: string;
  readonly to: string;
  /** How many cases there were to draw from. */
  readonly of: number;
  readonly seed: number;
  readonly strata: readonly Stratum[];
  /** UTC ms. */
  readonly at: number;
  readonly cases: readonly StoredPick[];
}

/** A drawn case. Column names are as they are told. */
export type StoredPick = {
  readonly session: string;
  readonly topic: string | null;
  readonly channel: string;
  readonly at: number;
  readonly helpdesk: string | null;
  readonly ticket: string | null;
  readonly calibration: number;
  readonly reviewed: number;
  readonly appealed: number;
  readonly mine: number;
};

/** Samples shown; older ones stay until they are dropped. */
const SHOWN = 20;

/** Keeps a sample; one of the same id is kept already. */
export async function keepSample(
  sql: Sql,
  input: Omit<StoredSample, 'cases' | 'at'> & {
    readonly site: string;
    readonly sessions: readonly string[];
    readonly by: string;
    readonly now: number;
  },
): Promise<void> {
  const { id, site, from, to, of, seed, strata, sessions, by, now } = input;
  const row = { id, site, first_day: from, last_day: to, cases: of, seed, drawn_by: by, drawn_at: now };
  const added = await insert(
    sql,
    'quality_sample',
    { ...row, strata: JSON.stringify(strata) },
    'on conflict (id) do nothing',
  );
  if (added === 0) return;
  for (const [place, session] of sessions.entries()) {
    await insert(sql, 'quality_pick', { sample: id, session, place });
  }
}

type Row = {
  id: string;
  first_day: string;
  last_day: string;
  cases: number;
  seed: number;
  strata: string;
  drawn_at: number;
};

/** The newest samples with their cases in the order drawn; `reader`: whose own blind reviews are marked. */
export async function readSamples(
  sql: Sql,
  input: { site: string; reader: string },
): Promise<StoredSample[]> {
  const rows = await sql.all<Row>(
    `select id, first_day, last_day, cases, seed, strata, drawn_at from quality_sample where site = ?
     order by drawn_at desc limit ${SHOWN}`,
    input.site,
  );
  const samples: StoredSample[] = [];
  for (const row of rows) {
    const cases = await sql.all<StoredPick>(
      `select p.session, json_extract(s.needs, '$.topic') as topic, s.channel, s.created_at as at, s.helpdesk, s.ticket,
         c.session is not null as calibration, r.id is not null as reviewed,
         r.appealed_at is not null and r.decided_at is null as appealed, b.id is not null as mine
       from quality_pick p join session s on s.id = p.session
       left join calibration c on c.session = p.session
       left join review r on r.session = p.session and r.kind = 'review'
       left join review b on b.session = p.session and b.kind = 'calibration' and b.reviewer = ?
       where p.sample = ? order by p.place`,
      input.reader,
      row.id,
    );
    samples.push(
      ...readable(
        'quality_sample',
        [row],
        ({ id }) => id,
        ({ id, first_day: from, last_day: to, cases: of, seed, strata, drawn_at: at }) => ({
          ...{ id, from, to, of, seed, at, cases },
          strata: JSON.parse(strata) as Stratum[],
        }),
      ),
    );
  }
  return samples;
}

/** Drops at most `limit` samples drawn before `before` (UTC ms); returns how many. */
export const pruneSamples = (
  sql: Sql,
  { site, before, limit }: { readonly site: string; readonly before: number; readonly limit: number },
): Promise<number> =>
  sql.run(
    `delete from quality_sample where id in (
       select id from quality_sample where site = ? and drawn_at < ? order by drawn_at limit ?)`,
    ...[site, before, limit],
  );
