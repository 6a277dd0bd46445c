import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { makeApp } from '../../../collector/app.ts';
import type { Helpdesk } from '../../../collector/helpdesk/helpdesk.ts';
import { eventually } from '../../real/support/eventually.ts';
import { CONFIG, mac, pair, post, refusal, start, startSession, stateOf } from './support.ts';

/** A connection on which a test sends what it likes, as slowly as it likes. */
async function connection(url: string): Promise<Socket> {
  const socket = connect({ host: '127.0.0.1', port: Number(new URL(url).port) });
  await once(socket, 'connect');
  return socket;
}

/** The start of a request that promises more than comes. */
const unfinished = (host: string): string =>
  `POST /v1/sessions HTTP/1.1\r\nhost: ${host}\r\ncontent-type: text/plain\r\ncontent-length: 5000\r\n\r\n{"id":`;

test.each([
  ['a head that does not end', () => 'GET /healthz HTTP/1.1\r\nhost:'],
  ['a body that does not end', unfinished],
])('%s is refused by name, and nobody else waits for it', async (_, begun) => {
  const { url } = await start(CONFIG, { deadlines: { head: 3_000, request: 3_000 } });
  const socket = await connection(url);
  socket.write(begun(new URL(url).host));
  expect((await post(url, '/v1/sessions', mac())).status).toBe(201);
  const answer = await text(socket);
  expect(answer).toMatch(/^HTTP\/1\.1 408 /);
  expect(answer).toContain('"name":"timed-out"');
});

test('what is no HTTP is refused by name', async () => {
  const { url } = await start();
  const socket = await connection(url);
  socket.write('good day\r\n\r\n');
  expect(await text(socket)).toMatch(/^HTTP\/1\.1 400 [\s\S]*"name":"malformed-body"/);
});

/** A helpdesk that never says how a ticket stands. */
const silent = (): Helpdesk => ({
  id: 'small',
  isTicket: () => true,
  open: async () => '1',
  look: () => new Promise(() => undefined),
  async setOwner() {},
});

test('a handler that hangs is answered for', async () => {
  const collector = await start(CONFIG, { helpdesk: silent(), deadlines: { answer: 3_000 } });
  const { session } = await startSession(collector.url, { wish: 'ticket' });
  await eventually(async () => (await stateOf(collector.url, session)).ticket);
  const wim = await pair(collector, 'wim');
  const claim = await wim.call('POST', '/v1/agent/claims', { session, helpdesk: 'small', ticket: '1' });
  expect(claim.headers.get('retry-after')).toBe('5');
  expect(await refusal(claim)).toBe('503 timed-out');
});

test('a file that takes longer to send than an answer may take to come is sent whole', async () => {
  const app = makeApp({ settings: { proxies: [] }, deadlines: { answer: 100 }, log: 'silent' });
  async function* parts() {
    for (let i = 0; i < 5; i++) {
      yield `part ${i}\n`;
      await pause(60);
    }
  }
  app.get('/file', async (_, reply) => reply.type('text/csv').send(Readable.from(parts())));
  const url = await app.listen({ port: 0, host: '127.0.0.1' });
  try {
    const sent = async (): Promise<string> => (await fetch(`${url}/file`)).text();
    expect(await Promise.all([sent(), sent()])).toEqual(
      Array(2).fill('part 0\npart 1\npart 2\npart 3\npart 4\n'),
    );
  } finally {
    await app.close();
  }
});

test('the stop waits neither for a client that sends slowly nor for a helpdesk that says nothing', async () => {
  const helpdesk: Helpdesk = { ...silent(), open: () => new Promise(() => undefined) };
  const collector = await start(CONFIG, { helpdesk, deadlines: { stop: 200 } });
  await startSession(collector.url, { wish: 'ticket' });
  const socket = await connection(collector.url);
  const gone = once(socket, 'close');
  socket.on('error', () => undefined);
  socket.write(unfinished(new URL(collector.url).host));
  // Answered on a second connection: the first has been read by then.
  expect((await fetch(`${collector.url}/healthz`)).status).toBe(200);
  await collector.close();
  await gone;
});
