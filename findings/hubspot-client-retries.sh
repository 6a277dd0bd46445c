#!/usr/bin/env bash
# @hubspot/api-client 14.0.1, HubSpot's own client, seen 2026-12-01 against a server on this machine that answers as HubSpot's reference says.
# Guess: numberOfApiCallRetries: 1 tries a second time, the server's Retry-After says when, and only what may be asked twice is.
# Seen: the number counts tries, not retries: with 1 nothing is ever repeated. Retry-After is not read: after "2 seconds" it waits 10,
#   and a search refused for a second waits one second only where the message is word for word HubSpot's English sentence. A new
#   ticket is posted again after a 503, with the same words and nothing that tells the two apart: one request, two tickets.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts @hubspot/api-client@14.0.1
cat > see.mjs <<'JS'
import { deepStrictEqual as same, ok } from 'node:assert';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { Client } from '@hubspot/api-client';

let asked = [];
let replies = [];
const server = createServer(async (request, response) => {
  const body = (await request.toArray()).join('');
  asked.push({ how: request.method, body, at: performance.now() });
  const [status, found, headers] = replies.shift();
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(found));
}).listen(0, '127.0.0.1');
await once(server, 'listening');

/** How often the server was asked, the seconds between, and what the caller got. */
async function see(name, numberOfApiCallRetries, call, ...planned) {
  asked = [];
  replies = planned;
  const client = new Client({ accessToken: 'made-up', basePath: `http://127.0.0.1:${server.address().port}`, numberOfApiCallRetries });
  const got = await call(client.crm.tickets).then(() => 'answered', (error) => error.code);
  const waited = asked.slice(1).map(({ at }, each) => Math.round((at - asked[each].at) / 1000));
  console.log(name, '| asked', asked.length, '| waited', waited, 's |', got);
  return { times: asked.length, waited, got };
}
const ticket = [200, { id: '7', properties: {} }];
const limit = (policyName, message, headers) => [429, { status: 'error', errorType: 'RATE_LIMIT', policyName, message }, headers];
const read = (tickets) => tickets.basicApi.getById('7');
const search = (tickets) => tickets.searchApi.doSearch({ filterGroups: [], sorts: [], properties: [], limit: 1 });
const make = (tickets) => tickets.basicApi.create({ properties: { subject: 'Printer' } });

const rolling = limit('TEN_SECONDLY_ROLLING', 'You have reached your ten_secondly_rolling limit.', { 'retry-after': '2' });
same(await see('one retry', 1, read, [503, {}], ticket), { times: 1, waited: [], got: 503 });
same(await see('Retry-After: 2', 2, read, rolling, ticket), { times: 2, waited: [10], got: 'answered' });
same((await see('by the second', 2, search, limit('SECONDLY', 'You have reached your secondly limit.'), [200, { total: 0, results: [] }])).times, 2);
same((await see('the same, worded anew', 2, search, limit('SECONDLY', 'Too many searches within a second.'), [200, {}])).times, 1);
same((await see('a new ticket', 2, make, [503, {}], [201, ticket[1]])).times, 2);
ok(asked.every(({ how, body }) => how === 'POST' && body === asked[0].body));
server.close();
JS
node see.mjs 2>/dev/null && echo "as seen"
