import { chmodSync, closeSync, existsSync, openSync } from 'node:fs';
import { constants, DatabaseSync, type StatementSync } from 'node:sqlite';
import type { Sql, SqlValue } from '../sql.ts';
import { indexComment } from './word-index.ts';

/** The open file with what the worker does to it. */
export interface Database {
  readonly sql: Sql;
  /** Runs `work` in one transaction; whatever it throws, nothing of it is kept. */
  inTransaction(work: () => Promise<void>): Promise<void>;
  exec(text: string): void;
  pragma(name: string): unknown;
  isInTransaction(): boolean;
  /** The tables that rows were added to since this was asked last, rolled back ones included; of sessions also changes that show. */
  takeAdded(): ReadonlySet<string>;
  /** Folds the write-ahead log back and empties it; false when a reader of another process still needs it. */
  truncate(): boolean;
  close(): void;
}

/** The store, its log and the log's index are for their owner alone, whatever the umask: SQLite gives the latter two the store's mode. */
function closeToOthers(file: string): void {
  if (!existsSync(file)) closeSync(openSync(file, 'a', 0o600));
  for (const each of [file, `${file}-wal`, `${file}-shm`]) if (existsSync(each)) chmodSync(each, 0o600);
}

/** What a lead's page shows of a running session. Signs of life change others every few seconds. */
const SHOWN: ReadonlySet<string> = new Set([
  'state',
  'agent',
  'queue',
  'needs',
  'added',
  'ticket',
  'asked_at',
]);

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
  // Told by the engine while it prepares a statement: the tables it inserts into.
  let insertsInto = new Set<string>();
  database.setAuthorizer((action, table, column) => {
    if (action === constants.SQLITE_INSERT && table !== null) insertsInto.add(table);
    if (action === constants.SQLITE_UPDATE && table === 'session' && SHOWN.has(column ?? ''))
      insertsInto.add(table);
    return constants.SQLITE_OK;
  });
  const statements = new Map<string, { statement: StatementSync; tables: ReadonlySet<string> }>();
  let added = new Set<string>();
  /** A statement, made once; `hasWritten` notes that it has added rows. */
  const prepared = (text: string): { statement: StatementSync; hasWritten(): void } => {
    let known = statements.get(text);
    if (!known) {
      insertsInto = new Set();
      const statement = database.prepare(text);
      known = { statement, tables: insertsInto };
      statements.set(text, known);
    }
    const { statement, tables } = known;
    return {
      statement,
      hasWritten() {
        for (const table of tables) added.add(table);
      },
    };
  };
  const found = new Map<string, unknown>();
  const first = (text: string): Record<string, unknown> => database.prepare(text).get() ?? {};
  const sql: Sql = {
    forUpdate: '',
    found,
    async all<Row extends Record<string, SqlValue>>(text: string, ...values: SqlValue[]): Promise<Row[]> {
      const { statement, hasWritten } = prepared(text);
      const rows = statement.all(...values) as Row[];
      if (rows.length > 0) hasWritten();
      return rows;
    },
    async get<Row extends Record<string, SqlValue>>(text: string, ...values: SqlValue[]) {
      const { statement, hasWritten } = prepared(text);
      const row = statement.get(...values) as Row | undefined;
      if (row) hasWritten();
      return row;
    },
    async run(text, ...values) {
      const { statement, hasWritten } = prepared(text);
      const changes = Number(statement.run(...values).changes);
      if (changes > 0) hasWritten();
      return changes;
    },
    indexComment: (answer, former, now) => indexComment(sql, answer, former, now),
  };
  return {
    sql,
    async inTransaction(work) {
      database.exec('begin immediate');
      found.clear();
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
    takeAdded() {
      const taken = added;
      added = new Set();
      return taken;
    },
    truncate: () => Object.values(first('pragma wal_checkpoint(truncate)'))[0] === 0,
    close: () => database.close(),
  };
}
