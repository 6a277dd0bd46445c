import * as z from 'zod/mini';
import { NotUnderstoodError } from './answers.ts';

/** The rows that are what they should be. The others go to `leaveOut`: a malformed one must not stop the rest. */
export function rowsOf<T>(
  rows: unknown,
  schema: z.core.$ZodType<T>,
  what: string,
  leaveOut: (row: unknown) => void,
): T[] {
  if (!Array.isArray(rows)) throw new NotUnderstoodError(`The helpdesk sent no list of ${what}`);
  return rows.flatMap((row) => {
    const parsed = z.safeParse(schema, row);
    if (parsed.success) return [parsed.data];
    console.warn(`Overdesk left out one of the ${what}: ${z.prettifyError(parsed.error)}`);
    leaveOut(row);
    return [];
  });
}

/** The text or number a row carries under a name, as text; `?` when it has none. */
export function nameIn(row: unknown, key: string): string {
  const value = row !== null && typeof row === 'object' ? (row as Record<string, unknown>)[key] : undefined;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '?';
}

/** A list whose odd members are passed over: a picture in a custom field is no text, and no reason to lose the ticket. */
export const listOf = <T>(schema: z.core.$ZodType<T>) =>
  z.pipe(
    z.optional(z.unknown()),
    z.transform((value): T[] =>
      Array.isArray(value)
        ? value.flatMap((item) => {
            const parsed = z.safeParse(schema, item);
            return parsed.success ? [parsed.data] : [];
          })
        : [],
    ),
  );

/** Text, or null for whatever else stands in its place. */
export const textOrNone = z.pipe(
  z.optional(z.unknown()),
  z.transform((value) => (typeof value === 'string' ? value : null)),
);
