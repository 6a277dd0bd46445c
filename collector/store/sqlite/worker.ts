import { parentPort, workerData } from 'node:worker_threads';
import { announced } from '../commit.ts';
import { StoreFault } from '../fault.ts';
import { mergeWords } from '../merge-words.ts';
import { migrate, SCHEMA_VERSION } from '../migrations.ts';
import type { Sql } from '../sql.ts';
import { reads, writes } from '../store.ts';
import { type Database, failureOf, openDatabase } from './database.ts';
import { HeldReplies } from './held-replies.ts';
import type { Message, Reply, Request, WorkerData } from './messages.ts';
import { type Place, placeOf } from './place.ts';
import { makeScrubber, type Scrubber } from './scrub.ts';

/** The embedded engine, alone in its thread: an fsync here never holds up the event loop that serves requests. */

type AnyOperation = (sql: Sql, input: unknown) => Promise<unknown>;
const port = parentPort;
if (!port) throw new Error('This file is the store’s worker thread; open the store with openSqlite().');
const { file, mayMigrate } = workerData as WorkerData;

const writeOperations = new Map<string, AnyOperation>(Object.entries(writes) as [string, AnyOperation][]);
const readOperations = new Map<string, AnyOperation>(Object.entries(reads) as [string, AnyOperation][]);

let database: Database;
let place: Place;
let scrubber: Scrubber;
/** When a write of ours last reached the disk, on the monotonic clock, ms. */
let wroteAt = Number.NEGATIVE_INFINITY;
/** A write this old still says that writes get through, ms: an idle store is not written to all the time. */
const FRESH = 10_000;
/** The version of the schema from which on deleted rows are overwritten. */
const OVERWRITES_SINCE = 10;
/** Has a write failed since? */
let inTrouble = false;

const changes = (): Promise<unknown> =>
  database.sql.get<{ n: number }>('select total_changes() as n').then((row) => row?.n);

function reached(): void {
  wroteAt = performance.now();
  inTrouble = false;
}

const unchanged = (replies: readonly Reply[]): Message => ({ replies, added: [] });

/** All waiting writes in one transaction, one fsync; if one of them is bad, each in its own, so that it fails alone. */
async function write(batch: readonly [Request, AnyOperation][]): Promise<Message> {
  const replies: Reply[] = [];
  try {
    const before = await changes();
    database.takeAdded();
    await database.inTransaction(async () => {
      for (const [request, operation] of batch) {
        replies.push({ id: request.id, ok: true, value: await operation(database.sql, request.input) });
      }
    });
    // Committed, but into files that somebody has deleted: not to be acknowledged.
    place.check();
    if ((await changes()) !== before) reached();
    return { replies, added: announced(database.takeAdded()) };
  } catch (error) {
    const failure = failureOf(error);
    if (failure.fault !== null) inTrouble = true;
    // What the machine keeps from one it keeps from all.
    if (batch.length === 1 || failure.fault !== null) {
      return unchanged(batch.map(([{ id }]) => ({ id, ok: false, ...failure })));
    }
    const alone: Message[] = [];
    for (const one of batch) alone.push(await write([one]));
    return {
      replies: alone.flatMap((each) => each.replies),
      added: [...new Set(alone.flatMap((each) => each.added))],
    };
  }
}

async function answer(id: number, work: () => unknown): Promise<Reply> {
  try {
    return { id, ok: true, value: await work() };
  } catch (error) {
    return { id, ok: false, ...failureOf(error) };
  }
}

/** Does a write get through? Throws when not. `must`: try now, however fresh the last one is. */
async function probe(must: unknown): Promise<void> {
  place.check();
  if (must !== true && !inTrouble && performance.now() - wroteAt < FRESH) return;
  await database.inTransaction(async () => {
    await database.sql.run(
      `insert into meta (name, value) values ('probe', '0')
       on conflict (name) do update set value = cast((meta.value + 1) % 1000 as text)`,
    );
  });
  reached();
}

/** What is asked of the engine itself. */
async function serve({ name, input }: Request): Promise<unknown> {
  switch (name) {
    case 'probe':
      return probe(input);
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
      // After the answer has left.
      setImmediate(() => port?.close());
      database.close();
      return scrubber.close();
    default:
      throw new Error(`The store has no operation "${name}".`);
  }
}

/** All waiting reads at one moment of the store: each alone would lock and unlock the file for every statement. */
async function read(batch: readonly [Request, AnyOperation][]): Promise<void> {
  if (batch.length === 0) return;
  database.exec('begin');
  for (const [{ id, input }, operation] of batch) {
    held.add(await answer(id, () => operation(database.sql, input)));
  }
  if (database.isInTransaction()) database.exec('commit');
}

const held = new HeldReplies((replies) => port.postMessage(unchanged(replies)));

let waiting: Request[] = [];
let flushing = false;

async function flush(): Promise<void> {
  if (flushing) return;
  flushing = true;
  while (waiting.length > 0) {
    const requests = waiting;
    waiting = [];
    const batch: [Request, AnyOperation][] = [];
    for (const request of requests) {
      const operation = writeOperations.get(request.name);
      if (operation) batch.push([request, operation]);
    }
    if (batch.length > 0) port?.postMessage(await write(batch));
    const reading: [Request, AnyOperation][] = [];
    for (const request of requests) {
      const operation = readOperations.get(request.name);
      if (operation) reading.push([request, operation]);
      else if (!writeOperations.has(request.name)) held.add(await answer(request.id, () => serve(request)));
    }
    await read(reading);
    held.sendAll();
  }
  flushing = false;
}

/** Opens the file and brings it up to date. Throws what a start or a command cannot go on with. */
async function open(): Promise<void> {
  database = openDatabase(file);
  try {
    place = placeOf(file);
    scrubber = makeScrubber(file, database);
    const from = Number(database.pragma('user_version'));
    if (!mayMigrate && from !== SCHEMA_VERSION) {
      throw new Error(
        `The store has version ${from}, this program knows ${SCHEMA_VERSION}. Start the collector of this program once, or use the command of the one that runs.`,
      );
    }
    if (from === SCHEMA_VERSION) return;
    await database.inTransaction(async () => {
      await migrate(database.sql, from);
      database.exec(`pragma user_version = ${SCHEMA_VERSION}`);
    });
    // Earlier versions overwrote nothing: what they left may be in places that no page tells of.
    if (from > 0 && from < OVERWRITES_SINCE) database.exec('vacuum');
  } catch (error) {
    database.close();
    throw error;
  }
}

const opened = await answer(0, open);
if (opened.ok) {
  port.on('message', (request: Request) => {
    waiting.push(request);
    if (waiting.length === 1 && !flushing) setImmediate(flush);
  });
}
port.postMessage(unchanged([opened]));
if (!opened.ok) port.close();
