import { baseLanguage } from '../../shared/locales/base-language.ts';
import type { AnswerValue } from '../../shared/survey/answers.ts';
import { GOOD_BAD, isLow } from '../../shared/survey/formats.ts';
import { keepAsk } from './ask.ts';
import { insert } from './insert.ts';
import { readMeasures } from './measures.ts';
import { type Mix, mixOf } from './mix.ts';
import { readScored, type ScoredSession } from './scored-session.ts';
import type { Sql, SqlValue } from './sql.ts';

/**
 * What customers said afterwards, as scores: derived from sessions and responses, inside the transaction that changes
 * them. One answer a conversation, whatever the way it came; of several that of `readResponse`.
 */

/** So many answers fit into one millisecond of ids. */
export const IDS_PER_MS = 1024;

/** What a score is a score of, less the question. */
type Of = Omit<Mix, 'question' | 'kind' | 'format'>;

interface Row extends Record<string, SqlValue> {
  id: string;
  survey: string;
  survey_version: number;
  answers: string;
  locale: string;
  created_at: number;
}
const COLUMNS = 'id, survey, survey_version, answers, locale, created_at';

/** An answer as it is counted. */
interface Counted {
  readonly id: number;
  readonly low: number;
}

/**
 * Counts a session's answer again, and whether it was asked; returns what it counted, null: there is none. Erased sessions
 * leave nothing. `known`: the session as it stands, when that was just read.
 */
export async function scoreSession(
  sql: Sql,
  { site, id }: { site: string; id: string },
  known?: ScoredSession | null,
): Promise<Counted | null> {
  const session = known === undefined ? await readScored(sql, site, id) : known;
  const rows = await sql.all<Row>(
    `select ${COLUMNS} from response where session = ? and moment = 'after' and answers <> '{}'
     order by case state when 'complete' then 0 else 1 end, updated_at desc`,
    id,
  );
  const { queue = null, topic = null, channel = null } = session ?? {};
  const counted = await keep(sql, rows, { session: id, of: { site, queue, topic, channel } });
  if (!counted) await sql.run('delete from answer where session = ?', id);
  const answeredAt = rows.length > 0 ? firstOf(rows) : null;
  if (session) await keepAsk(sql, session, { site, answeredAt });
  return counted;
}

/** The same for an answer that belongs to no session. */
export async function scoreLoose(
  sql: Sql,
  { site, id }: { site: string; id: string },
): Promise<Counted | null> {
  const rows = await sql.all<Row>(
    `select ${COLUMNS} from response where id = ? and session is null and moment = 'after' and answers <> '{}'`,
    id,
  );
  const imported = await sql.get<{ queue: string | null; topic: string | null }>(
    'select queue, topic from imported where response = ?',
    id,
  );
  const of = { site, queue: imported?.queue ?? null, topic: imported?.topic ?? null, channel: null };
  const counted = await keep(sql, rows, { session: null, of });
  if (!counted) await sql.run('delete from answer where response = ?', id);
  return counted;
}

/** When the first of them was answered, UTC ms. */
const firstOf = (rows: readonly Row[]): number => Math.min(...rows.map(({ created_at }) => created_at));

/** An answer that belonged to no session belongs to this one from now on; what was noted of it stays with it. */
export async function tieScore(sql: Sql, { id, session }: { id: string; session: string }): Promise<void> {
  await sql.run(
    `update answer set session = ? where response = ? and session is null
     and not exists (select 1 from answer there where there.session = ?)`,
    session,
    id,
    session,
  );
  await sql.run('delete from answer where response = ? and session is null', id);
}

/** Keeps the first of these, which took the others' place. What stands there already is not written again. */
async function keep(
  sql: Sql,
  rows: readonly Row[],
  { session, of }: { session: string | null; of: Omit<Of, 'language' | 'survey'> },
): Promise<Counted | null> {
  const [row] = rows;
  if (!row) return null;
  const { survey } = row;
  const mix = { ...of, survey, language: baseLanguage(row.locale) };
  const measures = await readMeasures(sql, { site: of.site, survey, version: row.survey_version });
  const said = JSON.parse(row.answers) as Readonly<Record<string, AnswerValue>>;
  const scores = (measures ?? []).flatMap(({ question, kind, format }) => {
    const value = said[question];
    if (kind === 'comment' || (typeof value !== 'number' && typeof value !== 'boolean')) return [];
    return [{ question, kind, format, value: Number(value) }];
  });
  const comment = (measures ?? [])
    .flatMap(({ question, kind }) => (kind === 'comment' ? [said[question]] : []))
    .filter((text) => typeof text === 'string' && text.trim() !== '')
    .join('\n');
  const low = Number(scores.some(({ kind, value, format }) => isLowScore(kind, value, format)));
  const answer = { session, response: row.id, low, comment: comment === '' ? null : comment };
  const id = await keepAnswer(sql, { ...answer, site: of.site, at: firstOf(rows) });
  const values = new Map<number, number>();
  for (const { value, ...what } of [
    { question: '', kind: 'answer' as const, format: '', value: rows.length - 1 },
    ...(measures ? [] : [{ question: '', kind: 'unknown' as const, format: '', value: 1 }]),
    ...scores,
  ]) {
    values.set(await mixOf(sql, { ...mix, ...what }), value);
  }
  await keepScores(sql, id, values);
  return { id, low };
}

/** Keeps what is told of an answer as a whole, under the id it has or gets. */
async function keepAnswer(
  sql: Sql,
  {
    at,
    ...answer
  }: {
    site: string;
    session: string | null;
    response: string;
    low: number;
    comment: string | null;
    at: number;
  },
): Promise<number> {
  const { session, response, low, comment } = answer;
  const known = await sql.get<{ id: number; response: string; low: number; comment: string | null }>(
    `select id, response, low, comment from answer where ${session === null ? 'response' : 'session'} = ?`,
    session ?? response,
  );
  if (!known) {
    const id = await freeId(sql, at * IDS_PER_MS);
    await insert(sql, 'answer', { id, ...answer });
    return id;
  }
  if (known.response !== response || known.low !== low || known.comment !== comment) {
    await sql.run(
      'update answer set response = ?, low = ?, comment = ? where id = ?',
      ...[response, low, comment, known.id],
    );
  }
  return known.id;
}

/** Makes these the scores of an answer, by mix. */
async function keepScores(sql: Sql, answer: number, values: ReadonlyMap<number, number>): Promise<void> {
  const stored = await sql.all<{ mix: number; value: number }>(
    'select mix, value from score where answer = ?',
    answer,
  );
  for (const { mix } of stored) {
    if (!values.has(mix)) await sql.run('delete from score where answer = ? and mix = ?', answer, mix);
  }
  const before = new Map(stored.map(({ mix, value }) => [mix, value]));
  for (const [mix, value] of values) {
    if (!before.has(mix)) await insert(sql, 'score', { answer, mix, value });
    else if (before.get(mix) !== value)
      await sql.run('update score set value = ? where answer = ? and mix = ?', value, answer, mix);
  }
}

/** Does a score call for help? `solved` is 1 or 0; of a former tool's "good" and "bad" only the latter does. */
export function isLowScore(kind: string, value: number, format: string): boolean {
  if (kind === 'solved') return value === 0;
  return format === GOOD_BAD ? value === 1 : isLow({ kind: kind as 'csat' }, value);
}

/**
 * An id from this one on that no answer has: after all others of its millisecond, or, when that is full, of twice as long
 * and so on. Of a file that knows days only, thousands have one instant: they are not gone through one by one.
 */
async function freeId(sql: Sql, first: number): Promise<number> {
  const key = `answer id ${first}`;
  for (let room = IDS_PER_MS; ; room *= 2) {
    const there = await sql.get<{ last: number | null }>(
      'select max(id) as last from answer where id >= ? and id < ?',
      first,
      first + room,
    );
    // Others of the same commit may have been given one and not have kept it yet.
    const free = Math.max(there?.last ?? 0, Number(sql.found.get(key) ?? 0), first - 1) + 1;
    if (free >= first + room) continue;
    sql.found.set(key, free);
    return free;
  }
}
