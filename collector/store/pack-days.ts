import { DAY } from '../../shared/time/durations.ts';
import type { DayColumns } from './columns.ts';
import { IDS_PER_MS } from './score.ts';
import type { Sql } from './sql.ts';

/**
 * A day's scores in one piece beside the rows they are made of: read at once, where a million rows take seconds. Whatever
 * changes a row of the day takes the piece away in the same transaction (the triggers of `answer_day`), so one that is
 * there is right.
 */

/** Packs days before `before` (UTC days since 1970) that are not, the newest first, at most `limit`. Returns how many. */
export async function packDays(
  sql: Sql,
  { before, limit }: { before: number; limit: number },
): Promise<number> {
  const days = await sql.all<{ day: number }>(
    'select day from answer_day where packed is null and day < ? order by day desc limit ?',
    before,
    limit,
  );
  for (const { day } of days) {
    const scores = await sql.all<{ answer: number; mix: number; value: number }>(
      'select answer, mix, value from score where answer >= ? and answer < ? order by answer, mix',
      day * DAY * IDS_PER_MS,
      (day + 1) * DAY * IDS_PER_MS,
    );
    const asks = await sql.all<{ at: number; mix: number; value: number }>(
      'select at, mix, value from ask where at >= ? and at < ? order by at',
      day * DAY,
      (day + 1) * DAY,
    );
    const packed = pack({
      answers: Float64Array.from(scores, ({ answer }) => answer),
      mixes: Uint32Array.from(scores, ({ mix }) => mix),
      values: Uint8Array.from(scores, ({ value }) => value),
      asks: {
        at: Float64Array.from(asks, ({ at }) => at),
        mixes: Uint32Array.from(asks, ({ mix }) => mix),
        values: Uint8Array.from(asks, ({ value }) => value),
      },
    });
    await sql.run('update answer_day set packed = ? where day = ?', packed, day);
  }
  return days.length;
}

/** How many rows there are of scores and asks, two numbers of four bytes, stand before the columns. */
const HEAD = 8;

/** Columns behind each other, those of eight bytes first, in the byte order of the machine. */
export function pack({ answers, mixes, values, asks }: DayColumns): Uint8Array {
  const counts = Uint32Array.of(answers.length, asks.at.length);
  const parts = [counts, answers, asks.at, mixes, asks.mixes, values, asks.values];
  const bytes = new Uint8Array(parts.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let at = 0;
  for (const { buffer, byteOffset, byteLength } of parts) {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += byteLength;
  }
  return bytes;
}

/** The columns in a piece, without copying them unless they stand askew in memory. */
export function unpack(bytes: Uint8Array): DayColumns {
  const { buffer, byteOffset } = bytes.byteOffset % HEAD === 0 ? bytes : bytes.slice();
  const [n = 0, m = 0] = new Uint32Array(buffer, byteOffset, 2);
  const [ats, mixes] = [byteOffset + HEAD, byteOffset + HEAD + 8 * (n + m)];
  const values = mixes + 4 * (n + m);
  return {
    answers: new Float64Array(buffer, ats, n),
    mixes: new Uint32Array(buffer, mixes, n),
    values: new Uint8Array(buffer, values, n),
    asks: {
      at: new Float64Array(buffer, ats + 8 * n, m),
      mixes: new Uint32Array(buffer, mixes + 4 * n, m),
      values: new Uint8Array(buffer, values + n, m),
    },
  };
}
