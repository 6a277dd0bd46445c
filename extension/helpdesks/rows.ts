import { z } from 'zod';
import { UnreachableError } from './helpdesk.ts';

/** The rows that are what they should be. A malformed one is left out with a word in the console: it must not stop the rest. */
export function rowsOf<T>(rows: unknown, schema: z.ZodType<T>, what: string): T[] {
  if (!Array.isArray(rows)) throw new UnreachableError(`The helpdesk sent no list of ${what}`);
  return rows.flatMap((row) => {
    const parsed = schema.safeParse(row);
    if (parsed.success) return [parsed.data];
    console.warn(`Overdesk left out one of the ${what}: ${z.prettifyError(parsed.error)}`);
    return [];
  });
}
