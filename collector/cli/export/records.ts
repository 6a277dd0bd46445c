/** One record of an export: which kind it is, and its columns. */
export type ExportedRecord = Readonly<Record<string, unknown>> & { readonly kind: string };

/** Columns that hold JSON text in the store. */
const NESTED = new Set(['answers', 'customer', 'context', 'page', 'added', 'handed']);

const nestedOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

/** A stored row with what its columns hold as JSON text opened up. */
export const opened = (row: Readonly<Record<string, unknown>>): ExportedRecord => ({
  ...Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      NESTED.has(name) && typeof value === 'string' ? nestedOf(value) : value,
    ]),
  ),
  kind: String(row['kind']),
});
