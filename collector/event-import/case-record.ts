import type { Cells } from './cells.ts';
import type { Moment } from './mapping.ts';
import { readYesNo } from './yes-no.ts';

/** What a log keeps of a row and of a case. */

/** A row of a file: its line (from 1) and its cells. */
export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

export const ATTRIBUTES = ['requester', 'queue', 'topic', 'channel', 'tier', 'priority', 'language'] as const;
export type Attribute = (typeof ATTRIBUTES)[number];

/** A rating or a due time as a row's cell has it. */
export interface Noted {
  /** Its place in the mapping's list. */
  readonly of: number;
  readonly text: string;
  /** UTC milliseconds; null when the row does not say. */
  readonly at: number | null;
}

export interface Case {
  /** Numbers of its entries, as the file has them. */
  readonly entries: number[];
  earliest: number;
  /** ATTRIBUTES as the earliest of its rows that has them says. */
  readonly attributes: number[];
  readonly ratings: Noted[];
  readonly due: Noted[];
  /** Rows that could not be read stood before its first, or after its last. */
  cutBefore: boolean;
  cutAfter: boolean;
  /** Somebody left after a wait that the row does not tell. */
  unknownWait: boolean;
}

/** Does a row's cell hold what is asked? A text when it should say yes or no and says neither. */
export const holds = (when: NonNullable<Moment['when']>, cells: Cells): boolean | string => {
  const text = cells.text(when.column);
  if ('yes' in when) {
    const said = readYesNo(text);
    return said === undefined && text !== '' ? `"${text}" is neither yes nor no` : said === when.yes;
  }
  return when.is.some((value) => value.toLowerCase() === text.toLowerCase());
};
