#!/usr/bin/env bash
# adaptivecards 3.0.6 (what Teams cards are drawn with), happy-dom 21.0.4, seen 2026-11-29.
# Guess: only a TextBlock is formatted; a TextRun, which knows no Markdown, shows a customer's words as they are.
# Seen: dates written in the cards' own braces are replaced in TextBlock, TextRun, plain inlines, facts and labels alike,
#   in the card's language and the reader's zone; a backslash before them stays to be read and stops nothing, and an
#   impossible month turns the words into "Invalid Date". The title of an action is left alone. Words pass unchanged with
#   a zero-width space between the braces. `import 'adaptivecards'` fails in Node: its ESM files lack endings.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts adaptivecards@3.0.6 happy-dom@21.0.4
cat > see.mjs <<'JS'
import { deepStrictEqual as same } from 'node:assert';
import { createRequire } from 'node:module';
import { Window } from 'happy-dom';

const refused = await import('adaptivecards').catch(({ code }) => code);
same(refused, 'ERR_MODULE_NOT_FOUND');
const window = new Window();
for (const name of Object.getOwnPropertyNames(window)) if (!(name in globalThis)) globalThis[name] = window[name];
Object.assign(globalThis, { window, document: window.document });
console.log = ((log) => (...words) => typeof words[0] === 'function' || log(...words))(console.log);
const { AdaptiveCard } = createRequire(import.meta.url)('./node_modules/adaptivecards/dist/adaptivecards.js');

function shown(body, more = {}) {
  const card = new AdaptiveCard();
  card.parse({ type: 'AdaptiveCard', version: '1.5', body, ...more });
  return card.render().textContent;
}
const said = 'My log says {{DATE(2026-11-29T08:00:00Z)}}.';
const replaced = 'My log says 11/29/2026.';
const seen = {
  TextBlock: shown([{ type: 'TextBlock', text: said }]),
  TextRun: shown([{ type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: said }] }]),
  inline: shown([{ type: 'RichTextBlock', inlines: [said] }]),
  fact: shown([{ type: 'FactSet', facts: [{ title: '', value: said }] }]),
  label: shown([{ type: 'Input.Text', id: 'x', label: said }]),
  action: shown([], { actions: [{ type: 'Action.OpenUrl', title: said, url: 'https://shop.example' }] }),
};
console.log(seen);
same(seen, { TextBlock: replaced, TextRun: replaced, inline: replaced, fact: replaced, label: replaced, action: said });

const text = (words, more) => shown([{ type: 'TextBlock', text: words }], more);
same(text('{{DATE(2026-11-29T08:00:00Z, LONG)}}', { lang: 'es' }), 'domingo, 29 de noviembre de 2026');
same(text('\\{{DATE(2026-11-29T08:00:00Z)}}'), '\\11/29/2026');
same(text('{{DATE(2026-13-29T08:00:00Z)}}'), 'Invalid Date');
same(text('{{DATE(2026-11-29)}}'), '{{DATE(2026-11-29)}}');
same(text('{\u200b{DATE(2026-11-29T08:00:00Z)}}'), '{\u200b{DATE(2026-11-29T08:00:00Z)}}');
console.log('a backslash, a month 13, a date without a time:', text('\\{{DATE(2026-11-29T08:00:00Z)}}'),
  text('{{DATE(2026-13-29T08:00:00Z)}}'), text('{{DATE(2026-11-29)}}'));
JS
TZ=UTC node see.mjs
