import { describe, expect, it } from 'vitest';
import { mayCount, nextSeats, type Seat } from '../../../../shared/kpi/team/seats.ts';
import { topicsOf } from '../../../../shared/kpi/team/topics.ts';

const seat = (id: string, holder: string | null, emptySince: string | null = null): Seat => ({
  id,
  holder,
  emptySince,
});
const season = (season: string, here: readonly string[], ready: readonly string[] = here) => {
  let next = 0;
  return { season, here: new Set(here), ready, newId: () => `new ${next++}` };
};

describe('the seats of a season', () => {
  it('are given to all who are ready', () => {
    expect(nextSeats([], season('2026-Q1', ['b', 'a', 'c'], ['b', 'a']))).toEqual([
      seat('new 0', 'a'),
      seat('new 1', 'b'),
    ]);
  });

  it('stay whoever has nothing to do for a while', () => {
    const before = [seat('1', 'a'), seat('2', 'b')];
    expect(nextSeats(before, season('2026-Q2', ['a', 'b'], ['a']))).toEqual(before);
  });

  it('outlive whoever leaves, for two seasons', () => {
    const before = [seat('1', 'a'), seat('2', 'b')];
    const first = nextSeats(before, season('2026-Q3', ['b']));
    expect(first).toEqual([seat('1', null, '2026-Q3'), seat('2', 'b')]);
    const second = nextSeats(first, season('2026-Q4', ['b']));
    expect(second).toEqual(first);
    expect(nextSeats(second, season('2027-Q1', ['b']))).toEqual([seat('2', 'b')]);
  });

  it('are taken over by successors, the one longest empty first, before there are new ones', () => {
    const before = [seat('1', null, '2026-Q4'), seat('2', null, '2026-Q3'), seat('3', 'c')];
    expect(nextSeats(before, season('2026-Q4', ['c', 'd']))).toEqual([
      seat('1', null, '2026-Q4'),
      seat('2', 'd'),
      seat('3', 'c'),
    ]);
    expect(nextSeats(before, season('2026-Q4', ['c', 'd', 'e', 'f']))).toEqual([
      seat('1', 'e'),
      seat('2', 'd'),
      seat('3', 'c'),
      seat('new 0', 'f'),
    ]);
  });
});

describe('a first voice', () => {
  it('counts until the season’s first figure is drawn, and then not before the next season', () => {
    expect(mayCount('a', { spokenBy: null, drawn: false })).toBe(true);
    expect(mayCount('a', { spokenBy: null, drawn: true })).toBe(false);
    expect(mayCount('a', { spokenBy: 'before a', drawn: true })).toBe(false);
    expect(mayCount('a', { spokenBy: 'a', drawn: true })).toBe(true);
  });
});

describe('the topics of a season', () => {
  it('are those most members name, at most six, and none that fewer than three do', () => {
    const named = [...'abcdefgh'].flatMap((topic, index) => Array(index + 1).fill([topic, topic]));
    expect(topicsOf(named)).toEqual(['c', 'd', 'e', 'f', 'g', 'h']);
    expect(topicsOf([['a'], ['a'], ['']])).toEqual([]);
  });
});
