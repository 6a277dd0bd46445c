import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { FastifyInstance, FastifyServerFactory } from 'fastify';
import { closeBy } from './api/deadlines.ts';
import { type AppOptions, deadlinesOf, makeApp } from './app.ts';

/** What is served behind one port. */
interface Served {
  /** Who answers a request; null: the front itself. */
  answererOf(request: IncomingMessage): RequestListener | null;
  /** It is listened to. */
  begin(): void;
  /** The process is about to stop: streams end. */
  leave(): void;
  /** Once nothing is under way any more. */
  close(): Promise<void>;
}

interface ListenOptions extends AppOptions {
  readonly port?: number;
  readonly host?: string;
}

interface Listening {
  /** Where it listens, e.g. http://127.0.0.1:8787. */
  readonly url: string;
  close(): Promise<void>;
}

/** Fastify's own listener, whose requests `answer` takes. */
const listenerOf =
  (answer: (own: RequestListener) => RequestListener): FastifyServerFactory =>
  (own, options) => {
    const {
      http = {},
      keepAliveTimeout,
      requestTimeout,
      connectionTimeout,
    } = options as unknown as FactoryOptions;
    const server: Server = createServer(http, answer(own));
    server.keepAliveTimeout = keepAliveTimeout;
    server.requestTimeout = requestTimeout;
    server.setTimeout(connectionTimeout);
    return server;
  };

interface FactoryOptions {
  readonly http?: object;
  readonly keepAliveTimeout: number;
  readonly requestTimeout: number;
  readonly connectionTimeout: number;
}

/**
 * Listens on the one port of the process and hands each request to whom it is for: a proxy's connection carries those of
 * several sites. `open` opens what is served; when it or the port fails, all of it is closed again.
 */
export async function listen(
  options: ListenOptions,
  open: (front: FastifyInstance) => Promise<Served>,
): Promise<Listening> {
  let served: Served | null = null;
  let isStopping = false;
  const front = makeApp(
    options,
    // Once it stops the front refuses by itself what still comes on a connection that is in use.
    listenerOf((own) => (request, response) => {
      response.once('close', () => isStopping && setImmediate(letGo));
      const answer = (isStopping ? null : served?.answererOf(request)) ?? own;
      answer(request, response);
    }),
  );
  // A connection that was in use when the stop began is not waited for once it rests.
  const letGo = (): void => front.server.closeIdleConnections();
  front.addHook('preClose', async () => {
    isStopping = true;
    served?.leave();
  });
  async function close(): Promise<void> {
    try {
      await closeBy(front, deadlinesOf(options));
    } finally {
      await served?.close();
    }
  }
  try {
    served = await open(front);
    const url = await front.listen({ port: options.port ?? 0, host: options.host ?? '127.0.0.1' });
    served.begin();
    return { url, close };
  } catch (error) {
    await close();
    throw error;
  }
}
