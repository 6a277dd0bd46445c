#!/usr/bin/env bash
# planer 1.2.0, email-reply-parser 2.3.9 and node-email-reply-parser 0.1.4, seen 2026-11-28.
# Guess: what they get wrong is to leave a foreign quotation in; a customer's own words stay.
# Seen: both. Romanian and Arabic heads are known to none of them, Spanish ones not to planer. And words of the customer's go,
#   without a quotation anywhere: planer gives an empty text for a German complaint that begins "On Monday I wrote to you",
#   and for one that begins with the day of the fault; the others drop a log's marked lines and all that follows a "--" of
#   a command line. What is told as "the customer said nothing" may be a complaint: keep the whole text beside it.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts planer@1.2.0 email-reply-parser@2.3.9 node-email-reply-parser@0.1.4
cat > see.mjs <<'JS'
import { deepStrictEqual as same } from 'node:assert';
import EmailReplyParser from 'email-reply-parser';
import parseReply from 'node-email-reply-parser';
import planer from 'planer';

const readers = {
  planer: (text) => planer.extractFromPlain(text),
  'email-reply-parser': (text) => new EmailReplyParser().parseReply(text),
  'node-email-reply-parser': (text) => parseReply(text, true),
};
/** What each takes for the customer's words. */
function see(text) {
  const replies = Object.entries(readers).map(([, read]) => read(text).trim());
  console.log(JSON.stringify(text), '→', replies);
  return replies;
}
const quoted = (head) => see(`It works.\n\n${head}\n\nDid it help?\n`).map((reply) => reply === 'It works.');
same(quoted('On Sat, 28 Nov 2026 at 14:03, Ana Pop <ana@example.test> wrote:'), [true, true, true]);
same(quoted('Am Sa., 28. Nov. 2026 um 14:03 Uhr schrieb Ana Pop <ana@example.test>:'), [true, true, true]);
same(quoted('El sáb, 28 nov 2026 a las 14:03, Ana Pop (<ana@example.test>) escribió:'), [false, true, true]);
same(quoted('În sâm., 28 nov. 2026 la 14:03, Ana Pop <ana@example.test> a scris:'), [false, false, false]);
same(quoted('في السبت، 28 نوفمبر 2026 في 2:03 م تمت كتابة ما يلي بواسطة Ana Pop <ana@example.test>:'), [false, false, false]);
same(quoted('De : Ana Pop\nEnvoyé : samedi 28 novembre 2026 14:03\nÀ : desk@example.test\nObjet : Question'), [true, false, false]);

const complaint = 'Am Montag schrieb ich Ihnen schon:\nDer Drucker druckt nicht.\nBitte helfen.';
same(see(complaint), ['', complaint, complaint]);
const dated = 'Date: 28.11.2026\nThe printer broke.';
same(see(dated), ['', dated, dated]);
const log = 'Here is the log:\n> error 12\n> error 13\nCan you help?';
same(see(log), [log, 'Here is the log:\nCan you help?', 'Here is the log:\nCan you help?']);
const command = 'It stops here:\n--\nError 12.\nPlease help.';
same(see(command), [command, 'It stops here:', 'It stops here:']);
JS
node see.mjs && echo "as seen"
