import { takeBackup } from '../data-folder/backup.ts';
import { UsageError } from './usage-error.ts';
import { keepPrivate, optionsOf } from './with-store.ts';

/**
 * Copies store, key and wishes to be erased, checked and complete, while the collector runs or not.
 */
export async function run(args: readonly string[]): Promise<void> {
  const { data, to } = optionsOf(args, ['config', 'data', 'to']);
  if (data === undefined || to === undefined) throw new UsageError();
  keepPrivate(data);
  const bytes = await takeBackup(data, to);
  console.log(
    `${to}: ${(bytes / 2 ** 20).toFixed(1)} MB, checked. It holds the key: keep it as safe as the collector.`,
  );
}
