import type { AnswerWay } from '../../shared/protocol/answer-way.ts';
import type { Answers } from '../../shared/survey/answers.ts';
import { objectIn, readable } from './set-aside.ts';
import type { Sql, SqlValue } from './sql.ts';

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
  readonly via: AnswerWay;
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
  via: AnswerWay;
  source: string | null;
}
const COLUMNS =
  'id, survey, survey_version, moment, answers, formats, locale, state, created_at, via, source';

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

/** One stored response by its id, or null. */
export async function readResponseById(
  sql: Sql,
  input: { site: string; id: string },
): Promise<StoredResponse | null> {
  const row = await sql.get<StoredRow>(
    `select ${COLUMNS} from response where id = ? and site = ?`,
    input.id,
    input.site,
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
      via,
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
      via,
      source,
    }),
  );
