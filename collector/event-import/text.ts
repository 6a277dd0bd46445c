import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { detect } from 'chardet';
import { FileError } from './file-error.ts';

/** The text of a file, whatever it is encoded in. */

/** How many bytes around the first that are no UTF-8 tell the encoding apart. */
const SAMPLE = 1 << 16;
const MARKS: readonly { readonly bytes: readonly number[]; readonly encoding: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
];

/** How files begin that hold a table and are no text. */
const OTHERS: readonly { readonly begins: string; readonly what: string }[] = [
  { begins: 'PK\x03\x04', what: 'a workbook or a packed folder' },
  { begins: '\xd0\xcf\x11\xe0', what: 'an old workbook' },
  { begins: '%PDF', what: 'a PDF' },
  { begins: 'PAR1', what: 'a Parquet file' },
  { begins: 'SQLite format 3', what: 'a database' },
  { begins: '[{', what: 'JSON' },
  { begins: '{"', what: 'JSON' },
];

async function beginningOf(path: string): Promise<string> {
  for await (const piece of createReadStream(path, { end: 31 })) return (piece as Buffer).toString('latin1');
  return '';
}

/** The bytes of a file, unpacked when it is a gzip, whatever its name says. Throws FileError for what is no text. */
async function* bytesOf(path: string, onRead: (bytes: number) => void = () => {}): AsyncGenerator<Buffer> {
  const beginning = await beginningOf(path);
  const other = OTHERS.find(({ begins }) => beginning.startsWith(begins));
  if (other) throw new FileError(`${path} is ${other.what}: save or export the table as CSV.`);
  const file = createReadStream(path, { highWaterMark: 1 << 20 });
  file.on('data', () => onRead(file.bytesRead));
  yield* beginning.startsWith('\x1f\x8b') ? file.pipe(createGunzip()) : file;
}

/** A file's encoding, and whether it had to be guessed. */
export interface Encoding {
  readonly name: string;
  readonly guessed: boolean;
}

/**
 * Finds out how a file is encoded: by its byte-order mark, as UTF-8 if all of it is, else by what its first other letters
 * look like. `declared`: an encoding the mapping or the user names. Throws FileError for one nobody knows.
 */
export async function encodingOf(path: string, declared: string | undefined): Promise<Encoding> {
  if (declared !== undefined) return { name: known(declared), guessed: false };
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  let before: Buffer = Buffer.alloc(0);
  for await (const piece of bytesOf(path)) {
    if (before.length === 0) {
      const mark = MARKS.find(({ bytes }) => bytes.every((byte, i) => piece[i] === byte));
      if (mark) return { name: mark.encoding, guessed: false };
      const wide = unmarked(piece);
      if (wide !== null) return { name: wide, guessed: false };
    }
    try {
      utf8.decode(piece, { stream: true });
    } catch {
      return { name: guess(Buffer.concat([before.subarray(-SAMPLE), piece])), guessed: true };
    }
    before = piece;
  }
  return { name: 'utf-8', guessed: false };
}

/** UTF-16 without its mark: in a header every other byte is nothing. */
function unmarked(piece: Buffer): string | null {
  const beginning = [...piece.subarray(0, 32)];
  const isNothing = (place: 0 | 1): boolean => beginning.every((byte, i) => i % 2 !== place || byte === 0);
  if (beginning.length < 2 || isNothing(0) === isNothing(1)) return null;
  return isNothing(0) ? 'utf-16be' : 'utf-16le';
}

/** Only what is no ASCII tells encodings apart: the sample begins shortly before it. */
function guess(bytes: Buffer): string {
  const first = bytes.findIndex((byte) => byte >= 0x80);
  const start = Math.max(0, first - 1024);
  return known(detect(bytes.subarray(start, start + SAMPLE)) ?? 'windows-1252');
}

function known(label: string): string {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    throw new FileError(
      `Nobody knows the encoding "${label}"; say utf-8, windows-1252 or another by its name.`,
    );
  }
}

/** The file's text in pieces, without its byte-order mark. */
export async function* textOf(
  path: string,
  encoding: string,
  onRead: (bytes: number) => void,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const piece of bytesOf(path, onRead)) yield decoder.decode(piece, { stream: true });
  yield decoder.decode();
}
