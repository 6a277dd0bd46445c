#!/usr/bin/env bash
# @microsoft/fetch-event-source 2.0.1 beside eventsource 5.1.5, seen 2026-11-28.
# Guess: both read server-sent events alike; one only adds headers and POST.
# Seen, where a stream of assignments is cut in the middle of an event: eventsource resumes after the last whole event, as
#   the standard says, and gets the cut one again. fetch-event-source resumes after the event it never handed on: it is lost
#   and nothing says so. A server (or proxy) that ends the stream in order ends it for good: no second connection. An event
#   that only sets `retry` is handed on as a message with no data, which JSON.parse does not take.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts @microsoft/fetch-event-source@2.0.1 eventsource@5.1.5
cat > see.mjs <<'JS'
import { deepStrictEqual as same } from 'node:assert';
import { createServer } from 'node:http';
import { fetchEventSource } from '@microsoft/fetch-event-source';
import { EventSource } from 'eventsource';

// The few things of a page that the library asks for.
globalThis.document = { hidden: false, addEventListener() {}, removeEventListener() {} };
globalThis.window = { fetch, setTimeout, clearTimeout };

/** Serves events 1 to 3; the first connection is over in the way asked for. */
async function see(listen, { cut }) {
  const resumedAfter = [];
  const server = createServer((request, response) => {
    const after = Number(request.headers['last-event-id'] ?? 0);
    resumedAfter.push(after);
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write('retry: 50\n\n');
    const event = (id) => `id: ${id}\ndata: case ${id}\n\n`;
    if (resumedAfter.length > 1) return response.write([1, 2, 3].filter((id) => id > after).map(event).join(''));
    if (!cut) return response.end(event(1));
    response.write(event(1));
    response.write('id: 2\ndata: ca');
    return setTimeout(() => response.destroy(), 100);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const heard = [];
  const stop = listen(`http://127.0.0.1:${server.address().port}/`, (data) => heard.push(data));
  await new Promise((resolve) => setTimeout(resolve, 1500));
  stop();
  server.closeAllConnections();
  server.close();
  console.log(listen.name, cut ? 'cut:' : 'ended:', heard, 'resumed after', resumedAfter);
  return { heard, resumedAfter };
}
function standard(url, onData) {
  const source = new EventSource(url);
  source.onmessage = ({ data }) => onData(data);
  return () => source.close();
}
function withFetch(url, onData) {
  const stop = new AbortController();
  fetchEventSource(url, { signal: stop.signal, openWhenHidden: true, onmessage: ({ data }) => onData(data), onerror() {} });
  return () => stop.abort();
}
const all = ['case 1', 'case 2', 'case 3'];
same(await see(standard, { cut: true }), { heard: all, resumedAfter: [0, 1] });
same(await see(withFetch, { cut: true }), { heard: ['', 'case 1', '', 'case 3'], resumedAfter: [0, 2] });
same(await see(standard, { cut: false }), { heard: all, resumedAfter: [0, 1] });
same(await see(withFetch, { cut: false }), { heard: ['', 'case 1'], resumedAfter: [0] });
JS
node see.mjs && echo "as seen"
