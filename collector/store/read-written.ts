import { choicesIn, type Written } from '../../shared/problems/written.ts';
import type { Answers } from '../../shared/survey/answers.ts';
import type { Survey } from '../../shared/survey/survey.ts';
import type { Reading } from './choose.ts';
import { type Asked, codeOf, surveyOf } from './read-problems.ts';
import { objectIn, readable } from './set-aside.ts';

/** What customers wrote when they asked for help. */

/** Older ones of the days say nothing else. */
const MOST = 2_000;

type Row = {
  id: string;
  topic: string | null;
  answers: string;
  locale: string;
  survey: string;
  survey_version: number;
  customer_ref: string | null;
};

/** The newest requests of some days, the newest first. */
export async function readWritten(
  { sql }: Reading,
  { site, from, to, by, today }: Omit<Asked, 'now'>,
): Promise<Written[]> {
  const rows = await sql.all<Row>(
    `select id, json_extract(needs, '$.topic') as topic, answers, locale, survey, survey_version, customer_ref
     from session where site = ? and created_at >= ? and created_at < ? order by created_at desc, rowid desc limit ?`,
    ...[site, from, to, MOST],
  );
  const surveys = new Map<string, Survey | null>();
  const written: Written[] = [];
  for (const row of rows) {
    const asked = await surveyOf(sql, site, row, surveys);
    written.push(
      ...readable(
        'session',
        [row],
        ({ id }) => id,
        () => writtenOf(row, { by, today, asked }),
      ),
    );
  }
  return written;
}

function writtenOf(
  { id, topic, answers, locale, customer_ref }: Row,
  { by, today, asked }: { by: string | null; today: Survey | null; asked: Survey | null },
): Written {
  const said = objectIn<Answers>(answers);
  const texts = (asked?.questions ?? []).flatMap(({ id: question, kind }) => {
    const text = kind === 'text' ? said[question] : undefined;
    return typeof text === 'string' && text.trim() !== '' ? [text] : [];
  });
  const chosen = choicesIn(today).flatMap(({ id: question }) => {
    const value = said[question];
    return typeof value === 'string' ? [[question, value] as const] : [];
  });
  return {
    ...{ code: codeOf(topic, said, by), who: customer_ref ?? id, locale, texts },
    chosen: Object.fromEntries(chosen),
  };
}
