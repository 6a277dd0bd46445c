/** The ratings that are KPIs. */
export type Rated = 'csat' | 'nps' | 'ces';

/** Is an answer a good one? Satisfied, not a detractor, or made easy. */
export function isGood(kind: Rated, value: number, format: string): boolean {
  if (kind === 'csat') return isSatisfied(value, format);
  return kind === 'nps' ? value >= 7 : isEasy(value);
}

/** The two highest points of a scale, on scales of two or three points only the highest. */
export function isSatisfied(value: number, format: string): boolean {
  const points = pointsOf(format);
  return value > points - (points > 3 ? 2 : 1);
}

/** 5–7 of 7. */
export function isEasy(value: number): boolean {
  return value >= 5;
}

/** How many points a format has: `csat.faces.5` has 5; a name without a number is read as five. */
function pointsOf(format: string): number {
  const points = Number(format.slice(format.lastIndexOf('.') + 1));
  return Number.isInteger(points) && points > 1 ? points : 5;
}
