import { DatabaseSync } from 'node:sqlite';
import { migrate } from '../../../collector/store/migrations/migrate.ts';
import type { Sql, SqlValue } from '../../../collector/store/sql.ts';
import { indexComment } from '../../../collector/store/sqlite/word-index.ts';

/** A new store in memory, to run operations on without the thread around them; `onStatement` sees each before it runs. */
export async function memorySql(
  onStatement: (
    database: DatabaseSync,
    text: string,
    values: readonly (SqlValue | Uint8Array)[],
  ) => void = () => undefined,
): Promise<{ readonly sql: Sql; readonly database: DatabaseSync }> {
  const database = new DatabaseSync(':memory:');
  const prepared = (text: string, values: readonly (SqlValue | Uint8Array)[]) => {
    onStatement(database, text, values);
    return database.prepare(text);
  };
  const sql: Sql = {
    forUpdate: '',
    // As if each statement were a transaction of its own.
    get found() {
      return new Map();
    },
    async all<Row extends Record<string, SqlValue>>(text: string, ...values: SqlValue[]): Promise<Row[]> {
      return prepared(text, values).all(...values) as Row[];
    },
    async get<Row extends Record<string, SqlValue>>(text: string, ...values: SqlValue[]) {
      return prepared(text, values).get(...values) as Row | undefined;
    },
    async run(text, ...values) {
      return Number(prepared(text, values).run(...values).changes);
    },
    indexComment: (answer, former, now) => indexComment(sql, answer, former, now),
  };
  await migrate({ ...sql, run: async (text) => Number(database.prepare(text).run().changes) }, 0);
  return { sql, database };
}
