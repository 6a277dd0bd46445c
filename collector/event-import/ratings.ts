import type { LogMapping } from './mapping.ts';
import { readPoint } from './points.ts';
import { readYesNo } from './yes-no.ts';

type Rating = LogMapping['ratings'][number];

/** The ends of a scale by its format's last part, the number of its points; none where it names no number. */
function endsOf({ question, format }: Rating): { readonly min: number; readonly max: number } {
  const points = Number(/\.(\d+)$/.exec(format)?.[1] ?? Number.POSITIVE_INFINITY);
  return question === 'nps'
    ? { min: 0, max: points - 1 }
    : { min: Number.isFinite(points) ? 1 : 0, max: points };
}

/**
 * What a rating's cell says: a point of its scale, null for asked and not answered, undefined for what says nothing.
 */
export function readRating(rating: Rating, text: string): number | null | undefined {
  const { values } = rating;
  if (values) return Object.hasOwn(values, text) ? values[text] : undefined;
  if (rating.question === 'solved') {
    const said = readYesNo(text);
    return said === undefined ? undefined : Number(said);
  }
  const point = readPoint(text);
  const scale = endsOf(rating);
  if (!point || point.isPerCent || (point.of !== undefined && point.of !== scale.max)) return undefined;
  const { value } = point;
  return value >= scale.min && value <= scale.max ? value : undefined;
}
