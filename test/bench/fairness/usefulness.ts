import { bandOf } from '../../../shared/kpi/team/figure.ts';
import { voicePeriod } from '../../../shared/kpi/team/seasons.ts';
import { quantile } from '../../../shared/stats/quantile.ts';
import type { Told } from './publish.ts';
import { type TeamYear, weekStart } from './team-year.ts';

/** How far the band shown is from what the team really is, in points of a share or per cent of a time. */

export interface Usefulness {
  readonly months: number;
  readonly shown: number;
  /** Root mean squares of what the middle and the two ends are off; the same of a constant guess. */
  readonly middle: number;
  readonly band: number;
  readonly constantMiddle: number;
  readonly constantBand: number;
  /** How often the true middle was between what was told as nine of ten. */
  readonly covered: number;
}

export function usefulnessOf(
  years: readonly { readonly year: TeamYear; readonly told: readonly Told[] }[],
): Usefulness {
  const squares = { middle: 0, band: 0, constantMiddle: 0, constantBand: 0 };
  let months = 0;
  let shown = 0;
  let covered = 0;
  for (const { year, told } of years) {
    const { kpi, usual, spread, name } = year.kind;
    const unit = (value: number): number => (name === 'time' ? Math.log(value) : value);
    for (const { month, figure } of told) {
      months++;
      if (!figure) continue;
      shown++;
      const band = bandOf(figure, kpi);
      const week = year.target.level.findIndex(
        (_, index) => weekStart(index) >= voicePeriod(month, 'UTC').to,
      );
      const present = year.people.filter(({ from, to }) => week >= from && week <= to);
      const truth = present.map(({ level }) => level[week] ?? 0).sort((a, b) => a - b);
      const [low = 0, middle = 0, high = 0] = [0.25, 0.5, 0.75].map((p) => quantile(truth, p) ?? 0);
      squares.middle += (unit(band.middle) - middle) ** 2;
      squares.band += ((unit(band.low) - low) ** 2 + (unit(band.high) - high) ** 2) / 2;
      squares.constantMiddle += (usual - middle) ** 2;
      squares.constantBand +=
        ((usual - 0.6745 * spread - low) ** 2 + (usual + 0.6745 * spread - high) ** 2) / 2;
      const mean = truth.reduce((sum, value) => sum + value, 0) / truth.length;
      if (mean >= unit(band.from) && mean <= unit(band.to)) covered++;
    }
  }
  const off = (sum: number): number => 100 * Math.sqrt(sum / shown);
  return {
    months,
    shown,
    middle: off(squares.middle),
    band: off(squares.band),
    constantMiddle: off(squares.constantMiddle),
    constantBand: off(squares.constantBand),
    covered: covered / shown,
  };
}
