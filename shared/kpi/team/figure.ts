import { quantile } from '../../stats/quantile.ts';
import type { Kpi } from '../kpi.ts';
import { BLUR_VARIANCE } from './blur.ts';
import { LEAST_SEATS } from './seats.ts';
import { PER_SPREAD, scaleOf } from './voice.ts';

/** A team's figure: a sum of voices, and what it says. */

/** No voice counts for more than this beside the middle, in spreads: one that lies moves little. */
const MOST_APART = 7.5;
/** Half of the people of a bell curve are within this of its middle, in spreads. */
const HALF = 0.6745;
/** What chance does to a voice itself, as a variance in squared spreads: its cases are few, its people a sample. */
const CHANCE = 0.6;
/** How far a figure reaches that is to be right nine times of ten. */
const NINE_OF_TEN = 1.65;
/** Figures are shown in quarters of a spread: more would look like knowledge. */
const SHOWN_STEPS = 4;

/** The voices of a month as they count: of a crowd too small, none. `before`: the middle told last, null at first. */
export function voicesCounted(
  voices: ReadonlyMap<string, number>,
  before: number | null,
): ReadonlyMap<string, number> {
  if (voices.size < LEAST_SEATS) return new Map();
  const sorted = [...voices.values()].sort((a, b) => a - b);
  const centre = Math.round(before ?? quantile(sorted, 0.5) ?? 0);
  const reach = MOST_APART * PER_SPREAD;
  return new Map(
    [...voices].map(([seat, voice]) => [seat, Math.min(centre + reach, Math.max(centre - reach, voice))]),
  );
}

/** Voices added up, in thousandths of a spread. */
export interface VoiceSum {
  readonly sum: number;
  readonly voices: number;
}

export interface Band {
  /** In the KPI's own unit: seconds, a share, points or a score. */
  readonly low: number;
  readonly middle: number;
  readonly high: number;
  /** The true middle is between these nine times of ten. */
  readonly from: number;
  readonly to: number;
}

/** Where the team's middle is, and where half of the team would be if it differs as colleagues usually do. */
export function bandOf({ sum, voices }: VoiceSum, kpi: Kpi): Band {
  const { spread } = scaleOf(kpi);
  const middle = (spread * sum) / voices / PER_SPREAD;
  const give = NINE_OF_TEN * spread * Math.sqrt((BLUR_VARIANCE + CHANCE) / voices);
  const step = spread / SHOWN_STEPS;
  const shown = (value: number): number => inUnit(step * Math.round(value / step), kpi);
  return {
    low: shown(middle - HALF * spread),
    middle: shown(middle),
    high: shown(middle + HALF * spread),
    from: shown(middle - give),
    to: shown(middle + give),
  };
}

function inUnit(value: number, kpi: Kpi): number {
  const { least, most } = scaleOf(kpi);
  const within = Math.min(most, Math.max(least, value));
  if (kpi.unit === 'seconds') return Math.exp(within);
  return kpi.unit === 'points' ? 100 * within : within;
}

/** The others' mean, in the unit voices have, and how far their blur may have moved it. `mine`: null outside the crowd. */
export function othersMean(
  { sum, voices }: VoiceSum,
  mine: number | null,
  kpi: Kpi,
): { readonly mean: number; readonly slack: number } {
  const { spread } = scaleOf(kpi);
  const others = voices - (mine === null ? 0 : 1);
  return {
    mean: (spread * (sum - (mine ?? 0))) / others / PER_SPREAD,
    slack: NINE_OF_TEN * spread * Math.sqrt(BLUR_VARIANCE / others),
  };
}
