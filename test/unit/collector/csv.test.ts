import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvCell, csvRow, fileHead, fileRows } from '../../../collector/lib/csv.ts';

test.each([
  ['=1+1'],
  ['+34 600 00 00 00'],
  ['-1'],
  ['@SUM(A1)'],
  ['\t=1'],
  ['\r=1'],
  ['\n=1'],
  ['\0=1'],
  ['  =1'],
  ['\u00a0=1'],
  ['\u200b=1'],
  [' \n =1'],
  ['＝1'],
  ['－1'],
  ['＋1'],
  ['＠A'],
])('%j is told as text', (text) => {
  expect(csvCell(text).replace(/^"/, '').startsWith("'")).toBe(true);
});

test('numbers stay numbers, a 0 is not empty, and words stay as they are', () => {
  expect(csvRow([0, -5, null, '', 'good = fine', 'a-b', '5'])).toBe('0,-5,,,good = fine,a-b,5\r\n');
  const rows = fileRows('ndjson', ['a', 'b', 'c']);
  expect(rows.row(rows.part([0, null], 0), rows.part(['"'], 2))).toBe('{"a":0,"b":null,"c":"\\""}\n');
});

test('whatever a customer writes is read back as they wrote it, but for an apostrophe before formulas', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.string({ unit: 'binary' }), { minLength: 2, maxLength: 3 }), { minLength: 1 }),
      (rows) => {
        const width = rows[0]?.length ?? 0;
        const table = rows.map((row) => Array.from({ length: width }, (_, i) => row[i] ?? ''));
        const text = fileHead('csv', table[0] ?? []) + table.map(csvRow).join('');
        const read: string[][] = parse(text, { bom: true, record_delimiter: '\r\n' });
        const plain = read
          .slice(1)
          .map((row, y) => row.map((cell, x) => (cell === `'${table[y]?.[x]}` ? cell.slice(1) : cell)));
        expect(plain).toEqual(table);
        for (const cell of read.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r\n\0]/);
      },
    ),
  );
});
