import type { Answers } from '../../shared/survey/survey.ts';
import { tellCard } from './feed.ts';
import { objectIn, readable } from './set-aside.ts';
import type { Sql } from './sql.ts';

export interface ResponseInput {
  readonly id: string;
  readonly site: string;
  readonly survey: string;
  readonly surveyVersion: number;
  readonly moment: 'before' | 'after';
  readonly session: string | null;
  readonly answers: Answers;
  readonly formats: Readonly<Record<string, string>>;
  readonly locale: string;
  readonly state: 'partial' | 'complete';
  readonly via: string;
  readonly revision: number;
  readonly redacted: Readonly<Record<string, number>>;
  readonly now: number;
}

export type PutResult =
  | {
      readonly ok: true;
      readonly state: 'partial' | 'complete';
      readonly revision: number;
      readonly changed: boolean;
    }
  | { readonly ok: false; readonly refused: 'already-answered' };

/**
 * Stores an answer, once: the same id again upgrades it, an older revision changes nothing, complete never
 * falls back to partial, and a conversation takes one complete answer per moment whatever the way it came.
 */
export async function putResponse(sql: Sql, input: ResponseInput): Promise<PutResult> {
  const mine = await sql.get<{
    site: string;
    session: string | null;
    survey: string;
    state: 'partial' | 'complete';
    revision: number;
  }>(`select site, session, survey, state, revision from response where id = ?${sql.forUpdate}`, input.id);
  if (mine) {
    // An id that belongs to another site, session or survey is not an upgrade but somebody else's answer.
    if (mine.site !== input.site || mine.session !== input.session || mine.survey !== input.survey) {
      return { ok: false, refused: 'already-answered' };
    }
    if (mine.revision >= input.revision) {
      return { ok: true, state: mine.state, revision: mine.revision, changed: false };
    }
  }
  if (input.session !== null) {
    const other = await sql.get(
      `select id from response where session = ? and moment = ? and state = 'complete' and id <> ?`,
      input.session,
      input.moment,
      input.id,
    );
    if (other) return { ok: false, refused: 'already-answered' };
  }
  const state = mine?.state === 'complete' ? 'complete' : input.state;
  await sql.run(
    `insert into response (id, site, survey, survey_version, moment, session, answers, formats, locale,
       state, via, revision, redacted, created_at, updated_at)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     on conflict (id) do update set survey_version = excluded.survey_version, answers = excluded.answers,
       formats = excluded.formats, locale = excluded.locale, state = excluded.state, via = excluded.via,
       revision = excluded.revision, redacted = excluded.redacted, updated_at = excluded.updated_at`,
    input.id,
    input.site,
    input.survey,
    input.surveyVersion,
    input.moment,
    input.session,
    JSON.stringify(input.answers),
    JSON.stringify(input.formats),
    input.locale,
    state,
    input.via,
    input.revision,
    JSON.stringify(input.redacted),
    input.now,
    input.now,
  );
  if (input.session !== null) {
    await tellCard(sql, { site: input.site, id: input.session }, input.now);
  }
  return { ok: true, state, revision: input.revision, changed: true };
}

export interface StoredResponse {
  readonly id: string;
  readonly survey: string;
  readonly surveyVersion: number;
  readonly moment: 'before' | 'after';
  readonly answers: Answers;
  readonly formats: Readonly<Record<string, string>>;
  readonly state: 'partial' | 'complete';
  /** First saved, by the collector's clock. */
  readonly createdAt: number;
}

/** A session's answers of one moment: the complete one, else the newest partial one, else null. */
export async function readResponse(
  sql: Sql,
  input: { session: string; moment: 'before' | 'after' },
): Promise<StoredResponse | null> {
  const row = await sql.get<{
    id: string;
    survey: string;
    survey_version: number;
    moment: 'before' | 'after';
    answers: string;
    formats: string;
    state: 'partial' | 'complete';
    created_at: number;
  }>(
    `select id, survey, survey_version, moment, answers, formats, state, created_at from response
     where session = ? and moment = ?
     order by case state when 'complete' then 0 else 1 end, updated_at desc limit 1`,
    input.session,
    input.moment,
  );
  const [response] = readable(
    'response',
    row ? [row] : [],
    ({ id }) => id,
    ({ id, survey, survey_version: surveyVersion, moment, state, created_at: createdAt, ...said }) => ({
      id,
      survey,
      surveyVersion,
      moment,
      answers: objectIn<Answers>(said.answers),
      formats: objectIn<Record<string, string>>(said.formats),
      state,
      createdAt,
    }),
  );
  return response ?? null;
}
