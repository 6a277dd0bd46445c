/** A day's scores as columns of numbers, and as one piece of bytes. */

/** Rows of one answer follow each other, and answers are in order. */
export interface DayColumns {
  readonly answers: Float64Array;
  readonly mixes: Uint32Array;
  readonly values: Uint8Array;
  readonly asks: {
    /** UTC ms. */
    readonly at: Float64Array;
    readonly mixes: Uint32Array;
    readonly values: Uint8Array;
  };
}

/** How many rows there are of scores and asks, two numbers of four bytes, stand before the columns. */
const HEAD = 8;

/** Columns behind each other, those of eight bytes first, in the byte order of the machine. */
export function pack({ answers, mixes, values, asks }: DayColumns): Uint8Array {
  const counts = Uint32Array.of(answers.length, asks.at.length);
  const parts = [counts, answers, asks.at, mixes, asks.mixes, values, asks.values];
  const bytes = new Uint8Array(parts.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let at = 0;
  for (const { buffer, byteOffset, byteLength } of parts) {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += byteLength;
  }
  return bytes;
}

/** The columns in a piece, without copying them unless they stand askew in memory. */
export function unpack(bytes: Uint8Array): DayColumns {
  const { buffer, byteOffset } = bytes.byteOffset % HEAD === 0 ? bytes : bytes.slice();
  const [n = 0, m = 0] = new Uint32Array(buffer, byteOffset, 2);
  const [ats, mixes] = [byteOffset + HEAD, byteOffset + HEAD + 8 * (n + m)];
  const values = mixes + 4 * (n + m);
  return {
    answers: new Float64Array(buffer, ats, n),
    mixes: new Uint32Array(buffer, mixes, n),
    values: new Uint8Array(buffer, values, n),
    asks: {
      at: new Float64Array(buffer, ats + 8 * n, m),
      mixes: new Uint32Array(buffer, mixes + 4 * n, m),
      values: new Uint8Array(buffer, values + n, m),
    },
  };
}
