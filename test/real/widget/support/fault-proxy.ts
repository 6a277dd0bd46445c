import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** What may happen to a request between a page and the collector. */
export type Fault = 'none' | 'before' | 'during' | 'after' | '500' | '503' | 'slow' | 'twice';

export interface FaultProxy {
  readonly url: string;
  /** Draws the fault of the next POST; GETs always pass. */
  draw: () => Fault;
  /** How often each happened. */
  readonly seen: Map<Fault, number>;
  close(): Promise<void>;
}

/**
 * Stands before a collector and spoils its requests: cut before the write, in the middle of the body, after the write
 * but before the answer, refused by a gateway, answered too late, delivered twice.
 */
export async function faultProxy(target: string): Promise<FaultProxy> {
  const seen = new Map<Fault, number>();

  const server = createServer(async (request, response) => {
    const body = await read(request).catch(() => null);
    if (body === null) return;
    const fault = request.method === 'POST' ? proxy.draw() : 'none';
    seen.set(fault, (seen.get(fault) ?? 0) + 1);
    try {
      if (fault === 'before') request.socket.destroy();
      else if (fault === '500' || fault === '503') refuse(response, Number(fault), request);
      else if (fault === 'during') {
        // The collector gets half of what was announced; nothing may come of it.
        await forward(request, body.subarray(0, body.length / 2), body.length).catch(() => {});
        request.socket.destroy();
      } else {
        if (fault === 'twice') await forward(request, body, body.length);
        const answer = await forward(request, body, body.length);
        if (fault === 'slow') await pause(1500);
        if (fault === 'after') request.socket.destroy();
        else {
          response.writeHead(answer.status, answer.headers);
          response.end(answer.body);
        }
      }
    } catch {
      request.socket.destroy();
    }
  });

  async function forward(request: IncomingMessage, body: Buffer, length: number) {
    const headers = new Headers();
    for (const name of ['origin', 'content-type', 'accept-encoding']) {
      const value = request.headers[name];
      if (typeof value === 'string') headers.set(name, value);
    }
    const url = target + request.url;
    if (request.method !== 'POST') {
      headers.delete('accept-encoding');
      return open(await fetch(url, { method: request.method ?? 'GET', headers }));
    }
    if (body.length < length) return cutShort(url, headers, body, length);
    return open(await fetch(url, { method: 'POST', headers, body: new Uint8Array(body) }));
  }

  server.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const proxy: FaultProxy = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    draw: () => 'none',
    seen,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return proxy;
}

interface Answer {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: Buffer;
}

async function open(response: Response): Promise<Answer> {
  const body = Buffer.from(await response.arrayBuffer());
  const headers: Record<string, string> = {};
  for (const [name, value] of response.headers) {
    if (!/^(content-encoding|content-length|transfer-encoding|connection|keep-alive)$/.test(name))
      headers[name] = value;
  }
  return { status: response.status, headers, body };
}

const refuse = (response: ServerResponse, status: number, request: IncomingMessage): void => {
  response.writeHead(status, {
    'content-type': 'text/html',
    'access-control-allow-origin': request.headers.origin ?? '*',
  });
  response.end('<h1>Bad day</h1>');
};

async function read(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** Announces a whole body, sends a part of it, and hangs up. */
async function cutShort(url: string, headers: Headers, part: Buffer, length: number): Promise<never> {
  const { request } = await import('node:http');
  await new Promise<void>((resolve) => {
    const cut = request(url, {
      method: 'POST',
      headers: { ...Object.fromEntries(headers), 'content-length': String(length) },
    });
    cut.on('error', () => resolve());
    cut.write(part, () => setTimeout(() => cut.destroy(new Error('cut')), 5));
  });
  throw new Error('cut');
}
