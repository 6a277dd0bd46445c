import { expect, test } from 'vitest';
import { marked, type Promised, tally } from '../../real/widget/support/tally.ts';

const promised: Promised[] = [
  { kind: 'start', id: 'A' },
  { kind: 'start', id: 'B' },
  { kind: 'response', start: 'A', id: 'a', revision: 2 },
  { kind: 'response', start: 'B', id: 'b', revision: 1 },
];
const sessions = [
  { id: 's1', start: 'A' },
  { id: 's2', start: 'B' },
];
const row = (start: string, id: string, session: string | null, revision = 2) => ({
  id,
  session,
  revision,
  comment: marked({ start, id, revision }),
});
const good = [row('A', 'a', 's1'), row('B', 'b', 's2')];
const nothing = { lost: [], doubled: [], astray: [] };

test('what is stored as it was given counts as nothing', () => {
  expect(tally(promised, sessions, good)).toEqual(nothing);
});

test('an answer or a session that is not there is lost, and so is one that stands in an earlier wording', () => {
  expect(tally(promised, sessions, [row('B', 'b', 's2')]).lost).toEqual(['response a of A']);
  expect(tally(promised, sessions, [row('A', 'a', 's1', 1), row('B', 'b', 's2')]).lost).toEqual([
    'response a of A',
  ]);
  expect(tally(promised, sessions.slice(1), good).lost).toEqual(['start A']);
});

test('a newer number with the earlier words is lost all the same', () => {
  const stale = { ...row('A', 'a', 's1'), comment: marked({ start: 'A', id: 'a', revision: 1 }) };
  expect(tally(promised, sessions, [stale, row('B', 'b', 's2')]).lost).toEqual(['response a of A']);
});

test('two rows for one start or one answer are doubled, and so is a row nobody sent', () => {
  expect(tally(promised, [...sessions, { id: 's3', start: 'A' }], good).doubled).toEqual(['A']);
  const again = { ...row('A', 'a', 's1'), id: 'c' };
  expect(tally(promised, sessions, [...good, again]).doubled).toEqual(['a', 'c']);
  expect(tally(promised, sessions, [...good, { ...again, id: 'd', comment: '' }]).doubled).toEqual(['d']);
});

test('an answer in another session, in none, or in one nobody started is astray', () => {
  expect(tally(promised, sessions, [row('A', 'a', 's2'), row('B', 'b', 's2')])).toEqual({
    ...nothing,
    astray: ['a: given in A, stands in B'],
  });
  for (const session of [null, 's9'])
    expect(tally(promised, sessions, [row('A', 'a', session), row('B', 'b', 's2')]).astray).toHaveLength(1);
});
