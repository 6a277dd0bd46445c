import type { Kpi, Unit } from '../kpi.ts';
import { blurOf, type Draw, MOST_BLUR } from './blur.ts';

/**
 * What one browser says of its agent: one number for a KPI, the mean of 13 weeks, put on a coarse grid and blurred.
 * Everybody has one voice, whoever had more cases or was away: nobody's absence can be read out of a sum of voices.
 */

/** Voices are whole numbers, in thousandths of the KPI's spread between people. */
export const PER_SPREAD = 1000;
/** Cases a voice needs. With fewer nothing is said, and the seat keeps its last voice. */
export const CASES = 20;
/**
 * A blur that stays cancels in the difference of two months; two exact shares of known n would give themselves away in it.
 * On a grid the difference tells how many steps it was.
 */
const STEPS_PER_SPREAD = 4;
/** A topic's own deviation is drawn to the whole as if there were so many cases like the whole. */
const SHRINKING = 10;
const MOST_EFFECT = 1.5;

/** The mean of some cases; of times, of their natural logarithms. */
export interface Mean {
  readonly n: number;
  readonly mean: number;
}

/** The range of a mean, in the unit voices have: times as logarithms of seconds, from one second to a hundred days. */
const RANGE: Readonly<Record<Unit, readonly [number, number]>> = {
  seconds: [0, Math.log(100 * 86_400)],
  share: [0, 1],
  points: [-1, 1],
  score: [0, 100],
  tickets: [0, 0],
  money: [0, 0],
};

/** The least and the most a KPI's mean can be, and its spread between people. Throws on a KPI without voices. */
export function scaleOf({ id, unit, voice }: Pick<Kpi, 'id' | 'unit' | 'voice'>) {
  if (!voice) throw new TypeError(`"${id}" has no voices`);
  const [least, most] = RANGE[unit];
  return { least, most, spread: voice.spread };
}

type Said = { readonly kpi: Kpi; readonly series: string; readonly cohort: string };

/** The voice of a mean. */
export async function levelVoice({ mean }: Mean, { kpi, ...said }: Said, draw: Draw): Promise<number> {
  const { least, most, spread } = scaleOf(kpi);
  const level = Math.min(most, Math.max(least, mean)) / spread;
  return onGrid(level) + blurred(await blurOf({ kpi, ...said, topic: null }, draw));
}

/** The voice of how an agent's cases of one topic differ from all of theirs; without cases it is noise alone. */
export async function effectVoice(
  of: Mean,
  whole: Mean,
  { kpi, topic, ...said }: Said & { readonly topic: string },
  draw: Draw,
): Promise<number> {
  const { spread } = scaleOf(kpi);
  const own = of.n === 0 ? 0 : ((of.n / (of.n + SHRINKING)) * (of.mean - whole.mean)) / spread;
  const effect = Math.min(MOST_EFFECT, Math.max(-MOST_EFFECT, own));
  return onGrid(effect) + blurred(await blurOf({ kpi, ...said, topic }, draw));
}

/** Can a level be a voice of this KPI? */
export function isLevel(level: number, kpi: Kpi): boolean {
  const { least, most, spread } = scaleOf(kpi);
  const within = (bound: number, reach: number): number => PER_SPREAD * (bound / spread + reach);
  return Number.isInteger(level) && level >= within(least, -MOST_BLUR) && level <= within(most, MOST_BLUR);
}

/** Can this be a topic's voice? */
export function isEffect(effect: number): boolean {
  return Number.isInteger(effect) && Math.abs(effect) <= PER_SPREAD * (MOST_EFFECT + MOST_BLUR);
}

const onGrid = (value: number): number =>
  (PER_SPREAD / STEPS_PER_SPREAD) * Math.round(STEPS_PER_SPREAD * value);
const blurred = (blur: number): number => Math.round(PER_SPREAD * blur);
