import { DAY } from '../../shared/time/durations.ts';
import { type Choice, type Chosen, choose, type Reading } from './choose.ts';
import type { DayColumns } from './day-columns.ts';
import type { DayTotals } from './day-totals.ts';
import { IDS_PER_MS } from './score.ts';
import { type FormatCounts, makeTally, type Tally } from './score-tally.ts';

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
  const { columns } = reading;
  for (const day of await columns.days(from, to)) {
    const part = choice.byMix && isWithin(day, input) ? partOf(day, parts) : null;
    if (part === null) {
      countRows(await columns.day(day), choice, input, tally);
      continue;
    }
    countTotals(await columns.totals(day), choice, part, tally);
    countAsks(await columns.totals(day), choice, tally);
  }
  const earlier = await choose(reading, { ...input, ...before });
  for (const day of await columns.days(before.from, before.to)) {
    if (earlier.byMix && isWithin(day, before)) countTotalsBefore(await columns.totals(day), earlier, tally);
    else countRowsBefore(await columns.day(day), earlier, tally);
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

/** Is all of a day (UTC) in a span? */
const isWithin = (day: number, { from, to }: { readonly from: number; readonly to: number }): boolean =>
  day * DAY >= from && (day + 1) * DAY <= to;

/** The part of the trend all of a day is in; null when another one begins within it. */
function partOf(day: number, parts: readonly number[]): number | null {
  const at = (when: number): number =>
    Math.max(
      0,
      parts.findLastIndex((start) => start <= when),
    );
  const part = at(day * DAY);
  return part === at((day + 1) * DAY - 1) ? part : null;
}

function countRows(
  columns: DayColumns,
  choice: Choice,
  { from, to, parts }: { readonly from: number; readonly to: number; readonly parts: readonly number[] },
  tally: Tally,
): void {
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
    if (when >= from && when < to && choice.isOf[mixes[row] ?? 0] === 1) tally.ask(values[row] ?? 0);
  }
}

/** The scores of a whole day, by its sums. */
function countTotals({ answers, scores }: DayTotals, choice: Choice, part: number, tally: Tally): void {
  const { isOf, isKind } = choice;
  for (let i = 0; i < answers.n.length; i++)
    if (isOf[answers.first[i] ?? 0] === 1) tally.answered += answers.n[i] ?? 0;
  for (let i = 0; i < scores.n.length; i++) {
    if (isOf[scores.first[i] ?? 0] !== 1) continue;
    const [mix, value, n] = [scores.mixes[i] ?? 0, scores.values[i] ?? 0, scores.n[i] ?? 0];
    if (isKind[mix] === 1) tally.count(mix, value, part, n);
    else tally.beside(mix, value, n);
  }
}

function countAsks({ asks }: DayTotals, { isOf }: Choice, tally: Tally): void {
  for (let i = 0; i < asks.n.length; i++)
    if (isOf[asks.mixes[i] ?? 0] === 1) tally.ask(asks.values[i] ?? 0, asks.n[i] ?? 0);
}

function countRowsBefore(columns: DayColumns, choice: Choice, tally: Tally): void {
  choice.each(columns, (_, start, end) => {
    for (let row = start; row < end; row++)
      if (choice.counts(columns, row)) tally.countBefore(columns.mixes[row] ?? 0, columns.values[row] ?? 0);
  });
}

function countTotalsBefore({ scores }: DayTotals, { isOf, isKind }: Choice, tally: Tally): void {
  for (let i = 0; i < scores.n.length; i++) {
    const mix = scores.mixes[i] ?? 0;
    if (isOf[scores.first[i] ?? 0] === 1 && isKind[mix] === 1)
      tally.countBefore(mix, scores.values[i] ?? 0, scores.n[i] ?? 0);
  }
}
