import {
  type AnswerFilter,
  type Codes,
  DIMENSIONS,
  MeasuredKind,
} from '../../shared/protocol/console/filter.ts';
import type { Columns } from './columns.ts';
import type { DayColumns } from './day-columns.ts';
import type { Mix } from './mix.ts';
import { IDS_PER_MS, isLowScore } from './score.ts';
import { type FoundAnswers, searchWords, type WordIndex } from './search-words.ts';
import type { Sql, SqlValue } from './sql.ts';

/**
 * Which answers a filter chooses. Figures, lists and exports all ask here, so that they cannot differ. By queue, topic,
 * channel, language, survey and words whole answers are chosen; by kind, low and score those that have such a score.
 */

/** What a read of the store's own thread for reading works with. */
export interface Reading {
  readonly sql: Sql;
  readonly columns: Columns;
  readonly words: WordIndex;
  /** Rows as arrays: of wide ones, many a second. */
  rows(text: string, ...values: SqlValue[]): Promise<readonly (readonly SqlValue[])[]>;
  /** Every mix by its number; those made since are added. */
  mixes(): Promise<readonly (Mix | undefined)[]>;
}

/** A filter over a span of time, [from, to) in UTC ms. */
export interface Chosen {
  readonly site: string;
  readonly from: number;
  readonly to: number;
  readonly filter: AnswerFilter;
}

export interface Choice {
  readonly mixes: readonly (Mix | undefined)[];
  /** Is the row a score that the filter chooses? */
  counts(columns: DayColumns, row: number): boolean;
  /** Of what the filter chooses by: 1 it is one of these, else 0; by mix. */
  readonly isOf: Uint8Array;
  /** 1: a score of this mix is measured, and of a kind the filter chooses; by mix. */
  readonly isKind: Uint8Array;
  /** Does the filter choose by scores? */
  readonly byScore: boolean;
  /** Whether an answer is chosen follows from its mix and its time alone. */
  readonly byMix: boolean;
  /** Calls `visit` with the rows [start, end) of every answer of a day that is chosen, in order. */
  each(columns: DayColumns, visit: (answer: number, start: number, end: number) => void): void;
}

/** Makes ready to choose. `isOf` and `each` heed the site, too. `found`: what the words are found in, if that is known. */
export async function choose(reading: Reading, chosen: Chosen, found?: FoundAnswers): Promise<Choice> {
  const { site, from, to, filter } = chosen;
  const mixes = await reading.mixes();
  const isOf = Uint8Array.from(mixes, (mix) =>
    Number(mix !== undefined && mix.site === site && fits(mix, filter)),
  );
  const isKind = Uint8Array.from(mixes, (mix) => Number(mix !== undefined && isChosenKind(mix, filter)));
  const { words } = filter;
  const span = { from: from * IDS_PER_MS, below: to * IDS_PER_MS };
  const said = found ?? (words === undefined ? null : await searchWords(reading, { words, ...span }, null));
  const byScore = filter.kind !== undefined || filter.low !== undefined || filter.score !== undefined;
  const counts = (columns: DayColumns, row: number): boolean => {
    const mix = columns.mixes[row] ?? 0;
    if (isKind[mix] !== 1) return false;
    const value = columns.values[row] ?? 0;
    if (filter.score !== undefined && !filter.score.includes(value)) return false;
    return filter.low === undefined || isLowScore(mixes[mix]?.kind ?? '', value, mixes[mix]?.format ?? '');
  };
  const hasScore = (columns: DayColumns, start: number, end: number): boolean => {
    for (let row = start; row < end; row++) if (counts(columns, row)) return true;
    return false;
  };
  return {
    mixes,
    isOf,
    isKind,
    byScore,
    byMix: said === null && !byScore,
    counts,
    each(columns, visit) {
      const { answers } = columns;
      for (let start = 0, end = 0; start < answers.length; start = end) {
        const answer = answers[start] ?? 0;
        for (end = start + 1; answers[end] === answer; ) end += 1;
        if (answer < from * IDS_PER_MS || answer >= to * IDS_PER_MS) continue;
        if (isOf[columns.mixes[start] ?? 0] !== 1 || said?.has(answer) === false) continue;
        if (!byScore || hasScore(columns, start, end)) visit(answer, start, end);
      }
    },
  };
}

const isOneOf = (codes: Codes | undefined, code: string | null): boolean => codes?.includes(code) ?? true;

/** `ask` rows know no survey: whoever counts them looks at that. */
const fits = (mix: Mix, filter: AnswerFilter): boolean =>
  DIMENSIONS.every((name) => (name === 'survey' && mix.kind === 'ask') || isOneOf(filter[name], mix[name]));

function isChosenKind({ kind }: Mix, filter: AnswerFilter): boolean {
  const measured = MeasuredKind.safeParse(kind);
  return measured.success && (filter.kind?.includes(measured.data) ?? true);
}
