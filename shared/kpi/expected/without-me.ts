import type { TeamFigure } from '../../protocol/team.ts';
import { othersMean } from '../team/figure.ts';
import { kpiOfSeries } from '../team/series.ts';
import { PER_SPREAD, scaleOf } from '../team/voice.ts';

/** What the others of the team come to in one series, in the unit voices have. */
export interface Others {
  readonly mean: number;
  /** How far the blur of their voices may have moved it. */
  readonly slack: number;
  /** By topic: how its cases differ from all; empty when topics are not told apart. */
  readonly effects: ReadonlyMap<string, number>;
}

/** The team without me, by series (a KPI's id, or `csat/csat.faces.5`). */
export type TeamWithoutMe = ReadonlyMap<string, Others>;

/** The newest figures with my own voice taken out: its blur goes with it. */
export function teamWithoutMe(figures: readonly TeamFigure[]): TeamWithoutMe {
  return new Map(
    figures.flatMap((figure) => {
      const kpi = kpiOfSeries(figure.series);
      if (!kpi?.voice) return [];
      const others = figure.voices - (figure.mine === null ? 0 : 1);
      const perVoice = scaleOf(kpi).spread / PER_SPREAD / others;
      const effects = figure.effects.map(
        ({ topic, sum, mine }) => [topic, perVoice * (sum - (mine ?? 0))] as const,
      );
      return [
        [figure.series, { ...othersMean(figure, figure.mine, kpi), effects: new Map(effects) }] as const,
      ];
    }),
  );
}
