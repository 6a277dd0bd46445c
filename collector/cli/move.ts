import { databaseIn } from '../data-folder/database.ts';
import { moveStore } from '../data-folder/move.ts';
import { StartError } from '../data-folder/start-error.ts';
import { UsageError } from './usage-error.ts';
import { keepPrivate, optionsOf } from './with-store.ts';

/** Moves the store of a stopped collector from its file into the PostgreSQL database that OVERDESK_DATABASE names. */
export async function run(args: readonly string[]): Promise<void> {
  const { data } = optionsOf(args, ['data']);
  if (data === undefined) throw new UsageError();
  const database = databaseIn(process.env);
  if (database === null)
    throw new StartError('OVERDESK_DATABASE names no database: set it to postgres://… and call again.');
  keepPrivate(data);
  const begun = performance.now();
  const { tables, aside } = await moveStore(data, database);
  for (const { table, rows } of tables) if (rows > 0) console.log(`${table}: ${rows} rows, compared.`);
  const all = tables.reduce((sum, { rows }) => sum + rows, 0);
  console.log(
    `Moved ${all} rows in ${((performance.now() - begun) / 1000).toFixed(1)} s. Start the collector with OVERDESK_DATABASE set. The file is kept as ${aside}: it holds all that customers said, so delete it when it is not needed.`,
  );
}
