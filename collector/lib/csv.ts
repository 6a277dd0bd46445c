/** Tables as files: CSV that no spreadsheet takes for formulas, and NDJSON. */

export type Cell = string | number | null;

/**
 * What spreadsheets calculate, or read as the end of a cell (OWASP ASVS 5, 1.2.10): also after blanks that are trimmed, in
 * the full-width forms that some read as the plain ones.
 */
const IS_FORMULA = /^[\p{Zs}\p{Cf}]*(?:[\t\r\n\0]|[\s\p{Cf}]*[=+\-@＝＋－﹣−＠﹦﹢﹫])/u;

/** How most cells begin, and nothing that would be calculated does. */
const IS_PLAIN = /^[0-9A-Za-z]/;

/** Text that a spreadsheet would calculate, with an apostrophe before it; other text as it is. */
const uncalculated = (text: string): string =>
  !IS_PLAIN.test(text) && IS_FORMULA.test(text) ? `'${text}` : text;

/** One cell. Numbers stay numbers and null is empty; text that would be calculated gets an apostrophe before it. */
export function csvCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = uncalculated(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** One row, with its end (RFC 4180). */
export const csvRow = (cells: readonly Cell[]): string => `${cells.map(csvCell).join(',')}\r\n`;

export type FileFormat = 'csv' | 'ndjson';

/** Makes rows of a file out of parts of them, so that what many have in common is written out once. */
export interface FileRows {
  /** Cells side by side, of the columns from the `first` on. */
  part(cells: readonly Cell[], first: number): string;
  /** One row of its parts, in order. */
  row(...parts: readonly string[]): string;
}

/** Rows in either format. */
export function fileRows(format: FileFormat, columns: readonly string[]): FileRows {
  if (format === 'csv') {
    return { part: (cells) => cells.map(csvCell).join(','), row: (...parts) => `${parts.join(',')}\r\n` };
  }
  const names = columns.map((column) => `${JSON.stringify(column)}:`);
  return {
    part: (cells, first) => cells.map((cell, i) => names[first + i] + JSON.stringify(cell)).join(','),
    row: (...parts) => `{${parts.join(',')}}\n`,
  };
}

/** What a file begins with: a CSV says that it is UTF-8, which Excel does not suppose, and names its columns. */
export const fileHead = (format: FileFormat, columns: readonly string[]): string =>
  format === 'csv' ? `\ufeff${csvRow(columns)}` : '';
