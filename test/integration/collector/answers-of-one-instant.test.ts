import { expect, test } from 'vitest';
import { beginImport, importAnswers } from '../../../collector/store/answer-imports.ts';
import { memorySql } from './memory-sql.ts';

/** A file that knows days only: all its answers of a day are of one instant. */

const import_ = { site: 'shop', id: 'i', name: 'former', survey: 'import-former', format: 'csat.number.5' };
const AT = Date.parse('2026-11-01T00:00:00Z');

async function desk() {
  const { sql, database } = await memorySql();
  const begin = { ...import_, madeBy: null, madeAt: AT, body: '{}', kind: 'csat' };
  const version = await beginImport(sql, begin);
  let row = 0;
  const bring = (answers: number) => {
    const of = { site: 'shop', import: 'i', survey: 'import-former', version, format: 'csat.number.5' };
    const rows = Array.from({ length: answers }, () => {
      row += 1;
      const said = { answers: '{"score":5}', redacted: '{}', locale: 'en', queue: null, topic: null };
      return { row: `${row}`, response: `response ${row}`, at: AT, ...said };
    });
    return importAnswers(sql, { ...of, source: 'import-former', answers: rows });
  };
  const ids = () =>
    database
      .prepare('select id from answer order by id')
      .all()
      .map(({ id }) => Number(id));
  return { database, bring, ids };
}

test('each comes after the others, and none is looked for a place among them', async () => {
  const { database, bring, ids } = await desk();
  await bring(2_100);
  expect(ids()).toEqual(Array.from({ length: 2_100 }, (_, i) => AT * 1024 + i));
  // Where one was erased, none of later takes its place: that would be found by going through all of them.
  database.exec(`delete from response where id = 'response 7'`);
  await bring(1);
  expect(ids().at(-1)).toBe(AT * 1024 + 2_100);
});
