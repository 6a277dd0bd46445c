import { uuid7 } from '../../shared/protocol/uuid7.ts';
import { insert } from './insert.ts';
import { oweScrub } from './meta.ts';
import { scoreLoose } from './score.ts';
import type { Sql, SqlValue } from './sql.ts';

/** Answers of former tools: brought in by file, told apart by their import, and taken back with it. */

export interface AnswerImport {
  readonly id: string;
  readonly name: string;
  /** Its answers stand under this name among the surveys. */
  readonly survey: string;
  readonly version: number;
  readonly format: string;
  /** Null: a command. */
  readonly madeBy: string | null;
  /** UTC ms. */
  readonly madeAt: number;
}

/** What a survey of an import measures: what it was scored on, and its comment. */
interface Measured {
  readonly kind: string;
  readonly format: string;
}

/** Begins an import under the next version of its survey. Returns which that is. */
export async function beginImport(
  sql: Sql,
  input: Omit<AnswerImport, 'version'> & {
    readonly site: string;
    readonly body: string;
    readonly kind: string;
  },
): Promise<number> {
  const { site, id, name, survey, format, madeBy, madeAt, kind } = input;
  const last = await sql.get<{ version: number | null }>(
    'select max(version) as version from survey where site = ? and id = ?',
    ...[site, survey],
  );
  const version = (last?.version ?? 0) + 1;
  const body = JSON.stringify({ ...JSON.parse(input.body), version });
  await insert(sql, 'survey', { site, id: survey, version, body });
  const measured: (Measured & { question: string })[] = [
    { question: 'score', kind, format },
    { question: 'comment', kind: 'comment', format: 'text' },
  ];
  for (const [place, measure] of measured.entries()) {
    await insert(sql, 'measure', { site, survey, version, place, ...measure });
  }
  await insert(sql, 'answer_import', {
    ...{ id, site, name, survey, version, format, made_by: madeBy, made_at: madeAt },
  });
  return version;
}

/** One answer of a file. */
export interface ImportedAnswer {
  /** The keyed hash of its row. */
  readonly row: string;
  readonly response: string;
  /** JSON. */
  readonly answers: string;
  readonly redacted: string;
  readonly locale: string;
  readonly queue: string | null;
  readonly topic: string | null;
  /** When it was given, UTC ms. */
  readonly at: number;
}

/** Keeps answers that no import that stands has brought before; returns how many were new, and null when this one has been taken back. */
export async function importAnswers(
  sql: Sql,
  input: {
    site: string;
    import: string;
    survey: string;
    version: number;
    format: string;
    source: string;
    answers: readonly ImportedAnswer[];
  },
): Promise<number | null> {
  const { site, survey, version, format, source } = input;
  if (!(await sql.get('select id from answer_import where site = ? and id = ?', site, input.import)))
    return null;
  let added = 0;
  for (const { row, response, answers, redacted, locale, queue, topic, at } of input.answers) {
    const known = { site, row, import: input.import, response, queue, topic };
    if ((await insert(sql, 'imported', known, 'on conflict (site, row) do nothing')) === 0) continue;
    added += 1;
    await insert(sql, 'response', {
      ...{ id: response, site, survey, survey_version: version, moment: 'after', session: null },
      ...{
        answers,
        formats: JSON.stringify({ score: format }),
        locale,
        state: 'complete',
        via: 'import',
        source,
      },
      ...{ revision: 1, redacted, created_at: at, updated_at: at, completed_at: at },
    });
    await scoreLoose(sql, { site, id: response });
  }
  return added;
}

/** All of a site, newest first, with how many answers of each are kept. */
export const readImports = (
  sql: Sql,
  { site }: { site: string },
): Promise<(AnswerImport & { readonly answers: number })[]> =>
  sql.all<AnswerImport & { answers: number } & Record<string, SqlValue>>(
    `select a.id, a.name, a.survey, a.version, a.format, a.made_by as madeBy, a.made_at as madeAt,
       (select count(*) from response r where r.site = a.site and r.survey = a.survey and r.survey_version = a.version) as answers
     from answer_import a where a.site = ? order by a.made_at desc, a.id`,
    site,
  );

/** One step of taking an import back: at most `limit` of its answers; returns how many went, and null when there is none. */
export async function removeImport(
  sql: Sql,
  { site, id, limit }: { site: string; id: string; limit: number },
): Promise<number | null> {
  if (!(await sql.get('select id from answer_import where site = ? and id = ?', site, id))) return null;
  const rows = await sql.all<{ row: string; response: string }>(
    'select row, response from imported where import = ? limit ?',
    ...[id, limit],
  );
  for (const { row, response } of rows) {
    await sql.run('delete from response where site = ? and id = ?', site, response);
    await sql.run('delete from imported where site = ? and row = ?', site, row);
  }
  await oweScrub(sql, 'now');
  if (rows.length === 0) await sql.run('delete from answer_import where id = ?', id);
  return rows.length;
}

/** An erased answer's row is known by its hash, so that it does not come back with its file, and by nothing else. */
export async function forgetImported(sql: Sql, { response }: { response: string }): Promise<void> {
  await sql.run('update imported set queue = null, topic = null where response = ?', response);
}

/** Forgets rows of answers older than `before` (UTC ms), at most `limit`: no file brings these in again. */
export function pruneImported(
  sql: Sql,
  { site, before, limit }: { site: string; before: number; limit: number },
): Promise<number> {
  // Ids of answers sort by when they were given; by the site alone all rows would be looked through.
  return sql.run(
    `delete from imported where (site, row) in (
       select site, row from imported where response < ? and site || '' = ? limit ?)`,
    ...[uuid7(before, new Uint8Array(16)), site, limit],
  );
}
