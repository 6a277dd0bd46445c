import { z } from 'zod';
import { NotUnderstoodError } from './helpdesk.ts';

/** The rows that are what they should be. The others go to `leaveOut`: a malformed one must not stop the rest. */
export function rowsOf<T>(
  rows: unknown,
  schema: z.ZodType<T>,
  what: string,
  leaveOut: (row: unknown) => void,
): T[] {
  if (!Array.isArray(rows)) throw new NotUnderstoodError(`The helpdesk sent no list of ${what}`);
  return rows.flatMap((row) => {
    const parsed = schema.safeParse(row);
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
