import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CsvReader } from '../../../../shared/session/import/csv.ts';

/** Reads a text given in pieces. */
function read(pieces: readonly string[], delimiter = ',') {
  const reader = new CsvReader(delimiter);
  return [...pieces.flatMap((piece) => [...reader.read(piece)]), ...reader.end()];
}

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

/** The text cut into pieces at some places. */
function cut(text: string, places: readonly number[]): string[] {
  const edges = [0, ...places.map((place) => place % (text.length + 1)).sort((a, b) => a - b), text.length];
  return edges.slice(1).map((edge, i) => text.slice(edges[i], edge));
}

describe('CSV', () => {
  it('gives back what was written, however it is cut into pieces and however lines end', () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', 'ñ', ' ', ',', ';', '"', '\n', '\r', '😀'),
      maxLength: 6,
    });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 8 });
    fc.assert(
      fc.property(
        table,
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        fc.boolean(),
        fc.array(fc.nat(), { maxLength: 6 }),
        (rows, lineEnd, mark, closing, places) => {
          const body = rows.map((row) => row.map(quoted).join(',')).join(lineEnd);
          const text = `${mark ? '\ufeff' : ''}${body}${closing && rows.length > 0 ? lineEnd : ''}`;
          const records = read(cut(text, places));
          expect(records.map((record) => ('cells' in record ? record.cells : record))).toEqual(rows);
        },
      ),
    );
  });

  it('leaves cells without quotes as they are, and blank lines out, and counts lines', () => {
    expect(read(['\ufeffa,b\r\n', '1, two \r\n\r\n"x\ny",4\n5,6'])).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['1', ' two '] },
      { line: 4, cells: ['x\ny', '4'] },
      { line: 6, cells: ['5', '6'] },
    ]);
    expect(read(['a;b\n1;"2;3"\n'], ';')[1]).toEqual({ line: 2, cells: ['1', '2;3'] });
    expect(read([''])).toEqual([]);
  });

  it('names a bad record by its line and reads on', () => {
    expect(read(['a,b\n"1"x,2\n3,4\n'])).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, problem: 'text follows a closing quote' },
      { line: 3, cells: ['3', '4'] },
    ]);
    expect(read(['a,b\n"1,2\n3,4\n'])).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, problem: 'a quote opens and never closes' },
      { line: 3, cells: ['3', '4'] },
    ]);
  });

  it('does not swallow the file after a stray quote', () => {
    const rest = Array.from({ length: 20_000 }, (_, i) => `${i},x`).join('\n');
    const records = read(cut(`a,b\n"stray,1\n${rest}\n`, [10, 5000, 60_000, 90_000]));
    expect(records.filter((record) => 'problem' in record)).toEqual([
      { line: 2, problem: 'a quote opens and never closes' },
    ]);
    expect(records).toHaveLength(20_002);
  });
});
