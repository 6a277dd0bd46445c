import { databaseIn } from '../data-folder/database.ts';
import { moveStore } from '../data-folder/move/move.ts';
import { StartError } from '../data-folder/start-error.ts';
import { UsageError } from './usage-error.ts';
import { keepPrivate, optionsOf } from './with-store.ts';

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

/** Moves the store of a collector, running or not, from its file into the PostgreSQL database that OVERDESK_DATABASE names. */
export async function run(args: readonly string[]): Promise<void> {
  const { data } = optionsOf(args, ['data']);
  if (data === undefined) throw new UsageError();
  const database = databaseIn(process.env);
  if (database === null)
    throw new StartError('OVERDESK_DATABASE names no database: set it to postgres://… and call again.');
  keepPrivate(data);
  const begun = performance.now();
  const { tables, followed, stood, aside } = await moveStore(data, database, (copy) =>
    console.log(
      `A copy of the store is in the database, compared row by row, after ${seconds(performance.now() - begun)}. Stop the collector now: what it took in meanwhile follows by itself. Until then ${copy} holds all that customers said; if you give the move up, delete it and empty the database.`,
    ),
  );
  for (const { table, rows } of tables) if (rows > 0) console.log(`${table}: ${rows} rows, compared.`);
  const all = tables.reduce((sum, { rows }) => sum + rows, 0);
  console.log(
    `Moved ${all} rows, ${followed} of them after the copy; the collector had to stand still for ${seconds(stood)}. Start it with OVERDESK_DATABASE set. The file is kept as ${aside}: it holds all that customers said, so delete it when it is not needed.`,
  );
}
