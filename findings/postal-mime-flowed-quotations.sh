#!/usr/bin/env bash
# postal-mime 4.0.0 beside mailparser 3.14.2, seen 2026-11-28.
# Guess: both join the lines of a format=flowed mail (RFC 3676) alike, within quotations too.
# Seen: postal-mime joins quoted lines without taking their marks away: "> my order" and "> 4711" become "> my > order 4711".
#   What was quoted can no longer be compared with what was sent, and a card or order number broken over two lines has a ">"
#   inside, so that no redaction knows it.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts mailparser@3.14.2 postal-mime@4.0.0
cat > see.mjs <<'JS'
import { deepStrictEqual as same } from 'node:assert';
import { simpleParser } from 'mailparser';
import PostalMime from 'postal-mime';

async function see(type, ...lines) {
  const mail = ['From: ana@example.test', 'MIME-Version: 1.0', `Content-Type: text/plain; format=flowed${type}`, '', ...lines, ''].join('\r\n');
  const texts = [(await PostalMime.parse(mail)).text.trim(), (await simpleParser(mail)).text.trim()];
  console.log(texts);
  return texts;
}
const own = ['It still does not ', 'print.'];
same(await see('', ...own), Array(2).fill('It still does not print.'));
same(await see('', ...own, '> Is order 4929 ', '> 1234 the right one?'), [
  'It still does not print.\n> Is order 4929 > 1234 the right one?',
  'It still does not print.\n> Is order 4929 1234 the right one?',
]);
same(await see('', '>> Which ', '>> printer?', '> The big ', '> one.'), [
  '>> Which >> printer?\n> The big > one.',
  '>> Which printer?\n> The big one.',
]);
same(await see('; delsp=yes', '> the prin ', '> ter'), ['> the prin> ter', '> the printer']);
JS
node see.mjs && echo "as seen"
