import type { Bounds } from '../stats/bounds.ts';
import { krippendorff, krippendorffBounds } from '../stats/krippendorff.ts';
import { type Marks, placeOf, type QualityCriterion } from './criteria.ts';

/** Do reviewers of the same case, who have not seen each other's review, say the same? Told by criterion, never by person. */

/** Fewer cases than these make no coefficient: it would say more about the cases than about the criterion. */
const ENOUGH_CASES = 10;
/** With fewer marks below "yes" than these a coefficient corrected for chance falls, however well reviewers agree. */
const ENOUGH_FAILS = 5;

export interface Agreement {
  readonly criterion: string;
  /** Cases of which at least two reviewers said something. */
  readonly n: number;
  /** The share of pairs of reviewers that said the same; null without any. */
  readonly same: number | null;
  /** Krippendorff's α of the three points, or why there is none. */
  readonly alpha: { readonly value: number; readonly interval: Bounds | null } | null;
  readonly without: 'few-cases' | 'few-fails' | 'all-alike' | null;
}

/** How reviewers agree on each criterion; `cases`: what each reviewer marked, case by case. */
export const agreementOn = (
  criteria: readonly Pick<QualityCriterion, 'id'>[],
  cases: readonly (readonly Marks[])[],
  random: () => number,
): Agreement[] => criteria.map(({ id }) => agreementOf(id, cases, random));

function agreementOf(id: string, cases: readonly (readonly Marks[])[], random: () => number): Agreement {
  const said = cases
    .map((reviews) => reviews.flatMap((marks) => marks[id] ?? []))
    .filter((marks) => marks.length > 1);
  let pairs = 0;
  let alike = 0;
  for (const marks of said) {
    marks.forEach((mark, i) => {
      for (const other of marks.slice(i + 1)) {
        pairs += 1;
        alike += Number(mark === other);
      }
    });
  }
  const base = { criterion: id, n: said.length, same: pairs === 0 ? null : alike / pairs };
  // Whether it applies is no point of the scale: those are compared among who say that it does.
  const units = said.map((marks) => marks.flatMap((mark) => placeOf(mark) ?? []));
  const fails = units.flat().filter((place) => place < 1).length;
  if (said.length < ENOUGH_CASES) return { ...base, alpha: null, without: 'few-cases' };
  if (fails < ENOUGH_FAILS) return { ...base, alpha: null, without: 'few-fails' };
  const value = krippendorff(units, 'interval');
  if (value === null) return { ...base, alpha: null, without: 'all-alike' };
  return {
    ...base,
    alpha: { value, interval: krippendorffBounds(units, 'interval', random) },
    without: null,
  };
}
