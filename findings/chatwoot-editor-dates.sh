#!/usr/bin/env bash
# @chatwoot/prosemirror-schema 1.3.22 (Chatwoot's editor of replies and articles), seen 2026-11-30.
# Guess: a reply that is kept as a draft or a canned response, and opened again, says what it said.
# Seen: the first words "30. November, 14 Uhr" are an ordered list that begins at 30, and written back they begin at 1: the
#   customer is given the 1st of November. Hungarian dates lose their year, a ticket's or order's number before a full
#   stop ("4711. ist da") is 1, steps that go on after a remark begin at 1 again, and "2) …" is "1. …". What is below zero
#   ("- 5 °C") is an item, written with a star. After a line of words in the same paragraph ("Termin:") all stays, so that
#   it does not show when one tries it. Articles of the help centre go the same way.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts @chatwoot/prosemirror-schema@1.3.22
cat > see.mjs <<'JS'
import { deepStrictEqual as same } from 'node:assert';
import * as editor from '@chatwoot/prosemirror-schema';

const reply = (text) =>
  editor.MessageMarkdownSerializer.serialize(new editor.MessageMarkdownTransformer(editor.messageSchema).parse(text));
const article = (text) =>
  editor.ArticleMarkdownSerializer.serialize(new editor.ArticleMarkdownTransformer(editor.fullSchema).parse(text));

/** A text as it is after it was opened, in both editors. */
function see(text) {
  const opened = reply(text);
  console.log(JSON.stringify(text), '→', JSON.stringify(opened));
  same(article(text), opened);
  return opened;
}
same(see('30. November, 14 Uhr'), '1. November, 14 Uhr');
same(see('2026. december 3-án érkezik'), '1. december 3-án érkezik');
same(see('4711. ist da'), '1. ist da');
same(see('Guten Tag,\n\n30. November, 14 Uhr'), 'Guten Tag,\n\n1. November, 14 Uhr');
same(see('1. aus\n\nDann warten.\n\n2. ein'), '1. aus\n\nDann warten.\n\n1. ein');
same(see('2) ein'), '1. ein');
same(see('- 5 °C'), '* 5 °C');
same(see('Termin:\n30. November, 14 Uhr'), 'Termin:\n30. November, 14 Uhr');
JS
node see.mjs && echo "as seen"
