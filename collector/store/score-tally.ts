import { DIMENSIONS, type Dimension, MeasuredKind } from '../../shared/protocol/console/filter.ts';
import type { Mix } from './mix.ts';

/** Points from 0 to 10. */
const POINTS = 11;

/** How often each point was chosen, by point from 0. */
export type Counts = readonly number[];

export interface FormatCounts {
  readonly kind: MeasuredKind;
  readonly format: string;
  readonly now: Counts;
  readonly before: Counts;
  /** By part of the trend. */
  readonly parts: readonly Counts[];
  readonly by: readonly {
    readonly dimension: Dimension;
    readonly code: string | null;
    readonly counts: Counts;
  }[];
}

/** Counts in flat arrays, told apart by mix. */
export function makeTally(mixes: readonly (Mix | undefined)[], parts: number) {
  const now = new Float64Array(mixes.length * POINTS);
  const before = new Float64Array(mixes.length * POINTS);
  const names = new Map<string, number>();
  const formatOf = mixes.map((mix) => {
    const name = `${mix?.kind} ${mix?.format}`;
    const known = names.get(name) ?? names.size;
    names.set(name, known);
    return known;
  });
  const trend = new Float64Array(names.size * parts * POINTS);
  const sum = (into: number[], counts: Float64Array, mix: number): number[] =>
    into.map((n, point) => n + (counts[mix * POINTS + point] ?? 0));
  const none = (): number[] => Array.from({ length: POINTS }, () => 0);

  const ofFormat = (kind: MeasuredKind, format: string): FormatCounts => {
    const those = [...mixes.entries()].filter(([, mix]) => mix?.kind === kind && mix.format === format);
    const index = names.get(`${kind} ${format}`) ?? 0;
    const total = (counts: Float64Array) => those.reduce((into, [mix]) => sum(into, counts, mix), none());
    const by = DIMENSIONS.flatMap((dimension) => {
      const codes = new Map<string | null, number[]>();
      for (const [id, mix] of those) {
        const code = mix?.[dimension] ?? null;
        codes.set(code, sum(codes.get(code) ?? none(), now, id));
      }
      return [...codes].map(([code, counts]) => ({ dimension, code, counts }));
    });
    return {
      ...{ kind, format, now: total(now), before: total(before) },
      parts: Array.from({ length: parts }, (_, part) =>
        none().map((__, point) => trend[(index * parts + part) * POINTS + point] ?? 0),
      ),
      by: by.filter(({ counts }) => counts.some((n) => n > 0)),
    };
  };

  return {
    answered: 0,
    superseded: 0,
    unknownSurvey: 0,
    asked: [0, 0, 0],
    /** `n` scores of a value. */
    count(mix: number, value: number, part: number, n = 1): void {
      now[mix * POINTS + value] = (now[mix * POINTS + value] ?? 0) + n;
      const at = ((formatOf[mix] ?? 0) * parts + part) * POINTS + value;
      trend[at] = (trend[at] ?? 0) + n;
    },
    countBefore(mix: number, value: number, n = 1): void {
      before[mix * POINTS + value] = (before[mix * POINTS + value] ?? 0) + n;
    },
    /** What `n` answers have beside their scores. */
    beside(mix: number, value: number, n = 1): void {
      const kind = mixes[mix]?.kind;
      if (kind === 'answer') this.superseded += n * value;
      if (kind === 'unknown') this.unknownSurvey += n;
    },
    /** Sessions that were asked, or never. */
    ask(value: number, n = 1): void {
      this.asked[value] = (this.asked[value] ?? 0) + n;
    },
    formats(): FormatCounts[] {
      const measured = MeasuredKind.options.flatMap((kind) =>
        [...new Set(mixes.filter((mix) => mix?.kind === kind).map((mix) => mix?.format ?? ''))]
          .sort()
          .map((format) => ofFormat(kind, format)),
      );
      return measured.filter((one) => [...one.now, ...one.before].some((n) => n > 0));
    },
  };
}

export type Tally = ReturnType<typeof makeTally>;
