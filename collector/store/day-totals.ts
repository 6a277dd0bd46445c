import type { DayColumns } from './day-columns.ts';

/**
 * What a day's rows come to, for whoever counts all of it: some hundred sums instead of thousands of rows. Of scores also
 * by the first row of their answer, by which answers are chosen.
 */
export interface DayTotals {
  readonly answers: { readonly first: Uint32Array; readonly n: Uint32Array };
  readonly scores: {
    readonly first: Uint32Array;
    readonly mixes: Uint32Array;
    readonly values: Uint8Array;
    readonly n: Uint32Array;
  };
  readonly asks: { readonly mixes: Uint32Array; readonly values: Uint8Array; readonly n: Uint32Array };
}

/** Values are bytes. */
const VALUES = 256;

/** Adds a day up. Sums are kept by one number for all they are told apart by: as texts they took ten times as long. */
export function totalsOf({ answers, mixes, values, asks }: DayColumns): DayTotals {
  const most = mixes.reduce((largest, mix) => Math.max(largest, mix), 0) + 1;
  const [byAnswer, byScore, byAsk] = [makeSums(), makeSums(), makeSums()];
  let first = 0;
  for (let row = 0; row < answers.length; row++) {
    const mix = mixes[row] ?? 0;
    if (row === 0 || answers[row] !== answers[row - 1]) {
      first = mix;
      addTo(byAnswer, first);
    }
    addTo(byScore, (first * most + mix) * VALUES + (values[row] ?? 0));
  }
  for (let row = 0; row < asks.at.length; row++)
    addTo(byAsk, (asks.mixes[row] ?? 0) * VALUES + (asks.values[row] ?? 0));
  const byMix = (key: number): number => Math.floor(key / VALUES);
  return {
    answers: { first: Uint32Array.from(byAnswer.keys()), n: Uint32Array.from(byAnswer.values()) },
    scores: {
      first: Uint32Array.from(byScore.keys(), (key) => Math.floor(byMix(key) / most)),
      mixes: Uint32Array.from(byScore.keys(), (key) => byMix(key) % most),
      values: Uint8Array.from(byScore.keys(), (key) => key % VALUES),
      n: Uint32Array.from(byScore.values()),
    },
    asks: {
      mixes: Uint32Array.from(byAsk.keys(), byMix),
      values: Uint8Array.from(byAsk.keys(), (key) => key % VALUES),
      n: Uint32Array.from(byAsk.values()),
    },
  };
}

const makeSums = (): Map<number, number> => new Map();

const addTo = (sums: Map<number, number>, key: number): void => {
  sums.set(key, (sums.get(key) ?? 0) + 1);
};
