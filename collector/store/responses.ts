import type { Answers } from '../../shared/survey/survey.ts';
import { tellCard } from './feed.ts';
import { dropFormer, hasRoom } from './room.ts';
import { endSession } from './session-life.ts';
import { objectIn, readable } from './set-aside.ts';
import type { Sql, SqlValue } from './sql.ts';

export interface ResponseInput {
  readonly id: string;
  readonly site: string;
  readonly survey: string;
  readonly surveyVersion: number;
  readonly moment: 'before' | 'after';
  readonly session: string | null;
  /** Where the open link was found by which it came. */
  readonly source?: string | null;
  readonly answers: Answers;
  readonly formats: Readonly<Record<string, string>>;
  readonly locale: string;
  readonly state: 'partial' | 'complete';
  readonly via: string;
  /** `next`: sent by a person's own press, whatever was sent before. */
  readonly revision: number | 'next';
  readonly redacted: Readonly<Record<string, number>>;
  /** How much is kept of one session: see `perSession` in the configuration. */
  readonly most: { readonly bytes: number; readonly answers: number; readonly revisions: number };
  /** For how long after it was completed an answer may be changed, ms. */
  readonly changeWithin: number;
  readonly now: number;
}

export type PutResult =
  | {
      readonly ok: true;
      readonly state: 'partial' | 'complete';
      readonly revision: number;
      readonly changed: boolean;
      /** It ended the session. */
      readonly ended: boolean;
    }
  | { readonly ok: false; readonly refused: 'already-answered' | 'session-ended' | 'session-full' };

/**
 * Stores an answer, once: the same id again upgrades it, an older revision changes nothing, and a conversation takes one
 * complete answer per moment whatever the way it came. A complete answer is changed by a complete one only, within
 * `changeWithin`; what it said before is kept, and the way it first came stays. An answer about how it
 * went ends a session that nobody has ended; one about what is wrong comes too late when it has ended.
 */
export async function putResponse(sql: Sql, input: ResponseInput): Promise<PutResult> {
  const { session, moment, now } = input;
  const mine = await sql.get<Mine>(`select * from response where id = ?${sql.forUpdate}`, input.id);
  const revision = input.revision === 'next' ? (mine?.revision ?? 0) + 1 : input.revision;
  if (mine) {
    // An id that belongs to another site, session or survey is not an upgrade but somebody else's answer.
    if (mine.site !== input.site || mine.session !== session || mine.survey !== input.survey) {
      return { ok: false, refused: 'already-answered' };
    }
    if (mine.revision >= revision || !mayReplace(mine, input)) {
      return { ok: true, state: mine.state, revision: mine.revision, changed: false, ended: false };
    }
    if (mine.completed_at !== null && now - mine.completed_at > input.changeWithin) {
      return { ok: false, refused: 'already-answered' };
    }
  }
  if (session !== null) {
    const other = await sql.get(
      `select id from response where session = ? and moment = ? and state = 'complete' and id <> ?`,
      session,
      moment,
      input.id,
    );
    if (other) return { ok: false, refused: 'already-answered' };
    if (moment === 'before' && (await hasEnded(sql, session))) return { ok: false, refused: 'session-ended' };
  }
  const answers = JSON.stringify(input.answers);
  const of = { session, id: input.id, bytes: Buffer.byteLength(answers), most: input.most };
  if (!(await hasRoom(sql, of))) return { ok: false, refused: 'session-full' };
  if (mine?.state === 'complete') await keepFormer(sql, mine, now);
  await sql.run(
    `insert into response (id, site, survey, survey_version, moment, session, answers, formats, locale,
       state, via, source, revision, redacted, created_at, updated_at, completed_at)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     on conflict (id) do update set survey_version = excluded.survey_version, answers = excluded.answers,
       formats = excluded.formats, locale = excluded.locale, state = excluded.state,
       revision = excluded.revision, redacted = excluded.redacted, updated_at = excluded.updated_at,
       completed_at = coalesce(response.completed_at, excluded.completed_at)`,
    input.id,
    input.site,
    input.survey,
    input.surveyVersion,
    moment,
    session,
    answers,
    JSON.stringify(input.formats),
    input.locale,
    input.state,
    input.via,
    input.source ?? null,
    revision,
    JSON.stringify(input.redacted),
    now,
    now,
    input.state === 'complete' ? now : null,
  );
  await dropFormer(sql, of);
  let ended = false;
  if (session !== null) {
    const which = { site: input.site, id: session };
    if (moment === 'after') ended = await endSession(sql, { ...which, by: 'answer', now });
    // Its end has told the card already.
    if (!ended) await tellCard(sql, which, now);
  }
  return { ok: true, state: input.state, revision, changed: true, ended };
}

/** The stored row, as far as it decides what may follow. */
interface Mine extends Record<string, SqlValue> {
  id: string;
  site: string;
  session: string | null;
  survey: string;
  answers: string;
  formats: string;
  state: 'partial' | 'complete';
  revision: number;
  completed_at: number | null;
}

/** What is complete stays so, and is not emptied. */
const mayReplace = (mine: Mine, { state, answers }: ResponseInput): boolean =>
  mine.state === 'partial' ||
  (state === 'complete' && (Object.keys(answers).length > 0 || mine.answers === '{}'));

async function hasEnded(sql: Sql, session: string): Promise<boolean> {
  const row = await sql.get(
    `select id from session where id = ? and state in ('ended', 'deflected')`,
    session,
  );
  return row !== undefined;
}

const keepFormer = (sql: Sql, { id, revision, answers, formats }: Mine, now: number): Promise<number> =>
  sql.run(
    'insert into response_revision (response, revision, answers, formats, at) values (?, ?, ?, ?, ?)',
    id,
    revision,
    answers,
    formats,
    now,
  );

export interface StoredResponse {
  readonly id: string;
  readonly survey: string;
  readonly surveyVersion: number;
  readonly moment: 'before' | 'after';
  readonly answers: Answers;
  readonly formats: Readonly<Record<string, string>>;
  readonly locale: string;
  readonly state: 'partial' | 'complete';
  /** First saved, by the collector's clock. */
  readonly createdAt: number;
  /** Where the open link was found by which it came; null: by none. */
  readonly source: string | null;
}

interface StoredRow extends Record<string, SqlValue> {
  id: string;
  survey: string;
  survey_version: number;
  moment: 'before' | 'after';
  answers: string;
  formats: string;
  locale: string;
  state: 'partial' | 'complete';
  created_at: number;
  source: string | null;
}
const COLUMNS = 'id, survey, survey_version, moment, answers, formats, locale, state, created_at, source';

/** A session's answers of one moment: the complete one, else the newest partial one, else null. */
export async function readResponse(
  sql: Sql,
  input: { session: string; moment: 'before' | 'after' },
): Promise<StoredResponse | null> {
  const row = await sql.get<StoredRow>(
    `select ${COLUMNS} from response
     where session = ? and moment = ?
     order by case state when 'complete' then 0 else 1 end, updated_at desc limit 1`,
    input.session,
    input.moment,
  );
  return stored(row ? [row] : [])[0] ?? null;
}

/** The newest answers about how it went that belong to no session, at most `limit`. */
export async function readLooseResponses(
  sql: Sql,
  input: { site: string; limit: number },
): Promise<StoredResponse[]> {
  const rows = await sql.all<StoredRow>(
    `select ${COLUMNS} from response
     where site = ? and session is null and moment = 'after' and answers <> '{}'
     order by created_at desc limit ?`,
    input.site,
    input.limit,
  );
  return stored(rows);
}

const stored = (rows: readonly StoredRow[]): StoredResponse[] =>
  readable(
    'response',
    rows,
    ({ id }) => id,
    ({
      id,
      survey,
      survey_version: surveyVersion,
      moment,
      locale,
      state,
      created_at: createdAt,
      source,
      ...said
    }) => ({
      id,
      survey,
      surveyVersion,
      moment,
      answers: objectIn<Answers>(said.answers),
      formats: objectIn<Record<string, string>>(said.formats),
      locale,
      state,
      createdAt,
      source,
    }),
  );
