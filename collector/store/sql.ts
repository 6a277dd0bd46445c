/**
 * What an operation may ask of a database. Written against this and not against an engine: the same SQL runs on the
 * embedded engine (sqlite/) and on PostgreSQL (postgres/). Where the two part, the branch is here.
 */
export type SqlValue = string | number | null;

export interface Sql {
  /** All rows of a query with `?` placeholders. */
  all<Row extends Record<string, SqlValue>>(text: string, ...values: SqlValue[]): Promise<Row[]>;
  /** The first row, or undefined. */
  get<Row extends Record<string, SqlValue>>(text: string, ...values: SqlValue[]): Promise<Row | undefined>;
  /** Runs a statement and answers how many rows changed. */
  run(text: string, ...values: (SqlValue | Uint8Array)[]): Promise<number>;
  /** What this transaction has looked up and nobody else can change before it ends; empty when one begins. */
  readonly found: Map<string, unknown>;
  /** Locks the rows of a select until commit: ` for update`, or nothing where a transaction is alone anyway. */
  readonly forUpdate: string;
  /** Brings the search index up to date with an answer's comment: `former` as the index has it, `now` as it is; null: none. */
  indexComment(answer: number, former: string | null, now: string | null): Promise<void>;
}

/**
 * What `look` finds, looked up once in a transaction, by however many ask at once: for writes, of what stays as it is or is
 * forgotten where it changes.
 */
export function once<T>(sql: Sql, key: string, look: () => Promise<T>): Promise<T> {
  const found = sql.found.get(key) as Promise<T> | undefined;
  if (found) return found;
  const value = look();
  sql.found.set(key, value);
  return value;
}
