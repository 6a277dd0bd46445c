/**
 * SQLite's pages as its file format describes them (sqlite.org/fileformat2.html), as far as to know which bytes hold
 * nothing: between a page's list of cells and its cells, and in the blocks it has freed.
 */

/** What the first page says of the file. */
export interface FileShape {
  readonly pageSize: number;
  /** Bytes of each page that hold anything. */
  readonly usable: number;
  /** The first page of the list of free pages; 0: none. */
  readonly firstTrunk: number;
}

/** The file's own header stands before the first page's. */
const FILE_HEADER = 100;
/** The page that holds no data but the byte at which systems lock. */
export const LOCK_BYTE = 2 ** 30;
/** Above so many pages the first byte of a page that goes on with a long cell may look like a tree's. */
export const MOST_PAGES = 2 ** 25;
/** Page types, and the bytes of their headers: the inner pages name one more page. */
const HEADERS: Readonly<Record<number, number>> = { 2: 12, 5: 12, 10: 8, 13: 8 };

/** Reads the file's header from its first page. */
export function shapeOf(first: Buffer): FileShape {
  const said = first.readUInt16BE(16);
  const pageSize = said === 1 ? 65_536 : said;
  return { pageSize, usable: pageSize - first.readUInt8(20), firstTrunk: first.readUInt32BE(32) };
}

/** The free pages that one page of their list names, the next page of the list, and where what it says ends. */
export function trunkIn(page: Buffer): {
  readonly next: number;
  readonly leaves: number[];
  readonly end: number;
} {
  const count = Math.min(page.readUInt32BE(4), page.length / 4 - 2);
  const leaves = Array.from({ length: count }, (_, i) => page.readUInt32BE(8 + 4 * i));
  return { next: page.readUInt32BE(0), leaves, end: 8 + 4 * count };
}

/**
 * Where a tree's page (`number` from 1) holds nothing, as [from, to); none for what is no such page, or does not read as
 * one: its bytes may be part of a long cell.
 */
export function gapsIn(page: Buffer, number: number, usable: number): (readonly [number, number])[] {
  const at = number === 1 ? FILE_HEADER : 0;
  const header = HEADERS[page.readUInt8(at)];
  if (header === undefined) return [];
  const listEnd = at + header + 2 * page.readUInt16BE(at + 3);
  const cells = page.readUInt16BE(at + 5) || 65_536;
  if (listEnd > cells || cells > usable) return [];
  const gaps: (readonly [number, number])[] = [[listEnd, cells]];
  let block = page.readUInt16BE(at + 1);
  let before = cells - 1;
  while (block !== 0) {
    // In order, and inside the page: anything else is no list of freed blocks.
    if (block <= before || block + 4 > usable) return [];
    const size = page.readUInt16BE(block + 2);
    if (size < 4 || block + size > usable) return [];
    gaps.push([block + 4, block + size]);
    before = block;
    block = page.readUInt16BE(block);
  }
  return gaps.filter(([from, to]) => to > from);
}
