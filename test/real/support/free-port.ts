import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/** Under those a system hands out by itself (Linux: from 32768 on): nobody gets one of these by chance meanwhile. */
const [LEAST, MOST] = [11_000, 32_000];
const TRIES = 1_000;
const given = new Set<number>();

/** A TCP port of 127.0.0.1 that nobody listens on, for servers that cannot choose one themselves. Never the same twice. */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < TRIES; tries++) {
    const port = randomInt(LEAST, MOST);
    if (given.has(port) || !(await isFree(port))) continue;
    given.add(port);
    return port;
  }
  throw new Error(`No port of ${TRIES} is free`);
}

function isFree(port: number): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const server = createServer();
  server.once('error', () => resolve(false));
  server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  return promise;
}
