#!/usr/bin/env bash
# any-date-parser 2.2.4, seen 2026-11-28.
# Guess: it reads "2026-11-28T14:03:00Z" as Date does, and in American English refuses a 13th month.
# Seen: the offset is added to the machine's own instead of taking its place: in Berlin "…T14:03:00Z" is 13:03 UTC and "+02:00"
#   11:03, each one hour off in November and two in July; on a server in UTC both are right. So two machines disagree on every
#   moment of a log, and one machine on what lasts across the change of clocks. The form of a mail's Date field loses its
#   offset everywhere. "13/06/2026" is the 6th of March and "31/12/2026" the 12th of January: the first digit is left out so
#   that the rest is a date. "2026-02-30" is the 2nd of March, and 24:00 the midnight before.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts any-date-parser@2.2.4
cat > see.mjs <<'JS'
import { deepStrictEqual as same } from 'node:assert';
import parser from 'any-date-parser';

const read = (text) => {
  const date = parser.fromString(text, 'en-US');
  console.log(process.env.TZ, text, '→', date.toISOString());
  return date.toISOString().slice(0, 16);
};
const instants = ['2026-11-28T14:03:00Z', '2026-07-28T14:03:00Z', '2026-11-28T14:03:00+02:00', 'Sat, 28 Nov 2026 14:03:00 +0100'];
const expected = {
  UTC: ['2026-11-28T14:03', '2026-07-28T14:03', '2026-11-28T12:03', '2026-11-28T14:03'],
  'Europe/Berlin': ['2026-11-28T13:03', '2026-07-28T12:03', '2026-11-28T11:03', '2026-11-28T13:03'],
  'America/New_York': ['2026-11-28T19:03', '2026-07-28T18:03', '2026-11-28T17:03', '2026-11-28T19:03'],
};
same(instants.map(read), expected[process.env.TZ]);
if (process.env.TZ === 'UTC') {
  same(['13/06/2026', '31/12/2026', '2026-02-30', '2026-11-28T24:00:00'].map(read), [
    '2026-03-06T00:00',
    '2026-01-12T00:00',
    '2026-03-02T00:00',
    '2026-11-28T00:00',
  ]);
}
JS
for zone in UTC Europe/Berlin America/New_York; do TZ=$zone node see.mjs; done
echo "as seen"
