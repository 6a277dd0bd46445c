import { parentPort, workerData } from 'node:worker_threads';
import { Client } from 'pg';
import type { Reading } from '../choose.ts';
import { makeColumns, type ReadNumbers } from '../columns.ts';
import { failureOf } from '../failure.ts';
import { type Looks, looks } from '../looks.ts';
import type { Message, Reply, Request } from '../messages.ts';
import type { Mix } from '../mix.ts';
import { connectionTo, inTurn } from './connection.ts';
import { toldError } from './fault.ts';
import { makeSql, numberedText } from './sql.ts';
import { makeWordIndex } from './word-index.ts';

/** Looks at a lot in a thread and by a connection of its own: counting a million scores holds up nobody. */

const port = parentPort;
if (!port) throw new Error('This file is the thread that reads the store; use makeReader().');

const client = new Client(connectionTo(String(workerData)));
// The thread ends with its connection; the next look begins another.
client.on('error', () => process.exit(1));
await client.connect();

const sql = makeSql(client, new Set(), false);
const mixes: (Mix | undefined)[] = [];

async function rows(text: string, values: readonly (string | number | null)[]): Promise<unknown[][]> {
  const query = { text: numberedText(text, values), values: [...values], rowMode: 'array' as const };
  return (await inTurn(client, () => client.query(query))).rows;
}
const read: ReadNumbers = (text, ...values) => rows(text, values) as Promise<number[][]>;

const reading: Reading = {
  sql,
  words: makeWordIndex(sql),
  rows: (text, ...values) => rows(text, values) as ReturnType<Reading['rows']>,
  columns: makeColumns(read, async (day) => {
    const { rows: found } = await client.query('select packed from answer_day where day = $1', [day]);
    // A copy: the driver's own piece may stand askew in memory.
    return found[0]?.packed ? new Uint8Array(found[0].packed) : null;
  }),
  async mixes() {
    const made = await sql.all('select * from mix where id > ? order by id', mixes.length - 1);
    for (const { id, ...mix } of made) mixes[Number(id)] = mix as unknown as Mix;
    return mixes;
  },
};

async function look({ id, name, input }: Request): Promise<Reply> {
  try {
    await client.query('begin isolation level repeatable read read only');
    const operation = looks[name as keyof Looks] as (of: Reading, input: unknown) => Promise<unknown>;
    const value = await operation(reading, input);
    await client.query('commit');
    return { id, ok: true, value };
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    return { id, ok: false, ...failureOf(toldError(error)) };
  }
}

/** One after the other: each in a transaction of the one connection. */
let last: Promise<unknown> = Promise.resolve();
port.on('message', (request: Request | 'close') => {
  last = last.then(async () => {
    if (request === 'close') {
      await client.end();
      port.close();
      return;
    }
    port.postMessage({ replies: [await look(request)], added: [] } satisfies Message);
  });
});
