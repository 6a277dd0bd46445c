import { latinDigits } from './latin-digits.ts';
import type { LogMapping } from './mapping.ts';
import { readYesNo } from './yes-no.ts';

type Rating = LogMapping['ratings'][number];

/** `4`, `4,0`, `4/5`, `4 out of 5`, `4 estrellas`, `5 - Very satisfied`. */
const NUMBER =
  /^(\d{1,3})(?:[.,]0+)?(?:\s*(?:\/|(?:out )?of|de|von|di|din|su|sur|van|من)\s*(\d{1,3}))?\s*(?:stars?|estrell?as?|stele|stea|étoiles?|sterne?n?|stell[ae]|points?|puntos?|puncte|pontos?|punkte?|punt[oi]|نجوم|نجمة|نجمات|★|⭐)?(?:\s*[-–—:(]\s*\D+)?$/iu;
const STARS = /^((?:[★⭐]\ufe0f?)+)[☆✩]*$/u;

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
  const stars = STARS.exec(text)?.[1];
  const [, point, of] = NUMBER.exec(latinDigits(text)) ?? [];
  const value = stars
    ? [...stars.replaceAll('\ufe0f', '')].length
    : point === undefined
      ? undefined
      : Number(point);
  const scale = endsOf(rating);
  if (value === undefined || (of !== undefined && Number(of) !== scale.max)) return undefined;
  return value >= scale.min && value <= scale.max ? value : undefined;
}
