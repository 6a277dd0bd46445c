#!/usr/bin/env bash
# rrule 2.8.1, rrule-temporal 2.2.8 and ical.js 2.2.1 (given the zone's VTIMEZONE), machine in UTC, seen 2026-11-30.
# Guess: a shift plan with its time zone (RFC 5545, TZID) begins at the same instants in all three, also in the two nights when
#   the clocks change.
# Seen, in Bucharest: a shift at 03:30, which the night of March does not have, begins at 02:30 in rrule and ical.js and at 04:30,
#   as the standard reads it, in none; rrule-temporal leaves it out and, where three are counted, adds one at the end. In the
#   night of October, which has 03:30 twice, rrule-temporal takes the first, as the standard does, the others the second.
#   Of a check every hour rrule has the very first an hour late, and each of the others leaves an hour of that night
#   without any, not the same one. A last shift that begins just at UNTIL is missing in rrule, which takes that UTC time
#   for a local one.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts rrule@2.8.1 rrule-temporal@2.2.8 ical.js@2.2.1
cat > see.mjs <<'JS'
import { deepStrictEqual as same } from 'node:assert';
import ICAL from 'ical.js';
import rrule from 'rrule';
import { RRuleTemporal } from 'rrule-temporal';

const zone = [
  'BEGIN:VTIMEZONE', 'TZID:Europe/Bucharest',
  'BEGIN:DAYLIGHT', 'TZOFFSETFROM:+0200', 'TZOFFSETTO:+0300', 'DTSTART:19970330T030000', 'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU', 'END:DAYLIGHT',
  'BEGIN:STANDARD', 'TZOFFSETFROM:+0300', 'TZOFFSETTO:+0200', 'DTSTART:19971026T040000', 'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU', 'END:STANDARD',
  'END:VTIMEZONE',
];
function byIcal(lines) {
  const event = ['BEGIN:VEVENT', 'UID:shift', ...lines, 'END:VEVENT'];
  const calendar = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//example//', ...zone, ...event, 'END:VCALENDAR'];
  const found = new ICAL.Component(ICAL.parse(calendar.join('\r\n')));
  const shifts = new ICAL.Event(found.getFirstSubcomponent('vevent')).iterator();
  const starts = [];
  for (let shift = shifts.next(); shift; shift = shifts.next()) starts.push(shift.toJSDate());
  return starts;
}
const readers = {
  rrule: (lines) => rrule.rrulestr(lines.join('\n')).all(),
  temporal: (lines) => new RRuleTemporal({ rruleString: lines.join('\n') }).all().map((at) => new Date(at.epochMilliseconds)),
  ical: byIcal,
};
/** When shifts begin, as day and time in UTC. */
function see(start, rule) {
  const lines = [`DTSTART;TZID=Europe/Bucharest:${start}`, `RRULE:${rule}`];
  const seen = Object.entries(readers).map(([name, read]) => [name, read(lines).map((at) => at.toISOString().slice(8, 16)).join(' ')]);
  console.log(start, rule, seen);
  return Object.fromEntries(seen);
}
same(see('20260328T033000', 'FREQ=DAILY;COUNT=3'), {
  rrule: '28T01:30 29T00:30 30T00:30',
  temporal: '28T01:30 30T00:30 31T00:30',
  ical: '28T01:30 29T00:30 30T00:30',
});
same(see('20261024T033000', 'FREQ=DAILY;COUNT=3'), {
  rrule: '24T00:30 25T01:30 26T01:30',
  temporal: '24T00:30 25T00:30 26T01:30',
  ical: '24T00:30 25T01:30 26T01:30',
});
same(see('20261025T020000', 'FREQ=HOURLY;COUNT=4'), {
  rrule: '25T00:00 25T01:00 25T02:00 25T03:00',
  temporal: '24T23:00 25T00:00 25T02:00 25T03:00',
  ical: '24T23:00 25T01:00 25T02:00 25T03:00',
});
same(see('20261020T230000', 'FREQ=DAILY;UNTIL=20261023T200000Z'), {
  rrule: '20T20:00 21T20:00 22T20:00',
  temporal: '20T20:00 21T20:00 22T20:00 23T20:00',
  ical: '20T20:00 21T20:00 22T20:00 23T20:00',
});
JS
TZ=UTC node see.mjs && echo "as seen"
