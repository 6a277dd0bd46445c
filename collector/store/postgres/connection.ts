import pg, { type ClientBase, type ClientConfig } from 'pg';

/** PostgreSQL's numbers of the types that JavaScript has by another name (pg_type.dat). */
const TYPES = { bool: 16, int8: 20, numeric: 1700 } as const;

/** How a column's text is read: whole numbers as numbers, true and false as 1 and 0, as the embedded engine tells them. */
function parserOf(type: number): (text: string) => unknown {
  if (type === TYPES.int8 || type === TYPES.numeric) return Number;
  if (type === TYPES.bool) return (text) => (text === 't' ? 1 : 0);
  return pg.types.getTypeParser(type);
}

/** How a connection is opened. `url`: postgres://…; what it does not say is read from PGHOST, PGUSER and their like. */
export const connectionTo = (url: string): ClientConfig => ({
  connectionString: url,
  application_name: 'overdesk',
  connectionTimeoutMillis: 5_000,
  keepAlive: true,
  keepAliveInitialDelayMillis: 10_000,
  types: { getTypeParser: parserOf as typeof pg.types.getTypeParser },
});

/** For connections that serve requests: a server that has vanished without a word is given up, ms. */
export const ANSWERS_WITHIN = { query_timeout: 60_000 };

/** Opened by every connection that writes: what is acknowledged is on the disk, and nobody waits for ever. */
export const WRITER_SETTINGS = `set synchronous_commit = on; set statement_timeout = '60s'; set idle_in_transaction_session_timeout = '60s'`;

const turns = new WeakMap<ClientBase, Promise<unknown>>();

/**
 * Asks a connection when it has answered what it was asked before: an operation may ask several things at once. One that
 * pipelines takes what it is asked at once, and answers in that order.
 */
export function inTurn<Answer>(client: ClientBase, ask: () => Promise<Answer>): Promise<Answer> {
  if ('pipeline' in client && client.pipeline) return ask();
  const asked = (turns.get(client) ?? Promise.resolve()).then(ask);
  turns.set(
    client,
    asked.catch(() => undefined),
  );
  return asked;
}
