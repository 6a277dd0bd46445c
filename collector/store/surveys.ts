import { Survey } from '../../shared/survey/survey.ts';
import { keepMeasures } from './measures.ts';
import type { Sql } from './sql.ts';

/**
 * Keeps a survey as it was, so that answers can be shown in the words they were given to. Another one kept under the
 * same version is replaced while nobody has answered it; else nothing changes, and that one is answered (JSON text).
 */
export async function keepSurvey(
  sql: Sql,
  input: { site: string; id: string; version: number; body: string },
): Promise<string | null> {
  const { site, id, version, body } = input;
  const kept = await readSurvey(sql, input);
  if (kept === body) {
    await keepMeasuresOf(sql, input);
    return null;
  }
  if (kept !== null && (await isAnswered(sql, input))) return kept;
  await sql.run(
    `insert into survey (site, id, version, body) values (?, ?, ?, ?)
     on conflict (site, id, version) do update set body = excluded.body`,
    site,
    id,
    version,
    body,
  );
  await keepMeasuresOf(sql, input);
  return null;
}

/** What its questions measure; a body that is no survey measures nothing. */
async function keepMeasuresOf(sql: Sql, { site, body }: { site: string; body: string }): Promise<void> {
  const survey = Survey.safeParse(JSON.parse(body));
  if (survey.success) await keepMeasures(sql, site, survey.data);
}

async function isAnswered(sql: Sql, of: { site: string; id: string; version: number }): Promise<boolean> {
  const found = await sql.get(
    `select 1 as found where
       exists (select 1 from response where site = ? and survey = ? and survey_version = ?)
       or exists (select 1 from session where site = ? and survey = ? and survey_version = ? and answers <> '{}')`,
    of.site,
    of.id,
    of.version,
    of.site,
    of.id,
    of.version,
  );
  return found !== undefined;
}

/** A survey of any version ever offered, as JSON text, or null. */
export async function readSurvey(
  sql: Sql,
  input: { site: string; id: string; version: number },
): Promise<string | null> {
  const row = await sql.get<{ body: string }>(
    'select body from survey where site = ? and id = ? and version = ?',
    input.site,
    input.id,
    input.version,
  );
  return row?.body ?? null;
}

/** The highest version ever offered of a survey, with its body as JSON text; null: none was. */
export async function readNewestSurvey(
  sql: Sql,
  { site, id }: { site: string; id: string },
): Promise<{ version: number; body: string } | null> {
  const row = await sql.get<{ version: number; body: string }>(
    'select version, body from survey where site = ? and id = ? order by version desc limit 1',
    site,
    id,
  );
  return row ?? null;
}
