import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type * as z from 'zod';

/** A local HTTP server in a vendor's place: every request and every reply is held against the vendor's contract. */

interface Route {
  /** GET where none stands. A POST is a question too long for an address. */
  readonly method?: 'POST';
  readonly path: RegExp;
  readonly query: z.ZodType;
  /** What a POST asks. */
  readonly body?: z.ZodType;
  readonly reply: z.ZodType;
}

/** What a vendor answers a question that keeps to the contract. */
export interface Reply {
  readonly status: number;
  /** Text is a page. */
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Vendor {
  /** What stands before every path. */
  readonly prefix: string;
  readonly routes: readonly Route[];
  /** `asked`: what a POST asks, long numbers in it as `bigint`. */
  answer(path: string, query: URLSearchParams, request: IncomingMessage, asked: unknown): Reply;
}

/** What goes wrong, and after how many requests. */
interface Trouble {
  readonly after: number;
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface StandIn {
  readonly base: string;
  /** Requests that change something, and those the contract does not know. */
  readonly offences: string[];
  /** How many were answered. */
  asked(): number;
  /** From now on, once. */
  trouble(next: Trouble | null): void;
  stop(): Promise<void>;
}

export async function standIn({ prefix, routes, answer }: Vendor): Promise<StandIn> {
  const offences: string[] = [];
  let asked = 0;
  let trouble: Trouble | null = null;
  let due = 0;
  const reply = (request: IncomingMessage, body: string): Reply => {
    asked++;
    const url = new URL(request.url ?? '', 'http://stand-in');
    const path = url.pathname.slice(prefix.length).replace(/\.json$/, '');
    const route = routes.find((one) => one.path.test(path) && (one.method ?? 'GET') === request.method);
    if (!url.pathname.startsWith(prefix) || route === undefined) {
      offences.push(`${request.method} ${request.url}`);
      return { status: 405, body: {} };
    }
    const query = route.query.safeParse(Object.fromEntries(url.searchParams));
    const question = body === '' ? undefined : numbersKept(body);
    const asks = route.body?.safeParse(question);
    const error = query.error ?? asks?.error;
    if (error) {
      offences.push(`${request.url}: ${error.message}`);
      return { status: 400, body: {} };
    }
    if (trouble !== null && --due < 0) {
      const { status, headers } = trouble;
      trouble = null;
      return { status, body: {}, ...(headers && { headers }) };
    }
    const answered = answer(path, url.searchParams, request, question);
    if (answered.status === 200) {
      const kept = route.reply.safeParse(answered.body);
      if (!kept.success) offences.push(`reply to ${request.url}: ${kept.error.message}`);
    }
    return answered;
  };
  const server = createServer(async (request, response) => {
    const { status, body, headers } = reply(request, await text(request));
    const isPage = typeof body === 'string';
    const type = `${isPage ? 'text/html' : 'application/json'}; charset=utf-8`;
    response.writeHead(status, { 'content-type': type, ...headers });
    response.end(isPage ? body : exactly(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    base: `http://127.0.0.1:${port}`,
    offences,
    asked: () => asked,
    trouble(next) {
      trouble = next;
      due = next?.after ?? 0;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Long numbers go out with all their digits. */
function exactly(body: unknown): string {
  const { rawJSON } = JSON as unknown as { rawJSON(text: string): unknown };
  return JSON.stringify(body, (_key, value) => (typeof value === 'bigint' ? rawJSON(String(value)) : value));
}

/** JSON with whole numbers that are too long to be counted with as `bigint`. */
function numbersKept(body: string): unknown {
  return JSON.parse(body, (_key, value, context?: { readonly source?: string }) =>
    Number.isInteger(value) && !Number.isSafeInteger(value) ? BigInt(context?.source ?? value) : value,
  );
}
