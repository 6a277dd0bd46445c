#!/usr/bin/env bash
# parse-duration 2.1.9 and timestring 7.0.0, seen 2026-12-01.
# Guess: a reader of "a human's durations" reads those that call centres and helpdesks export, or says that it cannot.
# Seen: talk time as h:mm:ss is a second and some milliseconds to parse-duration, for the first number is of the unit
#   asked for and each further one of the next smaller: "01:30:15" comes to 1.03 s and "0:05" to .005 s, without an
#   error, while "1d 01:30:15" is right. timestring refuses the two by name, and of the third it leaves the clock out. A
#   comma separates thousands to both: an hour and a half as "1,5 h" is 15 hours. Of "1 Std. 30 Min." (a German export)
#   parse-duration leaves the hour out and gives 30 minutes. What Python prints of a difference, "1 day, 2:03:04", is
#   right in parse-duration and a day sharp in timestring; "1h30" is an hour and a half in the one and an hour in the
#   other; a correction of "-5m" keeps its sign in the one and loses it in the other. Spanish hours are null or a
#   refusal.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts parse-duration@2.1.9 timestring@7.0.0
cat > see.mjs <<'JS'
import { deepStrictEqual as same } from 'node:assert';
import parse from 'parse-duration';
import timestring from 'timestring';

/** What each reads, in seconds; a refusal by its first words. */
function see(text) {
  let second;
  try {
    second = timestring(text);
  } catch ({ message }) {
    second = message.split(' [')[0];
  }
  const read = [parse(text, 's'), second];
  console.log(JSON.stringify(text), read);
  return read;
}
same(see('1h 30m'), [5400, 5400]);
const rounded = (read) => (typeof read === 'number' ? Number(read.toFixed(3)) : read);
same(see('01:30:15').map(rounded), [1.03, 'The value']);
same(see('0:05').map(rounded), [0.005, 'The value']);
same(see('1d 01:30:15'), [91_815, 86_400]);
same(see('1,5 h'), [54_000, 54_000]);
same(see('1 Std. 30 Min.'), [1800, 'The unit']);
same(see('1 day, 2:03:04'), [93_784, 86_400]);
same(see('1h30'), [5400, 3600]);
same(see('-5m'), [-300, 300]);
same(see('2 horas'), [null, 'The unit']);
JS
node see.mjs && echo "as seen"
