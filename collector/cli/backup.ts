import { takeBackup } from '../data-folder/backup.ts';
import { databaseIn } from '../data-folder/database.ts';
import { StartError } from '../data-folder/start-error.ts';
import { UsageError } from './usage-error.ts';
import { keepPrivate, optionsOf } from './with-store.ts';

/**
 * Copies store, key and wishes to be erased, checked and complete, while the collector runs or not.
 */
export async function run(args: readonly string[]): Promise<void> {
  const { data, to } = optionsOf(args, ['config', 'data', 'to']);
  if (data === undefined || to === undefined) throw new UsageError();
  if (databaseIn(process.env) !== null)
    throw new StartError(
      'The store is in the database that OVERDESK_DATABASE names: back it up with pg_dump, and beside it the files of the data folder (docs/deploy.md).',
    );
  keepPrivate(data);
  const bytes = await takeBackup(data, to);
  console.log(
    `${to}: ${(bytes / 2 ** 20).toFixed(1)} MB, checked. It holds the key: keep it as safe as the collector.`,
  );
}
