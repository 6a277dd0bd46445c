#!/usr/bin/env bash
# chardet 2.2.0 and jschardet 4.1.0, seen 2026-11-28.
# Guess: a helpdesk's export in Latin-2 (Romanian) or UTF-16 is told from one in Latin-1.
# Seen, on exports of `id;status;agent`:
#   chardet takes 200 lines of Romanian in ISO-8859-2 for ISO-8859-1 (30 against 29 of 100): ş becomes º, ţ becomes þ,
#   so that names of activities match nothing; plain ASCII is "ISO-8859-1" as well; UTF-16 without a byte order mark too.
#   jschardet finds all three, with a confidence of 0.05 for the right Latin-2: no threshold tells a good guess from a bad one.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts chardet@2.2.0 jschardet@4.1.0
cat > see.mjs <<'JS'
import { deepStrictEqual as same, ok } from 'node:assert';
import chardet from 'chardet';
import jschardet from 'jschardet';

const latin2 = (text) => Buffer.from(text.replace(/[ăâîşţ]/g, (c) => ({ ă: '\xe3', â: '\xe2', î: '\xee', ş: '\xba', ţ: '\xfe' })[c]), 'latin1');
const log = (row) => `id;status;agent\n${Array.from({ length: 200 }, (_, id) => `${id};${row}`).join('\n')}`;
const romanian = latin2(log('Soluţionat;aşteaptă'));
const ascii = Buffer.from(log('solved;Ann'));
const utf16 = Buffer.from(log('solved;Ann'), 'utf16le');

for (const [name, bytes] of Object.entries({ romanian, ascii, utf16 })) {
  console.log(name, chardet.detect(bytes), jschardet.detect(bytes).encoding, jschardet.detect(bytes).confidence);
}
same(['romanian', 'ascii', 'utf16'].map((_, at) => chardet.detect([romanian, ascii, utf16][at])), Array(3).fill('ISO-8859-1'));
same(jschardet.detect(romanian).encoding, 'Windows-1250');
ok(jschardet.detect(romanian).confidence < 0.1);
same(jschardet.detect(ascii).encoding, 'ascii');
same(jschardet.detect(utf16).encoding, 'utf-16-le');
JS
node see.mjs && echo "as seen"
