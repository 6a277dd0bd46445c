import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { parseArgs } from 'node:util';
import Fastify from 'fastify';
import { Pool } from 'pg';
import { AGENTS, config } from './desk.ts';

/**
 * A server in a process of its own, told by `--kind` which: `overdesk`, the collector of the checkout at `--root` as it is
 * but for its rate limits, or `naive` or `naive-postgres`, what one writes in an afternoon. Its store is where
 * OVERDESK_DATABASE says. Sends whoever forked it its address, a pairing code for each agent, and in how many ms it stood
 * ready. Each agent has `--room` for so many cases; what is older than `--days` is dropped; days are those of `--zone`.
 */

export interface Served {
  readonly url: string;
  readonly codes: readonly string[];
  readonly startMs: number;
  /** Lets a lead in to the console; none where there is no console yet. */
  readonly consoleCode: string | null;
}

const { values } = parseArgs({
  options: {
    kind: { type: 'string' },
    data: { type: 'string', default: '' },
    root: { type: 'string', default: join(import.meta.dirname, '../../..') },
    room: { type: 'string', default: '1' },
    days: { type: 'string', default: '400' },
    zone: { type: 'string', default: 'UTC' },
  },
});

async function overdesk(): Promise<Served> {
  const { startCollector }: typeof import('../../../collector/server.ts') = await import(
    join(values.root, 'collector/server.ts')
  );
  const { checkConfig }: typeof import('../../../collector/config/check.ts') = await import(
    join(values.root, 'collector/config/check.ts')
  );
  const free = { burst: 1e9, perSecond: 1e9 };
  const agents = config.desk.agents.map((agent) => ({ ...agent, capacity: Number(values.room) }));
  const settings = checkConfig({
    ...config,
    desk: { ...config.desk, agents },
    retentionDays: Number(values.days),
    zone: values.zone,
  });
  const start = performance.now();
  const collector = await startCollector({
    settings,
    data: values.data,
    log: 'silent',
    limits: {
      network: free,
      starts: free,
      bytes: free,
      site: free,
      session: free,
      pairing: free,
      agent: free,
    },
  });
  const startMs = performance.now() - start;
  process.once('SIGTERM', () => void collector.close().then(() => process.exit(0)));
  const codes = await Promise.all(AGENTS.map((agent) => collector.pairingCode(agent)));
  const link = 'consoleLink' in collector ? await collector.consoleLink(AGENTS[0] ?? '') : null;
  return { url: collector.url, codes, startMs, consoleCode: link?.code ?? null };
}

interface Sent {
  readonly id: string;
  readonly session: string;
  readonly revision: number;
}

/** Bare Fastify that acknowledges what `put` has stored. */
async function bare(put: (sent: Sent) => unknown): Promise<Served> {
  const app = Fastify();
  app.addContentTypeParser('text/plain', { parseAs: 'string' }, app.getDefaultJsonParser('error', 'error'));
  app.post<{ Body: Sent }>('/v1/responses', async ({ body }) => {
    await put(body);
    return { id: body.id, revision: body.revision };
  });
  return { url: await app.listen({ port: 0, host: '127.0.0.1' }), codes: [], startMs: 0, consoleCode: null };
}

/** With node:sqlite, as durable: one commit, one fsync for every request, on the thread that serves. */
function naive(): Promise<Served> {
  const database = new DatabaseSync(`${values.data}/naive.sqlite`);
  database.exec(`pragma journal_mode = wal; pragma synchronous = full;
    create table response (id text primary key, session text, body text not null, at integer not null)`);
  const put = database.prepare(`insert into response (id, session, body, at) values (?, ?, ?, ?)
    on conflict (id) do update set body = excluded.body, at = excluded.at`);
  return bare((sent) => put.run(sent.id, sent.session, JSON.stringify(sent), Date.now()));
}

/** With PostgreSQL: a commit for every request, by as many connections as its driver opens by itself. */
async function naivePostgres(): Promise<Served> {
  const pool = new Pool({ connectionString: process.env['OVERDESK_DATABASE'] });
  await pool.query(
    'create table if not exists bare (id text primary key, session text, body text not null, at bigint not null)',
  );
  const text = `insert into bare (id, session, body, at) values ($1, $2, $3, $4)
    on conflict (id) do update set body = excluded.body, at = excluded.at`;
  return bare((sent) =>
    pool.query({ name: 'put', text, values: [sent.id, sent.session, JSON.stringify(sent), Date.now()] }),
  );
}

const KINDS = { naive, 'naive-postgres': naivePostgres, overdesk };
process.send?.(await KINDS[values.kind as keyof typeof KINDS]());
process.once('disconnect', () => process.exit(0));
