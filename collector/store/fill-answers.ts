import { indexWords } from './index-words.ts';
import { keepAllMeasures } from './measures.ts';
import { keepMeta, readMeta } from './meta.ts';
import { scoreLoose, scoreSession } from './score.ts';
import type { Sql } from './sql.ts';

/** What versions before kept without counting it: sessions first, then answers that belong to none, in the order they were kept. */
const PHASES = {
  sessions: { next: 'loose', score: scoreSession, rows: 'select rowid as place, id from session where' },
  loose: {
    next: null,
    score: scoreLoose,
    rows: 'select rowid as place, id from response where session is null and',
  },
} as const;

/**
 * Counts the next `limit` sessions or answers of before, and remembers how far it has come. Returns how many were looked
 * at; 0: all are counted.
 */
export async function fillAnswers(sql: Sql, input: { site: string; limit: number }): Promise<number> {
  const { site, limit } = input;
  const owed = await readMeta(sql, { name: 'answers' });
  if (owed === null) return 0;
  const [name = '', place = '0'] = owed.split(' ');
  const phase = PHASES[name as keyof typeof PHASES];
  if (owed === 'sessions 0') await keepAllMeasures(sql, site);
  const rows = await sql.all<{ place: number; id: string }>(
    `${phase.rows} site = ? and rowid > ? order by rowid limit ?`,
    site,
    Number(place),
    limit,
  );
  for (const { id } of rows) await phase.score(sql, { site, id });
  await indexWords(sql, { limit });
  const last = rows.at(-1);
  if (last) await keepMeta(sql, { name: 'answers', value: `${name} ${last.place}` });
  else if (phase.next) await keepMeta(sql, { name: 'answers', value: `${phase.next} 0` });
  else await sql.run(`delete from meta where name = 'answers'`);
  return last || phase.next ? Math.max(1, rows.length) : 0;
}
