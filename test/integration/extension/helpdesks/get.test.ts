import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { change, get, getJson, searchJson } from '../../../../extension/helpdesks/lib/get.ts';
import { LoggedOutError, NoOpenPageError } from '../../../../extension/helpdesks/lib/helpdesk.ts';
import { testBrowser } from '../../../unit/extension/browser.ts';

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
  // When the count begins again, by the helpdesk's clock; or after how many seconds.
  [{ date: 'Tue, 05 Mar 2019 13:00:00 GMT', 'x-ratelimit-reset': '1551790860' }, 60],
  [{ date: 'Tue, 05 Mar 2019 13:00:00 GMT', 'x-ratelimit-reset': '1551790740' }, 0],
  [{ 'x-ratelimit-reset': '7' }, 7],
  [{ date: 'Tue, 05 Mar 2019 13:00:00 GMT', 'x-ratelimit-reset': '2019-03-05T13:01Z' }, 60],
  [{ 'retry-after': '120', 'x-ratelimit-reset': '7' }, 120],
  [{ 'x-ratelimit-reset': 'soon' }, null],
  [{ 'retry-after': '' }, null],
  [{ 'retry-after': 'soon' }, null],
  [{}, null],
])('a busy helpdesk that answers %j is left alone for %j seconds', async (headers, seconds) => {
  expect(await wait(headers)).toBe(seconds);
});

test('what is forbidden while no page of the helpdesk is open says so', async () => {
  testBrowser.current = { tabs: { query: async () => [] } };
  const server = createServer((_request, response) => response.writeHead(403).end('{}'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const asked = { method: 'PUT', body: {} } as const;
  const changed = change(`http://127.0.0.1:${port}/`, asked, new AbortController().signal);
  await expect(changed).rejects.toBeInstanceOf(NoOpenPageError);
});

test.each([301, 302, 303, 307, 308])('a key goes nowhere a %d leads to', async (status) => {
  const asked: (string | undefined)[] = [];
  const elsewhere = createServer((request, response) => {
    asked.push(request.url);
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
  });
  await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
  const location = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`;
  const server = createServer((_request, response) => response.writeHead(status, { location }).end());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    elsewhere.close();
    server.close();
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/me`;
  const { signal } = new AbortController();
  const key = { 'X-Redmine-API-Key': 'secret' };
  await expect(getJson(url, signal, key)).rejects.toBeInstanceOf(LoggedOutError);
  await expect(searchJson(url, { query: 'mine' }, signal, key)).rejects.toBeInstanceOf(LoggedOutError);
  expect(asked).toEqual([]);
});
