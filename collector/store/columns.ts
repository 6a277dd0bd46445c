import { DAY } from '../../shared/time/durations.ts';
import { type DayColumns, unpack } from './day-columns.ts';
import { type DayTotals, totalsOf } from './day-totals.ts';
import { IDS_PER_MS } from './score.ts';

/**
 * Scores as columns of numbers, a day (UTC) at a time: counting a million of them takes milliseconds, reading them from
 * the file a second. A day is kept in memory and read again only when something in it has changed.
 */

/** Rows of whole numbers, as arrays. */
export type ReadNumbers = (
  text: string,
  ...values: (number | string)[]
) => Promise<readonly (readonly number[])[]>;

export interface Columns {
  /** Days (UTC days since 1970) with anything in them, ascending, that [from, to) in UTC ms touches. */
  days(from: number, to: number): Promise<number[]>;
  day(day: number): Promise<DayColumns>;
  /** What the rows of a day come to; kept as long as they are. */
  totals(day: number): Promise<DayTotals>;
}

interface Known {
  readonly version: number;
  readonly columns: DayColumns;
  totals: DayTotals | null;
}

/** Columns read by `read`, or in one piece by `readPacked`. What they read within one transaction is of one moment. */
export function makeColumns(
  read: ReadNumbers,
  readPacked: (day: number) => Promise<Uint8Array | null>,
): Columns {
  const known = new Map<number, Known>();
  const current = async (day: number): Promise<Known> => {
    const [row] = await read('select version from answer_day where day = ?', day);
    const version = row?.[0] ?? 0;
    const before = known.get(day);
    if (before?.version === version) return before;
    const packed = await readPacked(day);
    const columns = packed ? unpack(packed) : await readDay(read, day * DAY);
    const now = { version, columns, totals: null };
    known.set(day, now);
    return now;
  };
  return {
    async days(from, to) {
      const rows = await read(
        'select day from answer_day where day between ? and ? order by day',
        Math.floor(from / DAY),
        Math.floor((to - 1) / DAY),
      );
      return rows.map(([day = 0]) => day);
    },
    day: async (day) => (await current(day)).columns,
    async totals(day) {
      const held = await current(day);
      held.totals ??= totalsOf(held.columns);
      return held.totals;
    },
  };
}

async function readDay(read: ReadNumbers, start: number): Promise<DayColumns> {
  const rows = await read(
    'select answer, mix, value from score where answer >= ? and answer < ? order by answer, mix',
    start * IDS_PER_MS,
    (start + DAY) * IDS_PER_MS,
  );
  const asks = await read(
    'select at, mix, value from ask where at >= ? and at < ? order by at',
    start,
    start + DAY,
  );
  return {
    answers: Float64Array.from(rows, ([answer = 0]) => answer),
    mixes: Uint32Array.from(rows, ([, mix = 0]) => mix),
    values: Uint8Array.from(rows, ([, , value = 0]) => value),
    asks: {
      at: Float64Array.from(asks, ([at = 0]) => at),
      mixes: Uint32Array.from(asks, ([, mix = 0]) => mix),
      values: Uint8Array.from(asks, ([, , value = 0]) => value),
    },
  };
}
