import { migrate, SCHEMA_VERSION } from '../migrations/migrate.ts';
import { type Database, openDatabase } from './database.ts';
import { type Place, placeOf } from './place.ts';
import { makeScrubber, type Scrubber } from './scrub.ts';
import { WriteHealth } from './write-health.ts';

/** What the worker is started with. */
export interface WorkerData {
  readonly file: string;
  /** May it make the store or bring it up to date? A command beside a running collector may not. */
  readonly mayMigrate: boolean;
}

/** An open store, and what is known of it. */
export interface Engine {
  readonly database: Database;
  readonly place: Place;
  readonly scrubber: Scrubber;
  readonly health: WriteHealth;
}

/** The version of the schema from which on deleted rows are overwritten. */
const OVERWRITES_SINCE = 10;

/** Opens the file and brings it up to date. Throws what a start or a command cannot go on with. */
export async function openEngine({ file, mayMigrate }: WorkerData): Promise<Engine> {
  const database = openDatabase(file);
  try {
    const engine = {
      database,
      place: placeOf(file),
      scrubber: makeScrubber(file, database),
      health: new WriteHealth(),
    };
    const from = Number(database.pragma('user_version'));
    if (!mayMigrate && from !== SCHEMA_VERSION) {
      throw new Error(
        `The store has version ${from}, this program knows ${SCHEMA_VERSION}. Start the collector of this program once, or use the command of the one that runs.`,
      );
    }
    if (from === SCHEMA_VERSION) return engine;
    await database.inTransaction(async () => {
      await migrate(database.sql, from);
      database.exec(`pragma user_version = ${SCHEMA_VERSION}`);
    });
    // Earlier versions overwrote nothing: what they left may be in places that no page tells of.
    if (from > 0 && from < OVERWRITES_SINCE) database.exec('vacuum');
    return engine;
  } catch (error) {
    database.close();
    throw error;
  }
}
