import { makeTally, type Tallied } from '../../shared/problems/tally.ts';
import type { Answers } from '../../shared/survey/answers.ts';
import type { Survey } from '../../shared/survey/survey.ts';
import { DAY } from '../../shared/time/durations.ts';
import type { Reading } from './choose.ts';
import { IDS_PER_MS } from './score.ts';
import { objectIn, readable } from './set-aside.ts';
import type { Sql } from './sql.ts';

/** What people needed help with, and what became of it: counted beside the requests, a part at a time. */

/** Who is back within so long after the days asked for still tells of them. */
const LOOKED_ON = 8 * DAY;
const AT_ONCE = 2_000;

type Row = {
  place: number;
  id: string;
  created_at: number;
  topic: string | null;
  answers: string;
  locale: string;
  page: string | null;
  source: string | null;
  survey: string;
  survey_version: number;
  customer_ref: string | null;
  previous: string | null;
  state: string;
  assigned_at: number | null;
  ended_at: number | null;
  ended_by: string | null;
  helped: number;
};

/** How sessions end without anybody's having helped. */
const NOT_HELPED = new Set(['lapse', 'cancel', 'release']);

export interface Asked {
  readonly site: string;
  /** [from, to) in UTC ms. */
  readonly from: number;
  readonly to: number;
  readonly now: number;
  /** The question whose answer problems are told apart by; null: by topic. */
  readonly by: string | null;
  /** The survey asked now; null: none. */
  readonly today: Survey | null;
}

export interface ProblemCounts extends Tallied {
  /** Answers afterwards, first given in these days, by what the request was counted under; and those that call for help. */
  readonly answers: Map<string | null, { n: number; low: number }>;
  /** Requests of these days by the open link they came by. */
  readonly sources: Map<string, number>;
}

/** Problems of a site, and the offers of its articles. */
export async function readProblems({ sql }: Reading, asked: Asked): Promise<ProblemCounts> {
  const { site, from, to, now, by, today } = asked;
  const tally = makeTally({ from, to, now, today });
  const surveys = new Map<string, Survey | null>();
  const sources = new Map<string, number>();
  let last: readonly [at: number, place: number] = [Math.min(to + LOOKED_ON, now + 1), 0];
  for (;;) {
    const rows: Row[] = await sql.all<Row>(
      `select s.rowid as place, s.id, s.created_at, json_extract(s.needs, '$.topic') as topic, s.answers, s.locale,
         s.page, json_extract(s.context, '$.source') as source, s.survey, s.survey_version, s.customer_ref, s.previous, s.state, s.assigned_at, s.ended_at, s.ended_by,
         exists (select 1 from helper h where h.session = s.id) as helped
       from session s where s.site = ? and s.created_at >= ? and (s.created_at, s.rowid) < (?, ?)
       order by s.created_at desc, s.rowid desc limit ?`,
      ...[site, from, ...last, AT_ONCE],
    );
    for (const row of rows) {
      const survey = await surveyOf(sql, site, row, surveys);
      const [request] = readable(
        'session',
        [row],
        ({ id }) => id,
        () => requestOf(row, survey, by),
      );
      if (request) tally.add(request);
      if (row.source !== null && row.created_at < to)
        sources.set(row.source, (sources.get(row.source) ?? 0) + 1);
    }
    const end = rows.at(-1);
    if (!end || rows.length < AT_ONCE) break;
    last = [end.created_at, end.place];
  }
  return { ...tally.result(), sources, answers: await readAnswered(sql, asked) };
}

function requestOf(row: Row, survey: Survey | null, by: string | null) {
  const answers = objectIn<Answers>(row.answers);
  const { assigned_at: taken, ended_at: over, state, ended_by } = row;
  const isHelped = state === 'ended' && row.helped === 0 && !NOT_HELPED.has(ended_by ?? '');
  return {
    ...{
      id: row.id,
      at: row.created_at,
      code: codeOf(row.topic, answers, by),
      answers,
      locale: row.locale,
      survey,
    },
    ...{ customer: row.customer_ref, previous: row.previous },
    // The widget remembers in the browser which session was its last.
    known: row.customer_ref !== null || row.page !== null,
    deflected: state === 'deflected',
    closed: isHelped && taken !== null && over !== null ? { from: taken, to: over } : null,
  };
}

/** What a request is counted under. */
export function codeOf(topic: string | null, answers: Answers, by: string | null): string | null {
  if (by === null) return topic;
  const value = answers[by];
  return typeof value === 'string' ? value : null;
}

/** The survey a request was asked by; null: nobody knows any more. `known`: those that were read already. */
export async function surveyOf(
  sql: Sql,
  site: string,
  { survey, survey_version: version }: Pick<Row, 'survey' | 'survey_version'>,
  known: Map<string, Survey | null>,
): Promise<Survey | null> {
  const key = `${survey} ${version}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const row = await sql.get<{ body: string }>(
    'select body from survey where site = ? and id = ? and version = ?',
    ...[site, survey, version],
  );
  const [read = null] = readable(
    'survey',
    row ? [row] : [],
    () => key,
    ({ body }): Survey => objectIn(body),
  );
  known.set(key, read);
  return read;
}

/** The same answers a list of the days and of a topic has. */
async function readAnswered(
  sql: Sql,
  { site, from, to, by }: Asked,
): Promise<Map<string | null, { n: number; low: number }>> {
  const code = by === null ? `json_extract(s.needs, '$.topic')` : `json_extract(s.answers, '$.' || ?)`;
  const rows = await sql.all<{ code: string | number | null; n: number; low: number }>(
    `select ${code} as code, count(*) as n, sum(a.low) as low from answer a left join session s on s.id = a.session
     where a.site = ? and a.id >= ? and a.id < ? group by 1`,
    ...(by === null ? [] : [by]),
    ...[site, from * IDS_PER_MS, to * IDS_PER_MS],
  );
  const counts = rows.map(
    ({ code: found, n, low }) => [found === null ? null : String(found), { n, low }] as const,
  );
  return new Map(counts);
}
