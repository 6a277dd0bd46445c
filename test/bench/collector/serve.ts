import { DatabaseSync } from 'node:sqlite';
import { parseArgs } from 'node:util';
import Fastify from 'fastify';
import { checkConfig } from '../../../collector/config.ts';
import { startCollector } from '../../../collector/server.ts';
import { AGENTS, config } from './desk.ts';

/**
 * A server in a process of its own, told by `--kind` which: `overdesk`, the collector as it is but for its rate limits, or
 * `naive`, what one writes in an afternoon. Sends its address, and a pairing code for each agent, to whoever forked it.
 */

export interface Served {
  readonly url: string;
  readonly codes: readonly string[];
}

const { values } = parseArgs({
  options: { kind: { type: 'string' }, data: { type: 'string', default: '' } },
});

async function overdesk(): Promise<Served> {
  const free = { burst: 1e9, perSecond: 1e9 };
  const collector = await startCollector({
    settings: checkConfig(config),
    data: values.data,
    log: 'silent',
    limits: { network: free, site: free, session: free, pairing: free },
  });
  const codes = await Promise.all(AGENTS.map((agent) => collector.pairingCode(agent)));
  return { url: collector.url, codes };
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
  return { url: await app.listen({ port: 0, host: '127.0.0.1' }), codes: [] };
}

process.send?.(await (values.kind === 'naive' ? naive() : overdesk()));
process.once('disconnect', () => process.exit(0));
