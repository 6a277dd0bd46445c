import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { get } from '../../../../extension/helpdesks/get.ts';

/** What a helpdesk that refuses with these headers is understood to ask for. */
async function wait(headers: Record<string, string>): Promise<unknown> {
  const server = createServer((_request, response) => response.writeHead(429, headers).end());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const { signal } = new AbortController();
  const { retryAfter } = await get(`http://127.0.0.1:${port}/`, 'json', signal).then(
    () => ({ retryAfter: 'answered' }),
    (error) => error,
  );
  server.close();
  return retryAfter;
}

test.each([
  [{ 'retry-after': '120' }, 120],
  // Its own clock counts, however wrong it goes.
  [{ date: 'Tue, 05 Mar 2019 13:00:00 GMT', 'retry-after': 'Tue, 05 Mar 2019 13:02:00 GMT' }, 120],
  [{ date: 'Tue, 05 Mar 2019 13:00:00 GMT', 'retry-after': 'Tue, 05 Mar 2019 12:00:00 GMT' }, 0],
  [{ 'retry-after': '' }, null],
  [{ 'retry-after': 'soon' }, null],
  [{}, null],
])('a busy helpdesk that answers %j is left alone for %j seconds', async (headers, seconds) => {
  expect(await wait(headers)).toBe(seconds);
});
