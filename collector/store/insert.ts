import type { Sql, SqlValue } from './sql.ts';

/**
 * Adds a row, each value beside the name of its column. Returns how many rows changed.
 * @param conflict what happens when there is one already, e.g. `on conflict do nothing`
 */
export function insert(
  sql: Sql,
  table: string,
  row: Readonly<Record<string, SqlValue>>,
  conflict = '',
): Promise<number> {
  const columns = Object.keys(row);
  return sql.run(
    `insert into ${table} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')}) ${conflict}`,
    ...Object.values(row),
  );
}
