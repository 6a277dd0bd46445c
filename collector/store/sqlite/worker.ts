import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';
import { migrate, SCHEMA_VERSION } from '../migrations.ts';
import type { Sql, SqlValue } from '../sql.ts';
import { reads, writes } from '../store.ts';

/** The embedded engine, alone in its thread: an fsync here never holds up the event loop that serves requests. */

export interface Request {
  readonly id: number;
  readonly name: string;
  readonly input: unknown;
}
export type Reply =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly error: string };

type AnyOperation = (sql: Sql, input: unknown) => Promise<unknown>;
const port = parentPort;
if (!port) throw new Error('This file is the store’s worker thread; open the store with openSqlite().');

const database = new DatabaseSync(String(workerData.file));
// Every open: an existing WAL file may come back with less than FULL; busy_timeout is 0 by default; without
// secure_delete erased rows stay readable in the file.
database.exec(`
  pragma journal_mode = wal;
  pragma synchronous = full;
  pragma busy_timeout = 5000;
  pragma foreign_keys = on;
  pragma secure_delete = fast;
`);

const statements = new Map<string, StatementSync>();
function prepared(text: string): StatementSync {
  const known = statements.get(text);
  if (known) return known;
  const statement = database.prepare(text);
  statements.set(text, statement);
  return statement;
}

const sql: Sql = {
  forUpdate: '',
  async all<Row extends Record<string, SqlValue>>(text: string, ...values: SqlValue[]): Promise<Row[]> {
    return prepared(text).all(...values) as Row[];
  },
  async get<Row extends Record<string, SqlValue>>(text: string, ...values: SqlValue[]) {
    return prepared(text).get(...values) as Row | undefined;
  },
  async run(text, ...values) {
    return Number(prepared(text).run(...values).changes);
  },
};

async function inTransaction(work: () => Promise<void>): Promise<void> {
  database.exec('begin immediate');
  try {
    await work();
    database.exec('commit');
  } catch (error) {
    if (database.isTransaction) database.exec('rollback');
    throw error;
  }
}

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
const writeOperations = new Map<string, AnyOperation>(Object.entries(writes) as [string, AnyOperation][]);
const readOperations = new Map<string, AnyOperation>(Object.entries(reads) as [string, AnyOperation][]);

/** All waiting writes in one transaction, one fsync; if one of them is bad, each in its own, so that it fails alone. */
async function write(batch: readonly [Request, AnyOperation][]): Promise<Reply[]> {
  if (batch.length === 0) return [];
  const replies: Reply[] = [];
  try {
    await inTransaction(async () => {
      for (const [request, operation] of batch) {
        replies.push({ id: request.id, ok: true, value: await operation(sql, request.input) });
      }
    });
    return replies;
  } catch (error) {
    const [only] = batch;
    if (only && batch.length === 1) return [{ id: only[0].id, ok: false, error: wordsOf(error) }];
    const alone: Reply[] = [];
    for (const one of batch) alone.push(...(await write([one])));
    return alone;
  }
}

async function read(request: Request, operation: AnyOperation): Promise<Reply> {
  try {
    return { id: request.id, ok: true, value: await operation(sql, request.input) };
  } catch (error) {
    return { id: request.id, ok: false, error: wordsOf(error) };
  }
}

const pragma = (name: string): unknown => Object.values(database.prepare(`pragma ${name}`).get() ?? {})[0];

/** What is asked of the engine itself. */
function serve(name: string): unknown {
  if (name === 'truncate') database.exec('pragma wal_checkpoint(truncate)');
  if (name === 'settings') {
    return {
      journal: pragma('journal_mode'),
      synchronous: pragma('synchronous'),
      secureDelete: pragma('secure_delete'),
      busyTimeout: pragma('busy_timeout'),
    };
  }
  if (name === 'close') {
    database.close();
    // After the answer has left.
    setImmediate(() => port?.close());
  }
  return undefined;
}

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
    port?.postMessage(await write(batch));
    for (const request of requests) {
      const operation = readOperations.get(request.name);
      if (operation) port?.postMessage([await read(request, operation)]);
      else if (!writeOperations.has(request.name)) {
        port?.postMessage([{ id: request.id, ok: true, value: serve(request.name) }]);
      }
    }
  }
  flushing = false;
}

port.on('message', (request: Request) => {
  waiting.push(request);
  if (waiting.length === 1 && !flushing) setImmediate(flush);
});

const from = Number(pragma('user_version'));
try {
  await inTransaction(async () => {
    await migrate(sql, from);
    database.exec(`pragma user_version = ${SCHEMA_VERSION}`);
  });
  port.postMessage([{ id: 0, ok: true, value: undefined }]);
} catch (error) {
  database.close();
  port.postMessage([{ id: 0, ok: false, error: wordsOf(error) }]);
  port.close();
}
