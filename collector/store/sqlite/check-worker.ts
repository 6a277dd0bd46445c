import { DatabaseSync } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';

/** Looks through all pages of the store in a thread and a connection of its own, and says what is wrong with the first. */
const database = new DatabaseSync(String(workerData), { readOnly: true, timeout: 5_000 });
const [found] = Object.values(database.prepare('pragma quick_check(1)').get() ?? {});
database.close();
parentPort?.postMessage(found === 'ok' ? null : String(found));
