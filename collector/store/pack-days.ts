import { DAY } from '../../shared/time/durations.ts';
import { pack } from './day-columns.ts';
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
