#!/usr/bin/env bash
# date-holidays 3.37.0, seen 2026-11-28.
# Guess: a public holiday of Egypt begins at midnight in Cairo and ends at midnight.
# Seen: days of the Islamic calendar begin at 18:00 of the evening before and end at 18:00, so a desk that
#   closes on them takes the afternoon of the last day for a working one, and the evening before for a holiday.
#   The text in `date` ends in "-0600", which is no time zone of Egypt: only `start` and `end` can be used.
#   Romania's two days of New Year are one entry of 48 hours: the 2nd of January has none of its own.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts date-holidays@3.37.0
cat > see.mjs <<'JS'
import { deepStrictEqual as same } from 'node:assert';
import Holidays from 'date-holidays';

const egypt = new Holidays('EG');
const eid = egypt.getHolidays(2026).find(({ rule }) => rule.startsWith('1 Shawwal'));
console.log(eid.date, eid.start.toISOString(), eid.end.toISOString(), egypt.getTimezones());
same(eid.date, '2026-03-20 00:00:00 -0600');
same(eid.start.toISOString(), '2026-03-19T16:00:00.000Z'); // 18:00 in Cairo
same(eid.end.toISOString(), '2026-03-22T16:00:00.000Z');
same(egypt.isHoliday(new Date('2026-03-22T19:00:00+02:00')), false);
same(egypt.isHoliday(new Date('2026-03-19T19:00:00+02:00'))[0].type, 'public');

const january = new Holidays('RO').getHolidays(2026).filter(({ date }) => date < '2026-01-05');
console.log(january.map(({ date, start, end }) => `${date}: ${(end - start) / 3_600_000} h`));
same(january.length, 1);
same(january[0].end - january[0].start, 48 * 3_600_000);
JS
node see.mjs && echo "as seen"
