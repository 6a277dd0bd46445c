import { ConfigError } from '../config/config-error.ts';
import { eraseAgain } from '../store/erasures.ts';
import { openFolder } from '../store/folder.ts';
import { restoreBackup } from '../store/restore.ts';
import { command } from './desk-at.ts';

/**
 * node collector/commands/restore.ts --from BACKUP --data DIR
 * Puts a backup in the place of what the stopped collector has, which is kept aside, and erases again whoever was erased
 * since it was taken.
 */
const USAGE = 'Usage: node collector/commands/restore.ts --from BACKUP --data DIR';

await command(USAGE, ['config', 'data', 'from'], async ({ data, from }) => {
  if (data === undefined || from === undefined) throw new ConfigError(USAGE);
  const { at, aside } = await restoreBackup(from, data);
  const folder = await openFolder(data);
  try {
    const { erased } = await eraseAgain(data, folder.store, Date.now());
    console.log(
      `Restored as of ${at}; ${erased} session${erased === 1 ? '' : 's'} erased again. Start the collector.`,
    );
    if (aside !== null) {
      console.log(
        `What was there is in ${aside}, with everybody who was erased since: delete it when it is not needed.`,
      );
    }
  } finally {
    await folder.close();
  }
});
