import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { onTestFinished } from 'vitest';
import { type PostgresServer, startPostgres } from '../support/postgres-server.ts';

/** A new empty database on the server of this run. */
export async function newDatabase(): Promise<string> {
  const server = process.env['OVERDESK_TEST_POSTGRES'];
  if (server === undefined) throw new Error('These tests run under the project `postgres`.');
  const name = `t${randomUUID().replaceAll('-', '')}`;
  const client = new Client({ connectionString: server.replace('DATABASE', 'postgres') });
  await client.connect();
  await client.query(`create database "${name}"`);
  await client.end();
  return server.replace('DATABASE', name);
}

/** A server of this test's own, that may be killed. */
export async function ownServer(): Promise<PostgresServer> {
  const server = await startPostgres();
  onTestFinished(() => server.stop());
  await server.create('overdesk');
  return server;
}

/** Rows of a database. */
export async function rowsAt(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}
