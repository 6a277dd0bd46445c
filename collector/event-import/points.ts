import { latinDigits } from './latin-digits.ts';

/** `4`, `4,0`, `4/5`, `4 out of 5`, `4 estrellas`, `80 %`, `5 - Very satisfied`. */
const NUMBER =
  /^(?<point>\d{1,3})(?:[.,]0+)?(?:\s*(?:\/|(?:out )?of|de|von|di|din|su|sur|van|من)\s*(?<of>\d{1,3}))?\s*(?<unit>stars?|estrell?as?|stele|stea|étoiles?|sterne?n?|stell[ae]|points?|puntos?|puncte|pontos?|punkte?|punt[oi]|نجوم|نجمة|نجمات|★|⭐|%)?(?:\s*[-–—:(]\s*\D+)?$/iu;
const STARS = /^((?:[★⭐]\ufe0f?)+)[☆✩]*$/u;

/** A point as tools write it, and of how many it says to be. */
interface WrittenPoint {
  readonly value: number;
  readonly of: number | undefined;
  readonly isPerCent: boolean;
}

/** The number or the row of stars that a score's text is, with the label of its point or none; undefined for what is neither. */
export function readPoint(text: string): WrittenPoint | undefined {
  const stars = STARS.exec(text)?.[1];
  if (stars !== undefined) {
    return { value: [...stars.replaceAll('\ufe0f', '')].length, of: undefined, isPerCent: false };
  }
  const said = NUMBER.exec(latinDigits(text))?.groups;
  if (!said) return undefined;
  const of = said['of'] === undefined ? undefined : Number(said['of']);
  return { value: Number(said['point']), of, isPerCent: said['unit'] === '%' };
}
