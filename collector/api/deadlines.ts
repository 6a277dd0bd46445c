import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { ApplicationError } from '../services/errors.ts';
import { problemOf, sendProblem } from './problem-reply.ts';

/** How long anything may take, in ms. Nobody can hold a connection, a handler or the stop for longer. */
export const DEADLINES = {
  /** Until a request's head has come. */
  head: 10_000,
  /** Until all of it has: 64 KB over a poor mobile line take 10 s. */
  request: 20_000,
  /** Until it is answered; the helpdesk, asked on the way, gets 20 s. */
  answer: 25_000,
  /** Without a byte either way; streams send one every 15 s. */
  silence: 120_000,
  /** From the wish to stop until clients that are not done are cut off. */
  stop: 7_000,
};
export type Deadlines = typeof DEADLINES;

/** Late requests are looked for this often. */
const LOOK_EVERY = 1_000;

/** The server's options that hold the deadlines of requests. */
export const deadlineOptions = ({ head, request, silence }: Deadlines) => ({
  http: { headersTimeout: head, connectionsCheckingInterval: Math.min(LOOK_EVERY, head) },
  requestTimeout: request,
  connectionTimeout: silence,
  clientErrorHandler: refuseRaw,
});

const PROBLEMS: Readonly<Record<string, readonly [status: number, failure: ApplicationError]>> = {
  ERR_HTTP_REQUEST_TIMEOUT: [
    408,
    new ApplicationError('timed-out', 'The request took too long to come; send it again.'),
  ],
  HPE_HEADER_OVERFLOW: [431, new ApplicationError('malformed-body', 'The head of the request is too large.')],
};
const MALFORMED = [
  400,
  new ApplicationError('malformed-body', 'This is no well-formed HTTP request.'),
] as const;

/** What never became a request is refused by name as well. */
function refuseRaw(error: Error & { readonly code: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const [status, failure] = (Object.hasOwn(PROBLEMS, error.code) && PROBLEMS[error.code]) || MALFORMED;
  const body = JSON.stringify({ ...problemOf(failure), status });
  if (socket.writable) {
    socket.write(
      `HTTP/1.1 ${status} Refused\r\ncontent-type: application/problem+json\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
    );
  }
  socket.destroySoon();
}

/**
 * Answers for a handler that takes too long. Not by Fastify's `handlerTimeout`: it forgets a request whose body has been
 * read.
 */
export function answerInTime(app: FastifyInstance, { answer }: Deadlines): void {
  const late = () =>
    new ApplicationError(
      'timed-out',
      'This took too long; it may or may not have been kept. Send it again.',
      5,
    );
  app.addHook('onRequest', async (_request, reply) => {
    const timer = setTimeout(() => {
      // A file that is being sent has been answered; Fastify says `sent` only at its end.
      if (!reply.sent && !reply.raw.headersSent) sendProblem(reply, late());
    }, answer);
    reply.raw.once('close', () => clearTimeout(timer));
  });
}

/** Stops a server: what is under way gets until the deadline, then its connections are cut. */
export async function closeBy(app: FastifyInstance, { stop }: Deadlines): Promise<void> {
  const cut = setTimeout(() => app.server.closeAllConnections(), stop);
  try {
    await app.close();
  } finally {
    clearTimeout(cut);
  }
}
