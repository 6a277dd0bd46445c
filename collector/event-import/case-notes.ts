import type { Case, Noted } from './case-record.ts';
import type { Cells } from './cells.ts';
import { ownCopy } from './columns.ts';
import type { LogMapping, Moment } from './mapping.ts';
import { readRating } from './ratings.ts';

interface Place {
  /** Left out: only its time says something. */
  readonly column?: Parameters<Cells['text']>[0];
  readonly time?: Moment['column'] | undefined;
}

/** Keeps a row's ratings and due times in its case, each once. `onUnrated` hears of a rating that cannot be read. */
export function noteIn(
  known: Case,
  cells: Cells,
  { ratings, promises }: LogMapping,
  onUnrated: (text: string) => void,
): void {
  ratings.forEach((rating, of) => {
    const noted = note(known.ratings, of, rating, cells);
    if (noted !== null && readRating(rating, noted) === undefined) onUnrated(noted);
  });
  promises.forEach(({ due }, of) => {
    note(known.due, of, { time: due }, cells);
  });
}

/** Returns the text that was kept; null when there is none, or it is kept already. */
function note(all: Noted[], of: number, { column, time }: Place, cells: Cells): string | null {
  const text = cells.text(column);
  const read = time === undefined ? null : cells.time(time);
  const at = read !== null && 'at' in read ? read.at : null;
  if (column === undefined ? at === null : text === '') return null;
  if (all.some((other) => other.of === of && other.text === text && other.at === at)) return null;
  all.push({ of, text: ownCopy(text), at });
  return text;
}
