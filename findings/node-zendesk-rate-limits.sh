#!/usr/bin/env bash
# node-zendesk 6.0.1 against a small server that answers as Zendesk's API says, seen 2026-11-28.
# Guess: told to wait (429 with Retry-After), it waits and asks again, or at least rejects.
# Seen: with Retry-After it resolves, and without it rejects: the polite answer is the lost one. A list cut short on its
#   second page is the first page and, as its last "ticket", an Error object: whoever counts tickets counts one that is none
#   and misses the rest. Creating a ticket that was refused resolves with such an Error. A 503 with Retry-After
#   (maintenance) resolves as well, and calls itself 429. Nothing is asked again.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts node-zendesk@6.0.1
cat > see.mjs <<'JS'
import { deepStrictEqual as same } from 'node:assert';
import { createServer } from 'node:http';
import zendesk from 'node-zendesk';

let answers = [];
let asked = 0;
const server = createServer((request, response) => {
  request.resume();
  const [status, body, headers = {}] = answers[asked++] ?? [500, {}];
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const base = `http://127.0.0.1:${server.address().port}/api/v2`;
const { tickets } = zendesk.createClient({ username: 'ana@example.test', token: 'none', endpointUri: base });

/** What a call gives for these answers, and how many of them it asked for. */
async function see(call, ...given) {
  [answers, asked] = [given, 0];
  const result = await call().catch((error) => `rejects ${error.statusCode}`);
  const seen = JSON.parse(JSON.stringify(result, (_key, value) => (value instanceof Error ? { error: value.statusCode } : value)));
  console.log(JSON.stringify(seen), `(${asked} of ${given.length} asked)`);
  return [seen, asked];
}
const refused = { error: 'TooManyRequests' };
/** An Error that is handed over as a result, not thrown. */
const limited = { error: 429 };
const wait = { 'retry-after': '1' };
const page = (id, next) => [200, { tickets: [{ id }], next_page: next ? `${base}/tickets.json?page=${next}` : null }];

same(await see(() => tickets.list(), page(1, 2), page(2)), [[{ id: 1 }, { id: 2 }], 2]);
same(await see(() => tickets.list(), page(1, 2), [429, refused, wait], page(2)), [
  [{ id: 1 }, limited],
  2,
]);
same(await see(() => tickets.list(), page(1, 2), [429, refused], page(2)), ['rejects 429', 2]);
same(await see(() => tickets.list(), [503, {}, wait], page(1)), [[limited], 1]);

const create = () => tickets.create({ ticket: { subject: 'Printer' } }).then(({ result }) => result);
same(await see(create, [201, { ticket: { id: 7 } }]), [{ id: 7 }, 1]);
same(await see(create, [429, refused, wait]), [limited, 1]);
server.close();
JS
node see.mjs && echo "as seen"
