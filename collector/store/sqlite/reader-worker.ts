import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';
import type { Reading } from '../choose.ts';
import { makeColumns, type ReadNumbers } from '../columns.ts';
import { failureOf } from '../failure.ts';
import { type Looks, looks } from '../looks.ts';
import type { Message, Reply, Request } from '../messages.ts';
import type { Mix } from '../mix.ts';
import type { SqlValue } from '../sql.ts';
import { makeWordIndex } from './word-index.ts';

/** Looks at the store in a thread and by a connection of its own, which cannot write. */

const port = parentPort;
if (!port) throw new Error('This file is the thread that reads the store; use openReader().');
const database = new DatabaseSync(String(workerData), { readOnly: true, timeout: 5_000 });

const statements = new Map<string, StatementSync>();
function prepared(text: string, asArrays: boolean): StatementSync {
  const key = `${asArrays} ${text}`;
  const known = statements.get(key);
  if (known) return known;
  const statement = database.prepare(text);
  statement.setReturnArrays(asArrays);
  statements.set(key, statement);
  return statement;
}

const sql: Reading['sql'] = {
  forUpdate: '',
  found: new Map(),
  async all<Row extends Record<string, SqlValue>>(text: string, ...values: SqlValue[]): Promise<Row[]> {
    return prepared(text, false).all(...values) as Row[];
  },
  async get<Row extends Record<string, SqlValue>>(text: string, ...values: SqlValue[]) {
    return prepared(text, false).get(...values) as Row | undefined;
  },
  /** Into tables of this connection's own: the engine lets it write to no other. */
  async run(text, ...values) {
    return Number(prepared(text, false).run(...values).changes);
  },
  indexComment() {
    throw new Error('The thread that reads writes nothing.');
  },
};

const mixes: (Mix | undefined)[] = [];
const read: ReadNumbers = async (text, ...values) =>
  prepared(text, true).all(...values) as unknown as (readonly number[])[];
async function readPacked(day: number): Promise<Uint8Array | null> {
  const row = prepared('select packed from answer_day where day = ?', false).get(day);
  return row?.['packed'] instanceof Uint8Array ? row['packed'] : null;
}
const reading: Reading = {
  sql,
  words: makeWordIndex(sql, read),
  rows: async (text, ...values) => prepared(text, true).all(...values) as unknown as (readonly SqlValue[])[],
  columns: makeColumns(read, readPacked),
  async mixes() {
    const made = await sql.all('select * from mix where id > ? order by id', mixes.length - 1);
    for (const { id, ...mix } of made) mixes[Number(id)] = mix as unknown as Mix;
    return mixes;
  },
};

async function look({ id, name, input }: Request): Promise<Reply> {
  database.exec('begin');
  try {
    const operation = looks[name as keyof Looks] as (of: Reading, input: unknown) => Promise<unknown>;
    return { id, ok: true, value: await operation(reading, input) };
  } catch (error) {
    return { id, ok: false, ...failureOf(error) };
  } finally {
    database.exec('commit');
  }
}

/** Bytes go over as they are: a copy would be made by the thread that serves. */
const bytesOf = (reply: Reply): ArrayBuffer[] =>
  reply.ok &&
  reply.value instanceof Object &&
  'bytes' in reply.value &&
  reply.value.bytes instanceof Uint8Array
    ? [reply.value.bytes.buffer as ArrayBuffer]
    : [];

/** One after the other: each in a transaction of the one connection. */
let last: Promise<unknown> = Promise.resolve();
port.on('message', (request: Request | 'close') => {
  last = last.then(async () => {
    if (request === 'close') {
      database.close();
      port.close();
      return;
    }
    const reply = await look(request);
    port.postMessage({ replies: [reply], added: [] } satisfies Message, bytesOf(reply));
  });
});
