import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { z } from 'zod';
import { checkConfig } from '../../../../collector/config/check.ts';
import type { Config } from '../../../../collector/config/config.ts';
import { startCollector } from '../../../../collector/server.ts';
import { demoConfig } from '../../../../demo/company/config.ts';
import { type FaultProxy, faultProxy } from './fault-proxy.ts';

const root = join(import.meta.dirname, '../../../..');
const plenty = { burst: 1e9, perSecond: 1e9 };

/** A response as the collector's store has it. */
interface Kept {
  readonly id: string;
  readonly session: string | null;
  readonly state: string;
  readonly revision: number;
  readonly answers: Record<string, unknown>;
}

/** A shop page and a real collector behind a proxy that may be told to misbehave. */
export interface Site {
  /** The page with the widget; `?lang=`, `?csp=strict`, `?tag=` (attributes of the script tag), `?own=` (the script itself). */
  readonly page: string;
  readonly proxy: FaultProxy;
  /** The collector itself, past the proxy. */
  readonly collector: string;
  /** Every response in the store. */
  responses(): Kept[];
  /** Every session in the store, and the id it was started under. */
  started(): { id: string; start: string }[];
  /** Who said their name, by session. */
  customers(): { session: string; name: string }[];
  /** How many sessions there are. */
  sessions(): number;
  /** A session as the store has it: how it stands, and its conversation in the chat tool. */
  session(id: string): { state: string; conversation: string | null } | undefined;
  close(): Promise<void>;
}

/** A page of another make than the shop's, in the parts in which its server sends it. */
interface OtherPage {
  html(collector: string): readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
}

export async function startSite(
  change: Partial<z.input<typeof Config>> = {},
  scripts: Readonly<Record<string, string>> = {},
  others: Readonly<Record<string, OtherPage>> = {},
): Promise<Site> {
  const data = mkdtempSync(join(tmpdir(), 'overdesk-site-'));
  let collectorUrl = '';
  const pages = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://page');
    const script = scripts[url.pathname.slice(1)];
    if (script !== undefined) {
      response.writeHead(200, { 'content-type': 'text/javascript' }).end(script);
      return;
    }
    const other = others[url.pathname.slice(1)];
    if (other) {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...other.headers });
      for (const part of other.html(collectorUrl)) {
        response.write(part);
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
      response.end();
      return;
    }
    if (url.pathname.startsWith('/preview/')) {
      const file = url.pathname.endsWith('.js') ? 'preview.js' : 'index.html';
      response.writeHead(200, { 'content-type': file.endsWith('.js') ? 'text/javascript' : 'text/html' });
      response.end(await readFile(join(root, 'dist/preview', file)));
      return;
    }
    const headers: Record<string, string> = { 'content-type': 'text/html; charset=utf-8' };
    if (url.searchParams.has('csp')) headers['content-security-policy'] = STRICT;
    response.writeHead(200, headers).end(pageOf(url.searchParams, collectorUrl));
  });
  pages.listen(0, '127.0.0.1');
  await new Promise((resolve) => pages.once('listening', resolve));
  const page = `http://127.0.0.1:${(pages.address() as AddressInfo).port}`;
  const settings = checkConfig({ ...demoConfig([page]), ...change });
  const collector = await startCollector({
    settings,
    data,
    widget: join(root, 'dist/widget'),
    limits: {
      network: plenty,
      starts: plenty,
      bytes: plenty,
      site: plenty,
      session: plenty,
      pairing: plenty,
    },
    log: 'silent',
  }).catch((error: unknown) => {
    pages.close();
    throw error;
  });
  const proxy = await faultProxy(collector.url);
  collectorUrl = proxy.url;

  function query<T>(sql: string): T[] {
    const store = new DatabaseSync(join(data, 'overdesk.sqlite'), { readOnly: true, timeout: 10_000 });
    try {
      return store.prepare(sql).all() as T[];
    } finally {
      store.close();
    }
  }
  return {
    page,
    proxy,
    collector: collector.url,
    responses: () =>
      query<Omit<Kept, 'answers'> & { answers: string }>(
        'select id, session, state, revision, answers from response order by id',
      ).map((row) => ({ ...row, answers: JSON.parse(row.answers) })),
    started: () => query('select id, start_id start from session order by id'),
    customers: () =>
      query("select id session, customer ->> 'name' name from session where customer ->> 'name' is not null"),
    session: (id) =>
      query<{ id: string; state: string; conversation: string | null }>(
        'select id, state, conversation from session',
      ).find((row) => row.id === id),
    sessions: () => query<{ n: number }>('select count(*) n from session')[0]?.n ?? 0,
    async close() {
      pages.closeAllConnections();
      await new Promise((resolve) => pages.close(resolve));
      await proxy.close();
      await collector.close();
      rmSync(data, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** What a careful company sends: nothing but its own scripts by nonce, nothing inline, no script made of text. */
const STRICT = [
  "default-src 'none'",
  "script-src 'nonce-n0nce' 'strict-dynamic'",
  "style-src 'nonce-n0nce'",
  'img-src data:',
  'connect-src http://127.0.0.1:*',
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

const pageOf = (asked: URLSearchParams, collector: string): string => `<!doctype html>
<html lang="${asked.get('lang') ?? 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Shop</title>
<link rel="icon" href="data:,">
${asked.has('ahead') ? `<link rel="modulepreload" nonce="n0nce" href="${collector}/widget/sites/northlight/en.after.js">` : ''}
</head>
<body>
<main>
<h1>Shop</h1>
<p><a href="/contact" data-overdesk="ask">Help</a> <button id="other">Other</button></p>
<div id="here"></div>
</main>
${
  asked.has('bare')
    ? `<script nonce="n0nce" src="/sender.js"></script>`
    : `<script nonce="n0nce" async src="${collector}/widget/${asked.get('own') ?? 'overdesk.js'}" data-site="northlight" ${asked.get('tag') ?? ''}></script>`
}
</body>
</html>`;
