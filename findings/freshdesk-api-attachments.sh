#!/usr/bin/env bash
# freshdesk-api 3.1.0 against a small server that answers as Freshdesk's API may, seen 2026-11-30.
# Guess: a file attached changes the body of a request and nothing else; a call calls back once.
# Seen: updateTicket is a PUT, and with `attachments` a POST to the ticket's address, which is no call of Freshdesk's API. So it is
#   with an empty list of them, as a form in which no file was chosen gives it. A reply with a file whose connection is cut
#   is posted a second time, with the type JSON and without a body, which a reply without a file is not, and the callback
#   is called twice: whoever tells the agent, or tries again in it, does so twice.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts freshdesk-api@3.1.0
cat > see.mjs <<'JS'
import { deepStrictEqual as same } from 'node:assert';
import { createServer } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import Freshdesk from 'freshdesk-api';

let answer;
let taken = [];
const server = createServer((request, response) => {
  let body = '';
  request.on('data', (part) => { body += part; });
  request.on('end', () => {
    const kind = body === '' ? 'empty' : (request.headers['content-type'] ?? '').split(';')[0];
    taken.push(`${request.method} ${request.url.replace('/api/v2', '')} ${kind}`);
    answer(request, response);
  });
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const freshdesk = new Freshdesk(`http://127.0.0.1:${server.address().port}`, 'none');

/** Which requests a call makes, and what it calls back with. */
async function see(call, ...args) {
  taken = [];
  const back = [];
  freshdesk[call](...args, (error, data) => back.push(error ? `error ${error.status ?? error.code}` : data));
  for (let tries = 0; back.length === 0 && tries < 100; tries++) await setTimeout(50);
  await setTimeout(500);
  console.log(call, taken, back);
  return [taken, back];
}
const file = Buffer.from('12:00 paper jam');

answer = (_request, response) => response.writeHead(200, { 'content-type': 'application/json' }).end('{"id":5}');
same(await see('updateTicket', 5, { status: 4 }), [['PUT /tickets/5 application/json'], [{ id: 5 }]]);
for (const attachments of [[file], []]) {
  same(await see('updateTicket', 5, { status: 4, attachments }), [['POST /tickets/5 multipart/form-data'], [{ id: 5 }]]);
}
answer = (request) => request.socket.destroy();
const reply = { body: 'It works again.' };
const [once, first] = await see('createReply', 5, reply);
same([once, first.length], [['POST /tickets/5/reply application/json'], 1]);
const [twice, both] = await see('createReply', 5, { ...reply, attachments: [file] });
same([twice, both.length], [['POST /tickets/5/reply multipart/form-data', 'POST /tickets/5/reply empty'], 2]);

server.close();
JS
node see.mjs && echo "as seen"
