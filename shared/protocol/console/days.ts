import * as z from 'zod/mini';

/** Days of a query or a reply: dates in the desk's zone, the last one included. */

export const Day = z.iso.date('a day is a date, YYYY-MM-DD');

interface Ends {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** The first day of a query is not after its last one. */
export const inOrder = z.refine<Ends>(
  ({ from, to }) => from === undefined || to === undefined || from <= to,
  'the first day comes after the last one',
);
