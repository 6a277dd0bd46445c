import { expect, test } from 'vitest';
import { databaseFaultIn } from '../../../collector/store/postgres/fault.ts';
import { addedBy, numberedText } from '../../../collector/store/postgres/sql.ts';

test.each([
  ['select a from t where b = ?', ['x'], 'select a from t where b = $1'],
  ['limit ?', [5], 'limit $1::bigint'],
  ['where a > ?', [0.5], 'where a > $1::double precision'],
  ['where (? is null or a = ?)', [null, 'x'], 'where ($1::text is null or a = $2)'],
  ['where ? is not null', [7], 'where $1::bigint is not null'],
  [`where a = '?' and b = ?`, ['x'], `where a = '?' and b = $1`],
  [`where a = 'it''s ?' and b = ?`, ['x'], `where a = 'it''s ?' and b = $1`],
  [
    'select ended_at as endedAt from t order by endedAt',
    [],
    'select ended_at as "endedAt" from t order by "endedAt"',
  ],
])('a statement as PostgreSQL takes it: %s', (text, values, made) => {
  expect(numberedText(text, values)).toBe(made);
});

test.each([
  ['insert into feed (site) values (?)', 'feed'],
  ['\n  insert into session (id) values (?)', 'session'],
  [`update session set state = 'ended' where id = ?`, 'session'],
  [`update session set alive_until = ? where state = 'waiting'`, null],
  ['update job set due_at = ?', null],
  ['delete from feed where site = ?', null],
])('what a statement announces: %s', (text, table) => {
  expect(addedBy(text)).toBe(table);
});

const error = (code: string, message = ''): Error => Object.assign(new Error(message), { code });

test.each([
  [error('ECONNREFUSED'), 'unreachable'],
  [error('57P01'), 'unreachable'],
  [error('53100'), 'full'],
  [error('40P01'), 'busy'],
  [error('25006'), 'unwritable'],
  [new Error('Query read timeout'), 'unreachable'],
  [error('EHOSTUNREACH'), 'unreachable'],
  [error('ENETUNREACH'), 'unreachable'],
  [new Error('timeout expired'), 'unreachable'],
  [error('23505'), null],
  [error('42601'), null],
])('the fault behind %s', (thrown, fault) => {
  expect(databaseFaultIn(thrown)).toBe(fault);
});
