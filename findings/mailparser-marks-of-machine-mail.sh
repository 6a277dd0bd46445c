#!/usr/bin/env bash
# mailparser 3.14.2 beside postal-mime 4.0.0, seen 2026-11-28.
# Guess: `headers` has each field under its own name; a mail returned within a bounce is an attachment in both.
# Seen, of the fields that tell a machine's mail from a customer's answer:
#   List-Id and List-Unsubscribe are found under "list" only, Importance and X-Priority under "priority" only: a rule that
#   asks for them by name never holds. An empty Return-Path (a bounce's) is an object, thus true.
#   A returned mail marked `Content-Disposition: inline` is no attachment but part of `text`, so that our own survey, answer
#   links and all, reads as what the customer wrote; the delivery status is in `text` always. postal-mime keeps both apart.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts mailparser@3.14.2 postal-mime@4.0.0
cat > see.mjs <<'JS'
import { deepStrictEqual as same } from 'node:assert';
import { simpleParser } from 'mailparser';
import PostalMime from 'postal-mime';

const lines = (...all) => `${all.flat().join('\r\n')}\r\n`;
const fields = ['List-Id', 'List-Unsubscribe', 'Importance', 'X-Priority', 'Precedence', 'Auto-Submitted', 'Return-Path'];
const values = ['<news.example.test>', '<https://example.test/stop>', 'Low', '5', 'bulk', 'auto-generated', '<>'];
const marked = await simpleParser(lines(fields.map((name, at) => `${name}: ${values[at]}`), 'From: news@example.test', '', 'News.'));
const missing = fields.filter((name) => !marked.headers.has(name.toLowerCase()));
console.log('not under their names:', missing, 'but under', [...marked.headers.keys()].filter((key) => /^(list|priority)$/.test(key)));
same(missing, ['List-Id', 'List-Unsubscribe', 'Importance', 'X-Priority']);
same(marked.headers.get('list').id.name, 'news.example.test');
same(marked.headers.get('return-path').value, [{ address: '', name: '' }]);

const bounce = (disposition) =>
  lines(
    ['From: MAILER-DAEMON@mx.example.test', 'MIME-Version: 1.0'],
    ['Content-Type: multipart/report; report-type=delivery-status; boundary=b', '', '--b'],
    ['Content-Type: text/plain', '', 'It could not be delivered.', '--b'],
    ['Content-Type: message/delivery-status', '', 'Reporting-MTA: dns; mx.example.test', ''],
    ['Final-Recipient: rfc822; ana@example.test', 'Action: failed', 'Status: 5.1.1', '', '--b'],
    ['Content-Type: message/rfc822', ...disposition, '', 'From: desk@example.test', 'Subject: How did it go?', ''],
    ['Answer here: https://example.test/s/5', '--b--'],
  );
for (const [disposition, inText] of [[[], false], [['Content-Disposition: attachment'], false], [['Content-Disposition: inline'], true]]) {
  const { text, attachments } = await simpleParser(bounce(disposition));
  const other = await PostalMime.parse(bounce(disposition));
  console.log(disposition, '→ our question in the text:', text.includes('/s/5'), 'attachments:', attachments.length, '|', other.text.includes('/s/5'), other.attachments.length);
  same([text.includes('/s/5'), attachments.length, text.includes('Status: 5.1.1')], [inText, inText ? 0 : 1, true]);
  same([other.text.trim(), other.attachments.length], ['It could not be delivered.', 2]);
}
JS
node see.mjs && echo "as seen"
