#!/usr/bin/env bash
# html-to-text 10.0.1, alone and inside mailparser 3.14.2, seen 2026-11-28.
# Guess: turned into text, a mail keeps its numbers apart and its links usable.
# Seen: the cells of a table row, and the rows, stand next to each other without a blank or a line: order 4711, 2 pieces becomes
#   "47112", and a mail laid out in tables one long word. A link written out in a heading is set in capitals, path and all:
#   a survey's token in it is dead. What is struck through stays as if it were meant.
#   mailparser, which reads a mail without a text part by it, does the same.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts html-to-text@10.0.1 mailparser@3.14.2
cat > see.mjs <<'JS'
import { deepStrictEqual as same } from 'node:assert';
import { convert } from 'html-to-text';
import { simpleParser } from 'mailparser';

async function see(html) {
  const { text } = await simpleParser(`From: ana@example.test\r\nMIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n${html}\r\n`);
  const texts = [convert(html), text.trim()];
  console.log(html, '→', texts);
  return texts;
}
const twice = (text) => [text, text];
same(await see('<table><tr><th>Order</th><th>Pieces</th></tr><tr><td>4711</td><td>2</td></tr></table>'), twice('OrderPieces47112'));
same(await see('<table><tr><td>Phone:</td><td>0171 2345678</td></tr><tr><td>Room:</td><td>9</td></tr></table>'), twice('Phone:0171 2345678Room:9'));
same(await see('<h1>https://example.test/s/aBcD</h1>'), twice('HTTPS://EXAMPLE.TEST/S/ABCD'));
same(await see('<p>It is <s>good</s> bad, <del>not</del> solved.</p>'), twice('It is good bad, not solved.'));
JS
node see.mjs && echo "as seen"
