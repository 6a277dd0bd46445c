import type { IncomingMessage, ServerResponse } from 'node:http';

/** Pages of the collector's own that customers reach by a link. */
export const isOwnPage = (path: string): boolean => /^\/(a|r|healthz)(\/|$)/.test(path);

/** Headers that the answer's own length and encoding make, or that keep a page out of the bench's frame. */
const LEFT_OUT = ['content-length', 'content-encoding', 'transfer-encoding', 'connection', 'x-frame-options'];

/** Has the collector answer, and lets the bench show in a frame what no other page may. */
export async function passOn(
  collector: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const sent: Buffer[] = [];
  for await (const part of request) sent.push(part);
  const { host: _, connection: __, 'content-length': ___, ...headers } = request.headers;
  const answer = await fetch(collector + request.url, {
    method: request.method ?? 'GET',
    headers: Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)]),
    redirect: 'manual',
    ...(sent.length > 0 && { body: Buffer.concat(sent) }),
  });
  for (const [name, value] of answer.headers) {
    if (!LEFT_OUT.includes(name))
      response.setHeader(name, value.replace("frame-ancestors 'none'", "frame-ancestors 'self'"));
  }
  response.writeHead(answer.status).end(Buffer.from(await answer.arrayBuffer()));
}
