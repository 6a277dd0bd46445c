import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvRows } from '../../../../collector/event-import/csv-rows.ts';

/** Reads a text given in pieces. */
async function read(pieces: readonly string[], delimiter = ',') {
  async function* text() {
    yield* pieces;
  }
  return Array.fromAsync(csvRows(text, delimiter));
}

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

/** The text cut into pieces at some places, never inside a letter. */
function cut(text: string, places: readonly number[]): string[] {
  const letters = [...text];
  const edges = [
    0,
    ...places.map((place) => place % (letters.length + 1)).sort((a, b) => a - b),
    letters.length,
  ];
  return edges.slice(1).map((edge, i) => letters.slice(edges[i], edge).join(''));
}

describe('CSV', () => {
  it('gives back what was written, however it is cut into pieces and however lines end', async () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', 'ñ', ' ', ',', ';', '"', '\n', '\r', '😀'),
      maxLength: 6,
    });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(
        table,
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        fc.array(fc.nat(), { maxLength: 6 }),
        async (rows, lineEnd, closing, places) => {
          const body = rows.map((row) => row.map(quoted).join(',')).join(lineEnd);
          const text = `${body}${closing && rows.length > 0 ? lineEnd : ''}`;
          const records = await read(cut(text, places));
          expect(records.map((record) => ('cells' in record ? record.cells : record))).toEqual(rows);
        },
      ),
    );
  });

  it('leaves cells without quotes as they are, and blank lines out, and counts lines', async () => {
    expect(await read(['a,b\r\n', '1, two \r\n\r\n"x\ny",4\n5,6'])).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['1', ' two '] },
      { line: 4, cells: ['x\ny', '4'] },
      { line: 6, cells: ['5', '6'] },
    ]);
    expect((await read(['a;b\n1;"2;3"\n'], ';'))[1]).toEqual({ line: 2, cells: ['1', '2;3'] });
    expect(await read([''])).toEqual([]);
  });

  it('takes a quote inside a cell for what it is', async () => {
    expect((await read(['a,b\n5" disk,2\n3,4\n'])).slice(1)).toEqual([
      { line: 2, cells: ['5" disk', '2'] },
      { line: 3, cells: ['3', '4'] },
    ]);
  });

  it('names a record whose quote never closes by its line, and reads on', async () => {
    expect(await read(['a,b\n"1,2\n3,4\n'])).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, problem: 'a quote opens and never closes' },
      { line: 3, cells: ['3', '4'] },
    ]);
  });

  it('does not swallow the file after a stray quote', async () => {
    const rest = Array.from({ length: 20_000 }, (_, i) => `${i},x`).join('\n');
    const records = await read(cut(`a,b\n"stray,1\n${rest}\n`, [10, 5000, 60_000, 90_000]));
    expect(records.filter((record) => 'problem' in record)).toEqual([
      { line: 2, problem: 'a quote opens and never closes' },
    ]);
    expect(records).toHaveLength(20_002);
    expect(records.at(-1)).toEqual({ line: 20_002, cells: ['19999', 'x'] });
  });
});
