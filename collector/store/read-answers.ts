import type { AnswerWay } from '../../shared/protocol/answer-way.ts';
import type { HandlingRow } from './handling.ts';
import type { Sql, SqlValue } from './sql.ts';

/** One score of an answer. */
export interface ScoreRow {
  readonly kind: 'csat' | 'nps' | 'ces' | 'solved';
  readonly format: string;
  readonly question: string;
  readonly value: number;
}

/** An answer with what stands beside it, less its scores. */
export interface AnswerRow {
  readonly id: number;
  /** The id of the response behind it, which no reader is told. */
  readonly response: string;
  readonly session: string | null;
  readonly survey: string;
  readonly surveyVersion: number;
  readonly low: boolean;
  readonly comment: string | null;
  readonly queue: string | null;
  readonly topic: string | null;
  readonly channel: string | null;
  readonly locale: string;
  readonly via: AnswerWay;
  readonly source: string | null;
  readonly state: 'partial' | 'complete';
  readonly ticket: string | null;
  readonly handling: HandlingRow | null;
}

interface Row extends Record<string, SqlValue> {
  id: number;
  response: string;
  session: string | null;
  survey: string;
  survey_version: number;
  low: number;
  comment: string | null;
  queue: string | null;
  topic: string | null;
  channel: string | null;
  locale: string;
  via: AnswerWay;
  source: string | null;
  state: 'partial' | 'complete';
  ticket: string | null;
  handled: HandlingRow['state'] | null;
  owner: string | null;
  note: string | null;
  changed_at: number | null;
}

const SELECT = `select a.id, a.response, a.session, r.survey, r.survey_version, a.low, a.comment,
    coalesce(s.queue, i.queue) as queue, coalesce(json_extract(s.needs, '$.topic'), i.topic) as topic, s.channel, r.locale, r.via, r.source, r.state, s.ticket,
    h.state as handled, h.owner, h.note, h.changed_at
  from answer a join response r on r.id = a.response left join session s on s.id = a.session
  left join imported i on i.response = a.response
  left join handling h on h.answer = a.id`;

const toAnswer = ({ handled, owner, note, changed_at, ...row }: Row): AnswerRow => ({
  id: row.id,
  response: row.response,
  session: row.session,
  survey: row.survey,
  surveyVersion: row.survey_version,
  low: row.low === 1,
  comment: row.comment,
  queue: row.queue,
  topic: row.topic,
  channel: row.channel,
  locale: row.locale,
  via: row.via,
  source: row.source,
  state: row.state,
  ticket: row.ticket,
  handling:
    handled === null || owner === null ? null : { state: handled, owner, note, changedAt: changed_at ?? 0 },
});

/** One answer by its id, or null. */
export async function readAnswerRow(sql: Sql, id: number): Promise<AnswerRow | null> {
  const row = await sql.get<Row>(`${SELECT} where a.id = ?`, id);
  return row ? toAnswer(row) : null;
}

/** The scores of one answer. */
const readScores = (sql: Sql, id: number): Promise<ScoreRow[]> =>
  sql.all<{ kind: ScoreRow['kind']; format: string; question: string; value: number }>(
    `select m.kind, m.format, m.question, s.value from score s join mix m on m.id = s.mix
     where s.answer = ? and m.kind in ('csat', 'nps', 'ces', 'solved') order by s.mix`,
    id,
  );

/** One answer of a site with its scores, or null. */
export async function readAnswer(
  sql: Sql,
  input: { site: string; id: number },
): Promise<(AnswerRow & { readonly scores: readonly ScoreRow[] }) | null> {
  const row = await sql.get<Row>(`${SELECT} where a.id = ? and a.site = ?`, input.id, input.site);
  return row ? { ...toAnswer(row), scores: await readScores(sql, input.id) } : null;
}

/**
 * Low scores answered since then (UTC ms) that nobody has seen to, those of nobody first, then the oldest first, at most
 * `limit`; and how many there are in all.
 */
export async function readLowScores(
  sql: Sql,
  input: { site: string; since: number; limit: number },
): Promise<{
  waiting: number;
  withSomebody: number;
  answers: (AnswerRow & { readonly scores: readonly ScoreRow[] })[];
}> {
  const where = `a.site = ? and a.low = 1 and a.id >= ? * 1024 and coalesce(h.state, 'new') <> 'done'`;
  const counts = await sql.get<{ waiting: number; taken: number }>(
    `select count(*) filter (where coalesce(h.state, 'new') = 'new') as waiting,
       count(*) filter (where h.state = 'with') as taken
     from answer a left join handling h on h.answer = a.id where ${where}`,
    input.site,
    input.since,
  );
  const rows = await sql.all<Row>(
    `${SELECT} where ${where} order by coalesce(h.state, 'new') = 'with', a.id limit ?`,
    input.site,
    input.since,
    input.limit,
  );
  const answers = [];
  for (const row of rows) answers.push({ ...toAnswer(row), scores: await readScores(sql, row.id) });
  return { waiting: counts?.waiting ?? 0, withSomebody: counts?.taken ?? 0, answers };
}
