import { chmodSync, closeSync, existsSync, openSync } from 'node:fs';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { faultIn, StoreFault } from '../fault.ts';
import type { Sql, SqlValue } from '../sql.ts';

/** The open file with what the worker does to it. */
export interface Database {
  readonly sql: Sql;
  /** Runs `work` in one transaction; whatever it throws, nothing of it is kept. */
  inTransaction(work: () => Promise<void>): Promise<void>;
  exec(text: string): void;
  pragma(name: string): unknown;
  isInTransaction(): boolean;
  /** Folds the write-ahead log back and empties it; false when a reader of another process still needs it. */
  truncate(): boolean;
  close(): void;
}

/** The store, its log and the log's index are for their owner alone, whatever the umask: SQLite gives the latter two the store's mode. */
function closeToOthers(file: string): void {
  if (!existsSync(file)) closeSync(openSync(file, 'a', 0o600));
  for (const each of [file, `${file}-wal`, `${file}-shm`]) if (existsSync(each)) chmodSync(each, 0o600);
}

/** Opens the file, making it when it is missing. Throws what the engine throws. */
export function openDatabase(file: string): Database {
  closeToOthers(file);
  const database = new DatabaseSync(file);
  try {
    // Every open: an existing WAL file may come back with less than FULL; busy_timeout is 0 by default; without
    // secure_delete erased rows stay readable in the file.
    database.exec(`
      pragma busy_timeout = 5000;
      pragma journal_mode = wal;
      pragma synchronous = full;
      pragma foreign_keys = on;
      pragma secure_delete = on;
    `);
  } catch (error) {
    database.close();
    throw error;
  }
  const statements = new Map<string, StatementSync>();
  const prepared = (text: string): StatementSync => {
    const known = statements.get(text);
    if (known) return known;
    const statement = database.prepare(text);
    statements.set(text, statement);
    return statement;
  };
  const first = (text: string): Record<string, unknown> => database.prepare(text).get() ?? {};
  return {
    sql: {
      forUpdate: '',
      async all<Row extends Record<string, SqlValue>>(text: string, ...values: SqlValue[]): Promise<Row[]> {
        return prepared(text).all(...values) as Row[];
      },
      async get<Row extends Record<string, SqlValue>>(text: string, ...values: SqlValue[]) {
        return prepared(text).get(...values) as Row | undefined;
      },
      async run(text, ...values) {
        return Number(prepared(text).run(...values).changes);
      },
    },
    async inTransaction(work) {
      database.exec('begin immediate');
      try {
        await work();
        database.exec('commit');
      } catch (error) {
        if (database.isTransaction) database.exec('rollback');
        throw error;
      }
    },
    exec: (text) => database.exec(text),
    pragma: (name) => Object.values(first(`pragma ${name}`))[0],
    isInTransaction: () => database.isTransaction,
    truncate: () => Object.values(first('pragma wal_checkpoint(truncate)'))[0] === 0,
    close: () => database.close(),
  };
}

/** How an error travels to the thread that asked. */
export interface Failure {
  readonly error: string;
  /** A fault of the machine, by name. */
  readonly fault: ReturnType<typeof faultIn>;
}

export const failureOf = (error: unknown): Failure => ({
  error: error instanceof Error ? error.message : String(error),
  fault: faultIn(error),
});

/** The error that travelled. */
export const errorOf = ({ error, fault }: Failure): Error =>
  fault === null ? new Error(error) : new StoreFault(fault, error);
