import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { parseArgs } from 'node:util';
import Fastify from 'fastify';
import { AGENTS, config } from './desk.ts';

/**
 * A server in a process of its own, told by `--kind` which: `overdesk`, the collector of the checkout at `--root` as it is
 * but for its rate limits, or `naive`, what one writes in an afternoon. Sends whoever forked it its address, a pairing code
 * for each agent, and in how many ms it stood ready. Each agent has `--room` for so many cases; what is older than `--days`
 * is dropped; days are those of `--zone`.
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

/** Bare Fastify and node:sqlite, as durable: one commit, one fsync for every request, on the thread that serves. */
async function naive(): Promise<Served> {
  const database = new DatabaseSync(`${values.data}/naive.sqlite`);
  database.exec(`pragma journal_mode = wal; pragma synchronous = full;
    create table response (id text primary key, session text, body text not null, at integer not null)`);
  const put = database.prepare(`insert into response (id, session, body, at) values (?, ?, ?, ?)
    on conflict (id) do update set body = excluded.body, at = excluded.at`);
  const app = Fastify();
  app.addContentTypeParser('text/plain', { parseAs: 'string' }, app.getDefaultJsonParser('error', 'error'));
  app.post<{ Body: { id: string; session: string; revision: number } }>('/v1/responses', async ({ body }) => {
    put.run(body.id, body.session, JSON.stringify(body), Date.now());
    return { id: body.id, revision: body.revision };
  });
  return { url: await app.listen({ port: 0, host: '127.0.0.1' }), codes: [], startMs: 0, consoleCode: null };
}

process.send?.(await (values.kind === 'naive' ? naive() : overdesk()));
process.once('disconnect', () => process.exit(0));
