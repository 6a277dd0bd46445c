import { columnsOf, placeOf } from './column-places.ts';
import type { Column, LogMapping } from './mapping.ts';
import { type ReadTime, type TimeOptions, timeReader } from './timestamps.ts';

/** What a mapping's columns hold in one row: trimmed, and empty where the log says that there is nothing. */
export interface Cells {
  text(column: Column | undefined): string;
  /** A time in one column or, its date first, in two; null where there is none. */
  time(columns: Column | readonly [Column, Column], pattern?: string): ReadTime | null;
}

/** Reads rows under a header. Throws MappingError when it lacks a column of the mapping. */
export function cellReader(
  mapping: LogMapping,
  header: readonly string[],
  options: TimeOptions,
): (cells: readonly string[]) => Cells {
  const places = new Map<Column, number>();
  for (const { column, use } of columnsOf(mapping)) places.set(column, placeOf(column, use, header));
  const missing = new Set(mapping.missing);
  const readers = new Map<string, (text: string) => ReadTime>();
  const readerOf = (pattern: string): ((text: string) => ReadTime) => {
    const reader = readers.get(pattern) ?? timeReader(pattern, options);
    readers.set(pattern, reader);
    return reader;
  };
  return (cells) => {
    const text = (column: Column | undefined): string => {
      const cell = column === undefined ? '' : (cells[places.get(column) ?? -1]?.trim() ?? '');
      return missing.has(cell) ? '' : cell;
    };
    return {
      text,
      time(columns, pattern = mapping.time) {
        const written = [columns].flat().map((column) => text(column as Column));
        const whole = written.filter((part) => part !== '').join(' ');
        return whole === '' ? null : readerOf(pattern)(whole);
      },
    };
  };
}
