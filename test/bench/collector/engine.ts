import { join } from 'node:path';
import { Client } from 'pg';
import { type PostgresServer, startPostgres } from '../../support/postgres-server.ts';
import { countAnswers, type StoredAnswers } from './program.ts';

/** Where a bench's collectors keep their stores: `sqlite`, or `postgres`, on a server of the bench's own. */
export type EngineName = 'sqlite' | 'postgres';

/** A store of a bench. */
export interface BenchStore {
  /** What tells a collector where it is. */
  readonly env: { readonly OVERDESK_DATABASE?: string };
  /** What is stored of answers, read while no collector runs. */
  answers(): Promise<StoredAnswers>;
}

export interface BenchEngine {
  readonly server: PostgresServer | null;
  /** A store of its own for the collector whose folder this is. */
  storeFor(data: string): Promise<BenchStore>;
  stop(): Promise<void>;
}

/** The engine that `--engine` names; the answer of `stop` says that nothing of it runs any longer. */
export async function startEngine(name: string): Promise<BenchEngine> {
  if (name === 'sqlite') {
    const storeFor = async (data: string): Promise<BenchStore> => ({
      env: {},
      answers: async () => countAnswers(join(data, 'overdesk.sqlite')),
    });
    return { server: null, storeFor, stop: async () => undefined };
  }
  if (name !== 'postgres') throw new Error(`--engine is sqlite or postgres, not ${name}.`);
  const server = await startPostgres();
  let made = 0;
  return {
    server,
    async storeFor() {
      made += 1;
      const database = `bench${made}`;
      await server.create(database);
      const url = server.url(database);
      return { env: { OVERDESK_DATABASE: url }, answers: () => answersAt(url) };
    },
    stop: () => server.stop(),
  };
}

/** As `countAnswers` does in a file; pages are the server's own business. */
async function answersAt(url: string): Promise<StoredAnswers> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query('select id, answers from response');
  await client.end();
  return {
    ids: new Set(rows.map(({ id }) => id)),
    answers: new Set(rows.map(({ answers }) => answers)).size,
    integrity: 'ok',
  };
}
