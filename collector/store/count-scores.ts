import { DIMENSIONS, type Dimension, MeasuredKind } from '../../shared/protocol/console/filter.ts';
import { type Chosen, choose, type Reading } from './choose.ts';
import type { Mix } from './mix.ts';
import { IDS_PER_MS } from './score.ts';

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

export interface ScoreCounts {
  /** Answers chosen. */
  readonly answered: number;
  readonly superseded: number;
  readonly unknownSurvey: number;
  /** Sessions asked and silent, asked and answered, over and never asked. */
  readonly asked: { readonly silent: number; readonly answered: number; readonly never: number };
  /** UTC ms. */
  readonly lastAt: number | null;
  readonly formats: readonly FormatCounts[];
}

/** Counts scores, formats apart. `parts`: where each part of the trend begins (UTC ms), ascending, the first at or before `from`. */
export async function countScores(
  reading: Reading,
  input: Chosen & {
    readonly before: { readonly from: number; readonly to: number };
    readonly parts: readonly number[];
  },
): Promise<ScoreCounts> {
  const { from, to, before, parts } = input;
  const tally = makeTally(await reading.mixes(), parts.length);
  const choice = await choose(reading, input);
  for (const day of reading.columns.days(from, to)) {
    const columns = reading.columns.day(day);
    let part = 0;
    choice.each(columns, (answer, start, end) => {
      while (part + 1 < parts.length && answer >= (parts[part + 1] ?? 0) * IDS_PER_MS) part += 1;
      tally.answered += 1;
      for (let row = start; row < end; row++) {
        const mix = columns.mixes[row] ?? 0;
        const value = columns.values[row] ?? 0;
        if (choice.counts(columns, row)) tally.count(mix, value, part);
        else tally.beside(mix, value);
      }
    });
    const { at, mixes, values } = columns.asks;
    for (let row = 0; row < at.length; row++) {
      const when = at[row] ?? 0;
      if (when < from || when >= to || choice.isOf[mixes[row] ?? 0] !== 1) continue;
      tally.asked[values[row] ?? 0] = (tally.asked[values[row] ?? 0] ?? 0) + 1;
    }
  }
  const earlier = await choose(reading, { ...input, ...before });
  for (const day of reading.columns.days(before.from, before.to)) {
    const columns = reading.columns.day(day);
    earlier.each(columns, (_, start, end) => {
      for (let row = start; row < end; row++) {
        if (earlier.counts(columns, row))
          tally.countBefore(columns.mixes[row] ?? 0, columns.values[row] ?? 0);
      }
    });
  }
  const last = await reading.sql.get<{ id: number | null }>(
    'select max(id) as id from answer where site = ?',
    input.site,
  );
  const lastAt = last?.id == null ? null : Math.floor(last.id / IDS_PER_MS);
  const [never = 0, silent = 0, answered = 0] = tally.asked;
  const { superseded, unknownSurvey } = tally;
  return {
    ...{ answered: tally.answered, superseded, unknownSurvey, lastAt },
    asked: { silent, answered, never },
    formats: tally.formats(),
  };
}

/** Counts in flat arrays, told apart by mix. */
function makeTally(mixes: readonly (Mix | undefined)[], parts: number) {
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
    count(mix: number, value: number, part: number): void {
      now[mix * POINTS + value] = (now[mix * POINTS + value] ?? 0) + 1;
      const at = ((formatOf[mix] ?? 0) * parts + part) * POINTS + value;
      trend[at] = (trend[at] ?? 0) + 1;
    },
    countBefore(mix: number, value: number): void {
      before[mix * POINTS + value] = (before[mix * POINTS + value] ?? 0) + 1;
    },
    /** What an answer has beside its scores. */
    beside(mix: number, value: number): void {
      const kind = mixes[mix]?.kind;
      if (kind === 'answer') this.superseded += value;
      if (kind === 'unknown') this.unknownSurvey += 1;
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
