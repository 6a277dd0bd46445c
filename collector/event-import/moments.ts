import type { Cells } from './cells.ts';
import { readDuration } from './durations.ts';
import type { Moment } from './mapping.ts';

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
  return lasted === null ? `"${text}" is not a duration in ${moment.unit}` : base + lasted;
}
