#!/usr/bin/env bash
# humanize-duration 3.35.1 beside @internationalized/number 3.6.9 (React Aria's) and Intl, seen 2026-11-30.
# Guess: a waiting time in Arabic has Arabic digits; what is seen to be "20" is the 20 that others write and read.
# Seen: its digits are Arabic (U+0661 to U+0669), but its zero is Persian (U+06F0), which looks the same: 10, 20, 30 and 105
#   minutes are numbers of two scripts. Intl writes another text, so that a search for the one does not find the other;
#   the number parser of React Aria reads Intl's and says NaN to these, and only to those with a zero. NFKC leaves them
#   as they are. The "and" is a presentation form (U+FEED) that NFKC does mend. Two minutes stand in the nominative and
#   two hours in the oblique case: no sentence fits both. Digits given as `digitReplacements` are used as they are.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts humanize-duration@3.35.1 @internationalized/number@3.6.9
cat > see.mjs <<'JS'
import { deepStrictEqual as same } from 'node:assert';
import { NumberParser } from '@internationalized/number';
import humanizeDuration from 'humanize-duration';

const MINUTE = 60_000;
const say = (minutes, options = {}) => humanizeDuration(minutes * MINUTE, { language: 'ar', ...options });
const points = (text) => [...text].map((sign) => sign.codePointAt(0).toString(16).padStart(4, '0')).join(' ');
const { format } = new Intl.NumberFormat('ar-EG');
const parser = new NumberParser('ar-EG', {});

/** The digits of so many minutes: as the library writes them, as Intl does, and each as the parser reads it. */
function see(minutes) {
  const [number] = say(minutes, { units: ['m'] }).split(' ');
  const seen = [points(number), points(format(minutes)), parser.parse(number), parser.parse(format(minutes))];
  console.log(minutes, seen);
  same(number.normalize('NFKC'), number);
  return seen;
}
same(see(15), ['0661 0665', '0661 0665', 15, 15]);
same(see(20), ['0662 06f0', '0662 0660', Number.NaN, 20]);
same(see(30), ['0663 06f0', '0663 0660', Number.NaN, 30]);
same(see(105), ['0661 06f0 0665', '0661 0660 0665', Number.NaN, 105]);

const [, , and] = say(75).split(' ');
console.log('75', points(say(75)));
same([points(and), points(and.normalize('NFKC'))], ['feed', '0648']);

const two = [say(2), say(120)];
console.log('two minutes, two hours', two);
same(two.map((text) => text.slice(-2)), ['ان', 'ين']);

const mended = say(20, { digitReplacements: [...'٠١٢٣٤٥٦٧٨٩'] }).split(' ')[0];
same([mended, parser.parse(mended)], [format(20), 20]);
JS
node see.mjs && echo "as seen"
