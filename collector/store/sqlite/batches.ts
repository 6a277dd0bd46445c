import { announced } from '../commit.ts';
import { failureOf } from '../failure.ts';
import type { Message, Reply, Request } from '../messages.ts';
import type { Sql } from '../sql.ts';
import type { Database } from './database.ts';
import type { Engine } from './engine.ts';

/** Operations of the store that are done together. */

export type AnyOperation = (sql: Sql, input: unknown) => Promise<unknown>;
export type Batch = readonly (readonly [Request, AnyOperation])[];

const changes = (database: Database): Promise<unknown> =>
  database.sql.get<{ n: number }>('select total_changes() as n').then((row) => row?.n);

export const unchanged = (replies: readonly Reply[]): Message => ({ replies, added: [] });

/** All waiting writes in one transaction, one fsync; if one of them is bad, each in its own, so that it fails alone. */
export async function write(engine: Engine, batch: Batch): Promise<Message> {
  const { database, place, health } = engine;
  const replies: Reply[] = [];
  try {
    const before = await changes(database);
    database.takeAdded();
    await database.inTransaction(async () => {
      for (const [request, operation] of batch) {
        replies.push({ id: request.id, ok: true, value: await operation(database.sql, request.input) });
      }
    });
    // Committed, but into files that somebody has deleted: not to be acknowledged.
    place.check();
    if ((await changes(database)) !== before) health.reached();
    return { replies, added: announced(database.takeAdded()) };
  } catch (error) {
    const failure = failureOf(error);
    if (failure.fault !== null) health.failed();
    // What the machine keeps from one it keeps from all.
    if (batch.length === 1 || failure.fault !== null) {
      return unchanged(batch.map(([{ id }]) => ({ id, ok: false, ...failure })));
    }
    const alone: Message[] = [];
    for (const one of batch) alone.push(await write(engine, [one]));
    return {
      replies: alone.flatMap((each) => each.replies),
      added: [...new Set(alone.flatMap((each) => each.added))],
    };
  }
}

/** All waiting reads at one moment of the store: each alone would lock and unlock the file for every statement. */
export async function read({ database }: Engine, batch: Batch, reply: (reply: Reply) => void): Promise<void> {
  if (batch.length === 0) return;
  database.exec('begin');
  for (const [{ id, input }, operation] of batch) {
    reply(await answer(id, () => operation(database.sql, input)));
  }
  if (database.isInTransaction()) database.exec('commit');
}

/** Does what was asked; a failure is an answer, too. */
export async function answer(id: number, work: () => unknown): Promise<Reply> {
  try {
    return { id, ok: true, value: await work() };
  } catch (error) {
    return { id, ok: false, ...failureOf(error) };
  }
}
