import { describe, expect, it } from 'vitest';
import { poolSmall } from '../../../../shared/survey-coverage/pool-small.ts';
import { SHIFTS, shiftOf } from '../../../../shared/survey-coverage/shift.ts';
import { standingOf } from '../../../../shared/survey-coverage/standing.ts';
import { Group } from '../../../../shared/survey-coverage/tally.ts';
import { unaskedOf } from '../../../../shared/survey-coverage/unasked.ts';

/** Cases of so many people, one each unless `each` says more. */
function group(people: readonly (string | null)[], each = 1): Group {
  const made = new Group();
  for (const agent of people)
    for (let i = 0; i < each; i++)
      made.add({
        ...{ groups: { tier: '', queue: '', channel: '', shift: '' }, agent, unasked: null },
        ...{ mailed: false, answered: false, page: true },
      });
  return made;
}

const team = (from: number, n: number): string[] => Array.from({ length: n }, (_, i) => `p${from + i}`);
const rule = { least: 5, everybody: 9 };

describe('small groups', () => {
  it('stand by themselves from the least number of people on', () => {
    const groups = new Map([
      ['a', group(team(0, 5))],
      ['b', group(team(0, 6))],
    ]);
    expect(poolSmall(groups, rule)).toEqual({ shown: groups, together: [], pool: null });
  });

  it('are told together, with the smallest of the others when they are still too few', () => {
    const groups = new Map([
      ['large', group(team(0, 9), 4)],
      ['one', group(team(0, 1))],
      ['middle', group(team(0, 5), 2)],
    ]);
    const { shown, together, pool } = poolSmall(groups, rule);
    expect([...shown.keys()]).toEqual(['large']);
    expect(together).toEqual(['one', 'middle']);
    expect(pool?.over).toBe(11);
  });

  it('are not told at all when everybody together is too few', () => {
    const groups = new Map([
      ['a', group(team(0, 2))],
      ['b', group(team(0, 3))],
    ]);
    expect(poolSmall(groups, rule)).toMatchObject({ together: ['a', 'b'], pool: null });
    expect(poolSmall(groups, rule).shown.size).toBe(0);
  });

  it('count everybody of the desk where nobody knows who helped', () => {
    const groups = new Map([['a', group([null, null])]]);
    expect(poolSmall(groups, rule).shown.size).toBe(1);
    expect(poolSmall(groups, { ...rule, everybody: 4 })).toMatchObject({ together: ['a'], pool: null });
  });
});

describe('how a group is heard', () => {
  const rest = { over: 1000, asked: 900, answered: 360 };

  it.each([
    ['no-cases', { over: 0, asked: 0, answered: 0 }],
    ['not-asked', { over: 3, asked: 0, answered: 0 }],
    ['seldom-asked', { over: 100, asked: 40, answered: 20 }],
    ['not-answered', { over: 40, asked: 38, answered: 0 }],
    ['too-few', { over: 4, asked: 4, answered: 0 }],
    ['seldom-answered', { over: 200, asked: 180, answered: 30 }],
    ['heard', { over: 100, asked: 88, answered: 30 }],
  ] as const)('%s', (standing, counts) => {
    expect(standingOf(counts, rest, 4)).toBe(standing);
  });

  it('asks more of a difference, the more groups stand side by side', () => {
    const counts = { over: 100, asked: 90, answered: 26 };
    expect(standingOf(counts, rest, 1)).toBe('seldom-answered');
    expect(standingOf(counts, rest, 28)).toBe('heard');
  });

  it('compares with nothing when there is nothing else', () => {
    expect(standingOf({ over: 9, asked: 9, answered: 1 }, { over: 0, asked: 0, answered: 0 }, 1)).toBe(
      'heard',
    );
    expect(standingOf({ over: 9, asked: 9, answered: 0 }, { over: 0, asked: 0, answered: 0 }, 1)).toBe(
      'not-answered',
    );
  });
});

describe('why nobody asked', () => {
  const known = { page: true, address: true, mail: null };
  const dropped = (reason: string) => ({ ...known, mail: { state: 'dropped', reason } });

  it.each([
    ['declined', dropped('do not ask')],
    ['asked-lately', dropped('asked not long ago')],
    ['by-company', dropped('asked by the company itself')],
    ['undeliverable', dropped('dead address')],
    ['undeliverable', { ...known, mail: { state: 'failed', reason: '550' } }],
    ['to-come', { ...known, mail: { state: 'due', reason: null } }],
    ['no-mail', known],
    ['left', { ...known, address: false }],
    ['no-way', { page: false, address: false, mail: null }],
  ] as const)('%s', (why, reach) => {
    expect(unaskedOf(reach, true)).toBe(why);
    expect(unaskedOf(reach, false)).toBe('no-survey');
  });
});

describe('shifts', () => {
  it.each([
    ['2026-11-30T00:00:00+01:00', '1 night'],
    ['2026-11-30T06:00:00+01:00', '1 morning'],
    ['2026-12-05T17:59:59-08:00', '6 afternoon'],
    ['2026-12-06T18:00:00Z', '7 evening'],
  ])('%s is %s', (local, shift) => {
    expect(shiftOf(local)).toBe(shift);
    expect(SHIFTS).toContain(shift);
  });
});
