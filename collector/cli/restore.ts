import { databaseIn } from '../data-folder/database.ts';
import { eraseAgain } from '../data-folder/erasures.ts';
import { openFolder } from '../data-folder/folder.ts';
import { restoreBackup } from '../data-folder/restore.ts';
import { StartError } from '../data-folder/start-error.ts';
import { counted } from './counted.ts';
import { UsageError } from './usage-error.ts';
import { keepPrivate, optionsOf } from './with-store.ts';

/**
 * Puts a backup in the place of what the stopped collector has, which is kept aside, and erases again whoever was erased
 * or shut out
 * since it was taken.
 */
export async function run(args: readonly string[]): Promise<void> {
  const { data, from } = optionsOf(args, ['config', 'data', 'from']);
  if (data === undefined || from === undefined) throw new UsageError();
  if (databaseIn(process.env) !== null)
    throw new StartError(
      'The store is in the database that OVERDESK_DATABASE names: put it back with pg_restore, and the files of the data folder beside it (docs/deploy.md).',
    );
  keepPrivate(data);
  const { at, aside } = await restoreBackup(from, data);
  const folder = await openFolder(data, null);
  try {
    const gone = await eraseAgain(data, folder.store, Date.now());
    const erased = counted(gone.sessions + gone.responses, 'session');
    console.log(`Restored as of ${at}; ${erased} erased again. Start the collector.`);
    if (gone.voices > 0) console.log(`${counted(gone.voices, 'agent')}’s voices erased again.`);
    if (gone.devices > 0) console.log(`${counted(gone.devices, 'device')} revoked again.`);
    if (gone.signIns > 0)
      console.log(`${counted(gone.signIns, 'session')} of the console ended: everybody signs in again.`);
    if (aside !== null) {
      console.log(
        `What was there is in ${aside}, with everybody who was erased since: delete it when it is not needed.`,
      );
    }
  } finally {
    await folder.close();
  }
}
