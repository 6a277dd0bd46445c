import { StoreFault } from '../fault.ts';
import { mergeWords } from '../merge-words.ts';
import type { Request } from '../messages.ts';
import type { Engine } from './engine.ts';

/** Does a write get through? Throws when not. `must`: try now, however fresh the last one is. */
async function probe({ database, place, health }: Engine, must: unknown): Promise<void> {
  place.check();
  if (must !== true && health.isFresh) return;
  await database.inTransaction(async () => {
    await database.sql.run(
      `insert into meta (name, value) values ('probe', '0')
       on conflict (name) do update set value = cast((meta.value + 1) % 1000 as text)`,
    );
  });
  health.reached();
}

/** What is asked of the engine itself. */
export async function serve(engine: Engine, { name, input }: Request): Promise<unknown> {
  const { database, scrubber } = engine;
  switch (name) {
    case 'probe':
      return probe(engine, input);
    case 'size':
      return Number(database.pragma('page_count')) * Number(database.pragma('page_size'));
    case 'check': {
      const found = database.pragma('quick_check(1)');
      if (found !== 'ok') throw new StoreFault('damaged', String(found));
      return;
    }
    case 'truncate':
      return database.truncate();
    case 'scrub':
      return scrubber.step(Number(input));
    case 'merge': {
      let isMore = false;
      await database.inTransaction(async () => {
        isMore = await mergeWords(database.sql, { begins: input === true });
      });
      return isMore;
    }
    case 'settings':
      return {
        journal: database.pragma('journal_mode'),
        synchronous: database.pragma('synchronous'),
        secureDelete: database.pragma('secure_delete'),
        busyTimeout: database.pragma('busy_timeout'),
      };
    case 'close':
      database.close();
      return scrubber.close();
    default:
      throw new Error(`The store has no operation "${name}".`);
  }
}
