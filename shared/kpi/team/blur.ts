import type { Kpi } from '../kpi.ts';

/**
 * The noise a browser puts on its agent's voice before it sends it. The collector never holds an exact figure, and a
 * change of who is in the team tells little of whoever left. In units of the KPI's spread between people.
 */

/** For good: asked again and again, it stays, so that nothing can be averaged away. */
const PERMANENT = 1;
/** Made again each season, with its crowd: the difference of two crowds' figures is nobody's. */
const SEASONAL = 0.75;
/** The part that all KPIs of a family have in common: as much of their noise as is alike in what they measure. */
const SHARED = 0.6;

/** The variance of a voice's blur. */
export const BLUR_VARIANCE = PERMANENT ** 2 + SEASONAL ** 2;
/** The farthest a blur reaches. */
export const MOST_BLUR = 5;

/** A standard normal number for a label, always the same: the browser makes it of a secret that never leaves it. */
export type Draw = (label: string) => Promise<number>;

/** What is blurred: a KPI's level, or how one topic differs from it. */
export interface Blurred {
  readonly kpi: Pick<Kpi, 'better' | 'voice'>;
  /** The KPI's id, or `csat/csat.faces.5`. */
  readonly series: string;
  /** null: the level. */
  readonly topic: string | null;
  readonly cohort: string;
}

/**
 * The blur of one voice. KPIs that measure the same are blurred alike, so that one is no second look at the other; where
 * less is better, the other way round, so that two opposites do not cancel it.
 */
export async function blurOf({ kpi, series, topic, cohort }: Blurred, draw: Draw): Promise<number> {
  const about = topic === null ? '' : ` of ${topic}`;
  const both = async (name: string): Promise<number> =>
    PERMANENT * (await draw(`${name}${about}`)) + SEASONAL * (await draw(`${name}${about} in ${cohort}`));
  const family = await both(`family ${kpi.voice?.family}`);
  const own = await both(`series ${series}`);
  const sign = kpi.better === 'lower' ? -1 : 1;
  const blur = sign * Math.sqrt(SHARED) * family + Math.sqrt(1 - SHARED) * own;
  return Math.min(MOST_BLUR, Math.max(-MOST_BLUR, blur));
}

const BYTES = 8;
const STEPS = 2 ** 48;

/** A standard normal number of a digest's first 16 bytes, by Box and Muller. */
export function normalOf(digest: Uint8Array): number {
  const [radius = 0, angle = 0] = [0, BYTES].map((start) => {
    const bytes = digest.subarray(start, start + 6);
    return (bytes.reduce((sum, byte) => sum * 256 + byte, 0) + 0.5) / STEPS;
  });
  return Math.sqrt(-2 * Math.log(radius)) * Math.cos(2 * Math.PI * angle);
}
