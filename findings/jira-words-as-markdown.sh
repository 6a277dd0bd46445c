#!/usr/bin/env bash
# adf-to-md 1.2.1 and adf-to-markdown 1.0.1, which make Markdown of the documents (ADF) that Jira keeps comments in, seen 2026-12-01.
# Guess: what a customer wrote into a warning panel, a checklist or a table comes out with the rest, a day chosen in a comment is
#   the same day everywhere, and a warning about what was left out can be printed.
# Seen: adf-to-md leaves out panels, expands, tasks and decisions with every word in them, and mentions, dates and states out of
#   the middle of a sentence; it says so in a Set, which JSON prints as {}: a log of its result reads as if nothing were missing.
#   adf-to-markdown keeps those words, but a date, which ADF keeps as midnight UTC, is written in the machine's own zone and
#   without one: 1 December is 30 November on a server in New York. A picture from an address keeps its words and loses the address.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts adf-to-md@1.2.1 adf-to-markdown@1.0.1
cat > see.mjs <<'JS'
import { deepStrictEqual as same } from 'node:assert';
import adfToMd from 'adf-to-md';
import { convertADFToMarkdown } from 'adf-to-markdown';

const text = (words) => ({ type: 'text', text: words });
const paragraph = (...content) => ({ type: 'paragraph', content });
const comment = {
  version: 1,
  type: 'doc',
  content: [
    paragraph(
      text('Fails since '),
      { type: 'date', attrs: { timestamp: String(Date.UTC(2025, 11, 1)) } },
      text(' says '),
      { type: 'mention', attrs: { id: '1', text: '@Ana' } },
      text('.'),
    ),
    { type: 'panel', attrs: { panelType: 'warning' }, content: [paragraph(text('Nobody can pay.'))] },
    {
      type: 'taskList',
      attrs: { localId: 'list' },
      content: [{ type: 'taskItem', attrs: { localId: 'task', state: 'DONE' }, content: [text('Restarted twice')] }],
    },
    {
      type: 'mediaSingle',
      attrs: { layout: 'center' },
      content: [{ type: 'media', attrs: { type: 'external', url: 'https://shop.example/error.png', alt: 'the error' } }],
    },
  ],
};

const log = console.log;
console.log = () => {};
const left = adfToMd.convert(comment);
console.log = log;
log('adf-to-md', JSON.stringify(left), [...left.warnings]);
same(left.result.trim(), 'Fails since  says .');
same([...left.warnings], ['date', 'mention', 'panel', 'taskList', 'mediaSingle']);
same(JSON.stringify(left.warnings), '{}');

const kept = (zone) => {
  process.env.TZ = zone;
  return convertADFToMarkdown(comment);
};
for (const zone of ['UTC', 'America/New_York']) log('adf-to-markdown', zone, JSON.stringify(kept(zone)));
same(/since (\S+)/.exec(kept('UTC'))[1], '12/1/2025');
same(/since (\S+)/.exec(kept('America/New_York'))[1], '11/30/2025');
same(/!\[.*/.exec(kept('UTC'))[0], '![the error]()');
JS
LC_ALL=en_US.UTF-8 node see.mjs && echo "as seen"
