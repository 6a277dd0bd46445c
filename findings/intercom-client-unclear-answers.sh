#!/usr/bin/env bash
# intercom-client 7.0.3 against a small server that answers as Intercom's API may, seen 2026-11-28.
# Guess: what is not safe to repeat (a reply to a customer) is sent once; an answer that is no JSON rejects.
# Seen: a reply that was taken, and whose answer a gateway turned into 502, is sent again up to twice, with nothing in the
#   request that tells the second from the first: the customer may read it three times. A connection cut after the request is
#   not tried again, though it says just as little. A sign-in or maintenance page (HTML with status 200) resolves, as a
#   "conversation" whose `ok` is false and whose id is undefined.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts intercom-client@7.0.3
cat > see.mjs <<'JS'
import { deepStrictEqual as same } from 'node:assert';
import { createServer } from 'node:http';
import { IntercomClient } from 'intercom-client';

let answer;
let taken = [];
const server = createServer((request, response) => {
  let body = '';
  request.on('data', (part) => { body += part; });
  request.on('end', () => {
    const { host, connection, ...headers } = request.headers;
    taken.push({ url: request.url, headers, body });
    answer(request, response);
  });
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const { conversations } = new IntercomClient({ token: 'none', baseUrl: `http://127.0.0.1:${server.address().port}` });
const body = { message_type: 'comment', type: 'admin', admin_id: '1', body: 'It works again.' };
const reply = () => conversations.reply({ conversation_id: '5', body }).then(() => 'resolves', (error) => `rejects ${error.statusCode ?? ''}`);
const write = (response, status, type, text) => response.writeHead(status, { 'content-type': type }).end(text);

answer = (_request, response) => write(response, 502, 'text/html', '<p>Bad gateway</p>');
console.log('502:', await reply(), taken.length, 'times');
same([taken.length, taken[0].url], [3, '/conversations/5/reply']);
same(taken[1], taken[0]); // no key, no count of attempts
same(taken[2], taken[0]);

taken = [];
answer = (request) => request.socket.destroy();
console.log('cut:', await reply(), taken.length, 'time');
same(taken.length, 1);

answer = (_request, response) => write(response, 200, 'text/html', '<form>Sign in</form>');
const found = await conversations.find({ conversation_id: '5' });
console.log('page:', JSON.stringify(found));
same([found.id, found.ok, found.error.reason], [undefined, false, 'non-json']);
server.close();
JS
node see.mjs && echo "as seen"
