#!/usr/bin/env bash
# mailparser 3.14.2 beside postal-mime 4.0.0, seen 2026-11-28.
# Guess: a Date field it cannot read leaves `date` undefined, as no Date field does.
# Seen: it becomes the moment of parsing, a Date like any other. RFC 5322 §4.3 makes readers take zones by name, those of one
#   letter too, and programs still write "CET": such a mail, read from an archive, was answered before it was sent, or its
#   first response took years. postal-mime keeps the text as it stands: `date` is an ISO instant or it is not.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts mailparser@3.14.2 postal-mime@4.0.0
cat > see.mjs <<'JS'
import { deepStrictEqual as same } from 'node:assert';
import { simpleParser } from 'mailparser';
import PostalMime from 'postal-mime';

async function see(date) {
  const mail = `From: ana@example.test\r\nTo: desk@example.test\r\n${date ? `Date: ${date}\r\n` : ''}\r\nThe printer is broken.\r\n`;
  const before = Date.now();
  const { date: read } = await simpleParser(mail);
  const seen = read === undefined || read < before ? read?.toISOString() : 'now';
  const { date: other } = await PostalMime.parse(mail);
  console.log(date ?? 'no date', '→', seen, '|', other);
  return [seen, other];
}
const right = '2019-03-05T13:03:00.000Z';
same(await see('Tue, 05 Mar 2019 14:03:00 +0100 (CET)'), [right, right]);
same(await see('Tue, 05 Mar 2019 08:03:00 EST'), [right, right]);
for (const zone of ['CET', 'A', 'JST']) {
  const written = `Tue, 05 Mar 2019 14:03:00 ${zone}`;
  same(await see(written), ['now', written]);
}
same(await see(null), [undefined, undefined]);
JS
node see.mjs && echo "as seen"
