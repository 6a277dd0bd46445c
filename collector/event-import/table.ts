import type { Row } from './case-record.ts';
import { columnsOf, looseName } from './column-places.ts';
import type { BadRow } from './csv-rows.ts';
import type { LogMapping } from './mapping.ts';

/** Where a file's table begins, and what divides its cells: spreadsheets set captions, and write ";" where "," is decimal. */

const DELIMITERS = [',', ';', '\t', '|'];
/** A caption is no longer than this. */
const LINES = 10;

function isHeader(cells: readonly string[], mapping: LogMapping): boolean {
  const names = new Set(cells.map(looseName));
  const asked = columnsOf(mapping).filter(({ column }) => typeof column === 'string');
  return asked.length > 0 && asked.every(({ column }) => names.has(looseName(String(column))));
}

/** The delimiter under which a text begins with the mapping's columns; the mapping's own when none does. */
export function delimiterOf(beginning: string, mapping: LogMapping): string {
  const lines = beginning.split(/\r?\n|\r/, LINES);
  const fits = (delimiter: string): boolean =>
    lines.some((line) =>
      isHeader(
        line.split(delimiter).map((cell) => cell.replace(/^"(.*)"$/, '$1')),
        mapping,
      ),
    );
  return [mapping.delimiter, ...DELIMITERS].find(fits) ?? mapping.delimiter;
}

/**
 * Rows from the header on. Above it a caption may stand; then single cells below it are captions too. Where no row has the
 * mapping's columns, the first is the header.
 */
export async function* tableOf(
  rows: AsyncIterable<Row | BadRow>,
  mapping: LogMapping,
): AsyncGenerator<Row | BadRow> {
  let held: (Row | BadRow)[] | null = [];
  let isCaptioned = false;
  for await (const row of rows) {
    if (held === null) {
      if (!isCaptioned || !isCaption(row)) yield row;
      continue;
    }
    held.push(row);
    if ('cells' in row && isHeader(row.cells, mapping)) {
      isCaptioned = held.length > 1;
      held = null;
      yield row;
    } else if (held.length === LINES) {
      yield* held;
      held = null;
    }
  }
  if (held !== null) yield* held;
}

const isCaption = (row: Row | BadRow): boolean =>
  'cells' in row && row.cells.filter((cell) => cell.trim() !== '').length <= 1;
