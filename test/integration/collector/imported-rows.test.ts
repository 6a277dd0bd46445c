import { expect, test } from 'vitest';
import { beginImport, importAnswers, removeImport } from '../../../collector/store/answer-imports.ts';
import { erase } from '../../../collector/store/erase.ts';
import { prune } from '../../../collector/store/prune.ts';
import { memorySql } from './memory-sql.ts';
import { uuid7 } from './support.ts';

/** What is known of an imported answer's row goes with the answer, but for what keeps it from coming back. */

const DAY = 86_400_000;
const NOW = Date.parse('2026-11-20T12:00:00Z');

async function desk() {
  const { sql, database } = await memorySql();
  const of = { site: 'shop', survey: 'import-former', format: 'csat.number.5' };
  const begin = { ...of, id: 'i', name: 'former', madeBy: null, madeAt: NOW, body: '{}', kind: 'csat' };
  const version = await beginImport(sql, begin);
  const answers = [10, 1].map((days) => {
    const at = NOW - days * DAY;
    const said = { answers: '{"score":5}', redacted: '{}', locale: 'en', queue: 'q', topic: 'Mrs. Doe' };
    return { row: `row ${days}`, response: uuid7(at), at, ...said };
  });
  const bring = () => importAnswers(sql, { ...of, import: 'i', version, source: of.survey, answers });
  expect(await bring()).toBe(2);
  const rows = () => database.prepare('select row, queue, topic from imported order by row').all();
  return { sql, bring, rows, answers };
}

test('erased: its topic is gone, and its file does not bring it back', async () => {
  const { sql, bring, rows, answers } = await desk();
  const who = { site: 'shop', session: null, customerRef: null, response: answers[1]?.response ?? '' };
  expect(await erase(sql, { ...who, until: NOW, now: NOW })).toMatchObject({ responses: 1 });
  expect(rows()).toEqual([
    { row: 'row 1', queue: null, topic: null },
    { row: 'row 10', queue: 'q', topic: 'Mrs. Doe' },
  ]);
  expect(await bring()).toBe(0);
});

test('too old: nothing is known of it any more', async () => {
  const { sql, rows } = await desk();
  const what = { site: 'shop', before: NOW - 5 * DAY, now: NOW, limit: 9, logBytes: 1e9 };
  while ((await prune(sql, what)) > 0);
  expect(rows()).toMatchObject([{ row: 'row 1', topic: 'Mrs. Doe' }]);
});

test('taken back while its file is still read: nothing more of it is kept', async () => {
  const { sql, bring, rows } = await desk();
  while ((await removeImport(sql, { site: 'shop', id: 'i', limit: 1 })) !== null);
  expect(await bring()).toBe(null);
  expect(rows()).toEqual([]);
});
