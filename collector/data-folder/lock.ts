import { DatabaseSync } from 'node:sqlite';
import { faultAt, StoreFault } from '../store/fault.ts';
import { StartError } from './start-error.ts';

/** How long a collector that is just stopping is waited for, ms. */
const PATIENCE = 1_000;

/**
 * Takes a data folder for one collector, by a lock of the operating system on the file `lock` in it: kill -9 and a power
 * cut free it, and nothing stale is ever left. Returns how to give it back. Throws a StartError when another holds it.
 */
export function lockFolder(data: string, file: string): () => void {
  try {
    const lock = new DatabaseSync(file, { timeout: PATIENCE });
    try {
      lock.exec('begin exclusive');
    } catch (error) {
      lock.close();
      throw error;
    }
    let held = true;
    return () => {
      if (held) lock.close();
      held = false;
    };
  } catch (error) {
    const fault = faultAt(data, error);
    if (fault === 'busy') {
      throw new StartError(
        `Another collector runs on ${data}. Two on one folder would open every ticket twice: stop that one, or give another --data.`,
        { passes: true },
      );
    }
    if (fault === 'unwritable')
      throw new StartError(`${file} cannot be opened: give ${data} to the collector's user.`);
    throw fault === null ? error : new StoreFault(fault, error instanceof Error ? error.message : null);
  }
}
