import { expect, it } from 'vitest';
import { teamWithoutMe } from '../../../../shared/kpi/expected/without-me.ts';

/** Eight voices of CSAT (a spread is ten points): mine is 12,345, the other seven come to 49,000, so to 70 %. */
const CSAT = 'csat/csat.faces.5';
const month = '2026-11';
const inIt = {
  series: CSAT,
  month,
  sum: 49_000 + 12_345,
  voices: 8,
  mine: 12_345,
  effects: [
    { topic: 'mac', sum: 7000 + 500, mine: 500 },
    { topic: '', sum: -3500, mine: null },
  ],
};

it('takes my own voice out, of the level and of each topic', () => {
  const others = teamWithoutMe([inIt]).get(CSAT);
  expect(others?.mean).toBeCloseTo(0.7, 12);
  expect(others?.slack).toBeCloseTo(1.65 * 0.1 * Math.sqrt(1.5625 / 7), 12);
  expect([...(others?.effects ?? [])]).toEqual([
    ['mac', expect.closeTo(0.1, 12)],
    ['', expect.closeTo(-0.05, 12)],
  ]);
});

it('is all of the team for whoever is not in it', () => {
  const figure = { ...inIt, sum: 8 * 7000, mine: null, effects: [{ topic: 'mac', sum: 8000, mine: null }] };
  const others = teamWithoutMe([figure]).get(CSAT);
  expect(others?.mean).toBeCloseTo(0.7, 12);
  expect(others?.effects.get('mac')).toBeCloseTo(0.1, 12);
});

it('leaves out series of no KPI, of a KPI that has no voices, and of scales a KPI is not told on', () => {
  const of = (series: string) => ({ ...inIt, series });
  const team = teamWithoutMe([of('no-such-kpi'), of('volume-solved'), of('csat'), of('reopen-rate')]);
  expect([...team.keys()]).toEqual(['reopen-rate']);
});
