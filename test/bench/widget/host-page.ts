import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Subject } from './subjects.ts';

const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.css': 'text/css' };

export interface HostPage {
  readonly origin: string;
  /** Serves this subject's page at `/` from now on. */
  carry(subject: Subject): void;
  close(): Promise<void>;
}

/** A plain page that carries one subject at a time; everything travels with brotli at its highest quality. */
export async function startHostPage(): Promise<HostPage> {
  let subject: Subject | undefined;
  const squeezed = new Map<string, Buffer>();
  const squeeze = (body: string | Buffer, name: string): Buffer => {
    const known = squeezed.get(name) ?? brotliCompressSync(body);
    squeezed.set(name, known);
    return known;
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://page');
    const send = (type: string, body: Buffer): void => {
      const headers = { 'content-type': `${type}; charset=utf-8`, 'content-encoding': 'br' };
      response.writeHead(200, { ...headers, 'cache-control': 'no-store' }).end(body);
    };
    const file = subject?.file?.(pathname);
    const answer = subject?.answer?.(pathname);
    if (pathname === '/') send('text/html', brotliCompressSync(pageWith(subject?.tags ?? '')));
    else if (file && existsSync(file))
      send(TYPES[extname(file)] ?? 'text/plain', squeeze(readFileSync(file), file));
    else if (answer) send(answer[0], squeeze(answer[1], pathname));
    else response.writeHead(404).end();
  });
  server.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    carry(next) {
      subject = next;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const pageWith = (tags: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Shop</title>
<link rel="icon" href="data:,">
</head>
<body>
<main><h1>Shop</h1><p>${'A lamp for every hour of the evening. '.repeat(30)}</p></main>
<script>performance.mark('embed')</script>
${tags}
</body>
</html>`;
