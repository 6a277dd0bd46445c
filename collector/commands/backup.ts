import { ConfigError } from '../config/config-error.ts';
import { takeBackup } from '../store/backup.ts';
import { command } from './desk-at.ts';

/**
 * node collector/commands/backup.ts --data DIR --to NEW_FOLDER
 * Copies store, key and wishes to be erased, checked and complete, while the collector runs or not.
 */
const USAGE = 'Usage: node collector/commands/backup.ts --data DIR --to NEW_FOLDER';

await command(USAGE, ['config', 'data', 'to'], async ({ data, to }) => {
  if (data === undefined || to === undefined) throw new ConfigError(USAGE);
  const bytes = await takeBackup(data, to);
  console.log(
    `${to}: ${(bytes / 2 ** 20).toFixed(1)} MB, checked. It holds the key: keep it as safe as the collector.`,
  );
});
