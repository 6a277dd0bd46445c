import type { VNode } from 'preact';

/** A part of a text; `hit`: it is what was looked for. */
export interface Piece {
  readonly from: number;
  readonly text: string;
  readonly hit: boolean;
}

/** A text cut at its marks, which are [from, to) in UTF-16 units, in order; what overlaps or lies outside is left out. */
export function piecesOf(text: string, marks: readonly (readonly [from: number, to: number])[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  const add = (to: number, hit: boolean): void => {
    if (to > at) pieces.push({ from: at, text: text.slice(at, to), hit });
    at = Math.max(at, to);
  };
  for (const [from, to] of marks) {
    if (from < at || to > text.length || to <= from) continue;
    add(from, false);
    add(to, true);
  }
  add(text.length, false);
  return pieces;
}

/** A customer's words with what was looked for marked. */
export const Marked = ({
  text,
  marks,
}: {
  readonly text: string;
  readonly marks: readonly (readonly [from: number, to: number])[];
}): VNode => (
  <>
    {piecesOf(text, marks).map(({ from, text: piece, hit }) =>
      hit ? <mark key={from}>{piece}</mark> : piece,
    )}
  </>
);
