import type { KindResult } from '../../../shared/protocol/console/results.ts';
import { GOOD_BAD } from '../../../shared/survey/formats.ts';
import { kindText } from '../../words/figure-text.ts';
import { numberText } from '../kit/format.ts';
import { speech, wordFor } from '../kit/language.ts';

type Named = Pick<KindResult, 'kind' | 'format'>;

/** "Satisfaction", and by which scale where the period has more than one of the kind. */
export const kindName = (named: Named, all: readonly Named[]): string => kindText(named, all, speech());

/** Good, neither, or look here: the bands of the scales' own authors. */
export type Tone = 'good' | 'even' | 'look';

const BANDS: Readonly<Record<KindResult['kind'], readonly [look: number, good: number]>> = {
  csat: [2, 4],
  nps: [6, 9],
  ces: [3, 5],
  solved: [0, 1],
};

export function toneOf({ kind, format }: Named, point: number): Tone {
  const [look, good] = format === GOOD_BAD ? [1, 2] : BANDS[kind];
  return point >= good ? 'good' : point <= look ? 'look' : 'even';
}

/** A point of a scale in words where it has some: "Very satisfied", "Yes"; else its number. */
export const pointName = ({ kind, format }: Named, point: number): string =>
  wordFor(`point.${format === GOOD_BAD ? format : kind}.${point}`) ?? numberText(point);
