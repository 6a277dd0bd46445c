/**
 * The pictures of a scale, the same where the customer answers and where the agent reads it.
 * Drawn, not emoji glyphs: those look different on every system, bias the scale and cost layout.
 */

const RING = 'M16 3a13 13 0 1 0 .01 0';

/**
 * One of five faces of one family: the same stroke, mouth and eyes evenly spaced from sad to glad.
 * @param point 1 (very dissatisfied) – 5 (very satisfied)
 * @returns path data on a 32 × 32 grid
 */
export function face(point: number): string {
  const mood = point - 3;
  const eye = (x: number): string => `M${x} ${12.5 - mood * 0.4}v2`;
  return `${RING}${eye(11.5)}${eye(20.5)}M10 ${20.5 - mood * 0.7}q6 ${mood * 3} 12 0`;
}

/** Path data on the same grid. */
export const STAR = 'M16 4l3.6 7.6 8.2 1-6 5.7 1.6 8.2-7.4-4.1-7.4 4.1 1.6-8.2-6-5.7 8.2-1z';
