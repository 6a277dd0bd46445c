import { formatOf, measureOf } from '../../shared/survey/formats.ts';
import type { Survey } from '../../shared/survey/survey.ts';
import { insert } from './insert.ts';
import { objectIn, readable } from './set-aside.ts';
import { once, type Sql } from './sql.ts';

/** What a question measures. */
export interface Measure {
  readonly question: string;
  /** The scale it is asked on; `text` for comments. */
  readonly format: string;
  readonly kind: 'csat' | 'nps' | 'ces' | 'solved' | 'comment';
}

/** Writes down what the questions of a survey measure that is asked afterwards; nothing is left of what stood there before. */
export async function keepMeasures(sql: Sql, site: string, survey: Survey): Promise<void> {
  const { id, version, moment, questions } = survey;
  sql.found.delete(keyOf({ site, survey: id, version }));
  await sql.run('delete from measure where site = ? and survey = ? and version = ?', site, id, version);
  if (moment !== 'after') return;
  for (const [place, question] of questions.entries()) {
    const kind = measureOf(question);
    if (kind === null) continue;
    const format = formatOf(question) ?? 'text';
    const row = { site, survey: id, version, place, question: question.id, kind, format };
    await insert(sql, 'measure', row);
  }
}

/** The same for every survey ever asked here. */
export async function keepAllMeasures(sql: Sql, site: string): Promise<void> {
  const rows = await sql.all<{ id: string; version: number; body: string }>(
    'select id, version, body from survey where site = ?',
    site,
  );
  const surveys = readable(
    'survey',
    rows,
    ({ id, version }) => `${id} ${version}`,
    ({ body }): Survey => objectIn(body),
  );
  for (const survey of surveys) await keepMeasures(sql, site, survey);
}

type Of = { readonly site: string; readonly survey: string; readonly version: number };

const keyOf = ({ site, survey, version }: Of): string =>
  `measures ${JSON.stringify([site, survey, version])}`;

/** In the order they are asked; null when nobody knows any more what was asked. */
export const readMeasures = (sql: Sql, of: Of): Promise<readonly Measure[] | null> =>
  once(sql, keyOf(of), async () => {
    const { site, survey, version } = of;
    const measures = await sql.all<{ question: string; format: string; kind: Measure['kind'] }>(
      `select question, kind, format from measure where site = ? and survey = ? and version = ? order by place`,
      ...[site, survey, version],
    );
    if (measures.length > 0) return measures;
    const known = await sql.get(
      'select version from survey where site = ? and id = ? and version = ?',
      ...[site, survey, version],
    );
    return known ? [] : null;
  });
