import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { Webhook } from 'standardwebhooks';

/** A message as a receiver's program got it. */
export interface Received {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

type Answer = (response: ServerResponse, received: Received) => void;
export const ok: Answer = (response) => void response.writeHead(200).end('ok');

/** A real HTTP server that takes webhooks, and answers as `answer` says at that moment. */
export async function receiveWebhooks(port = 0) {
  const all: Received[] = [];
  const waiting: (() => void)[] = [];
  const receiver = { answer: ok };
  const server = createServer(async (request: IncomingMessage, response) => {
    const received = { headers: request.headers as Record<string, string>, body: await text(request) };
    all.push(received);
    receiver.answer(response, received);
    for (const wake of waiting.splice(0)) wake();
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    all,
    /** How it answers from now on. */
    answers(answer: Answer): void {
      receiver.answer = answer;
    },
    /** Resolves once `n` messages have come in all. */
    async has(n: number): Promise<readonly Received[]> {
      while (all.length < n) await new Promise<void>((wake) => waiting.push(wake));
      return all;
    },
    async close(): Promise<void> {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** What a message says, if one of its signatures is of this secret; throws when none is. */
export const verified = (secret: string, { body, headers }: Received): unknown =>
  new Webhook(secret).verify(body, { ...headers });
