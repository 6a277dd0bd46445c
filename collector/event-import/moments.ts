import { DAY } from '../../shared/time/durations.ts';
import type { Cells } from './cells.ts';
import { readDuration } from './durations.ts';
import type { Moment } from './mapping.ts';

/** Nothing lasts longer: the column is in another unit, or holds a time. */
const LONGEST = 3653 * DAY;

/** When a moment was; null when the row does not say, a text when what it says cannot be read. */
export function timeOf(
  moment: Moment,
  cells: Cells,
  times: ReadonlyMap<string, number>,
): number | string | null {
  if (moment.after === undefined) {
    const time = cells.time(moment.column, moment.time);
    return time === null ? null : 'problem' in time ? time.problem : time.at;
  }
  const base = times.get(moment.after);
  const [column] = [moment.column].flat();
  const text = cells.text(column as Parameters<Cells['text']>[0]);
  if (base === undefined || text === '') return null;
  const lasted = readDuration(text, moment.unit);
  if (lasted === null) return `"${text}" is not a duration in ${moment.unit}`;
  if (lasted > LONGEST)
    return `"${text}" read in ${moment.unit} is longer than ten years; is it another unit?`;
  return base + lasted;
}
