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

  it('are for one each who is still here, in any order and however often they are told', () => {
    expect(nextSeats([], season('2026-Q1', ['b', 'a'], ['b', 'gone', 'a', 'b']))).toEqual([
      seat('new 0', 'a'),
      seat('new 1', 'b'),
    ]);
  });

  it('empty since the same season go by their ids, whatever stands first', () => {
    const one = seat('1', null, '2026-Q3');
    const two = seat('2', null, '2026-Q3');
    const taken = seat('1', 'd');
    expect(nextSeats([two, one], season('2026-Q4', ['d']))).toEqual([two, taken]);
    expect(nextSeats([one, two], season('2026-Q4', ['d']))).toEqual([taken, two]);
  });

  it('left just now are younger than those left before', () => {
    const before = [seat('1', 'leaves'), seat('2', null, '2026-Q3')];
    expect(nextSeats(before, season('2026-Q4', ['d']))).toEqual([seat('1', null, '2026-Q4'), seat('2', 'd')]);
    const after = [seat('2', null, '2026-Q3'), seat('1', 'leaves')];
    expect(nextSeats(after, season('2026-Q4', ['d']))).toEqual([seat('2', 'd'), seat('1', null, '2026-Q4')]);
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
    expect(topicsOf([[''], [''], ['']])).toEqual([]);
  });

  it('are, of as many names each, the first by name, whoever named them first', () => {
    const thrice = [...'hgfedcba'].flatMap((topic) => Array(3).fill([topic]));
    expect(topicsOf(thrice)).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
    expect(topicsOf(thrice.toReversed())).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  });

  it('are those of most names though others come first by name', () => {
    const named = [...'abcdefg'].flatMap((topic) => Array(topic === 'g' ? 4 : 3).fill([topic]));
    expect(topicsOf(named)).toEqual(['a', 'b', 'c', 'd', 'e', 'g']);
  });
});
