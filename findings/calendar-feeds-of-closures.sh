#!/usr/bin/env bash
# node-ical 0.27.2 and ical-expander 3.2.0 (on ical.js), seen 2026-11-28.
# Guess: two readers of a feed of days off (RFC 5545) find the same closed days.
# Seen, for a closure on the 19th that RDATE repeats on the 21st and 23rd: node-ical is closed on the 19th only, ical-expander
#   on the 21st and 23rd only; neither on all three. A feed that brings its own time zone ("Office", VTIMEZONE, +05:30) is read
#   in the zone of the machine by both. "From the 20th on at noon" (RANGE=THISANDFUTURE) is the 20th alone for node-ical.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts node-ical@0.27.2 ical-expander@3.2.0
cat > see.mjs <<'JS'
import { deepStrictEqual as same } from 'node:assert';
import IcalExpander from 'ical-expander';
import ical from 'node-ical';

const [from, to] = [new Date('2026-01-01'), new Date('2027-12-31')];
const instant = (date) => date.toISOString().slice(0, 16);
const event = (...lines) => ['BEGIN:VEVENT', 'UID:1@example.test', 'DTSTAMP:20260101T000000Z', 'SUMMARY:Closed', ...lines, 'END:VEVENT'];

/** Where each reader sees something begin. */
function see(...lines) {
  const feed = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//example//EN', ...lines.flat(), 'END:VCALENDAR', ''].join('\r\n');
  const events = Object.values(ical.sync.parseICS(feed)).filter(({ type }) => type === 'VEVENT');
  const first = events.flatMap((each) => ical.expandRecurringEvent(each, { from, to }).map(({ start }) => instant(start)));
  const expanded = new IcalExpander({ ics: feed, maxIterations: 100 }).between(from, to);
  const second = [...expanded.events, ...expanded.occurrences].map(({ startDate }) => instant(startDate.toJSDate()));
  console.log(first, second);
  return [first, second];
}
const nine = (...days) => days.map((day) => `2026-10-${day}T09:00`);

same(see(event('DTSTART:20261019T090000Z', 'DURATION:PT1H', 'RDATE:20261021T090000Z,20261023T090000Z')), [nine(19), nine(21, 23)]);

const zone = ['BEGIN:VTIMEZONE', 'TZID:Office', 'BEGIN:STANDARD', 'DTSTART:19700101T000000', 'TZOFFSETFROM:+0530', 'TZOFFSETTO:+0530', 'END:STANDARD', 'END:VTIMEZONE'];
const inOffice = see(zone, event('DTSTART;TZID=Office:20261019T090000', 'DURATION:PT1H')); // 03:30 in UTC
same(inOffice, [['2026-10-19T13:00'], ['2026-10-19T13:00']]); // 09:00 in New York

const series = event('DTSTART:20261019T090000Z', 'DURATION:PT1H', 'RRULE:FREQ=DAILY;COUNT=4');
const later = event('RECURRENCE-ID;RANGE=THISANDFUTURE:20261020T090000Z', 'DTSTART:20261020T120000Z', 'DURATION:PT1H');
const noon = (...days) => days.map((day) => `2026-10-${day}T12:00`);
same(see(series, later), [[...nine(19), ...noon(20), ...nine(21, 22)], [...nine(19), ...noon(20, 21, 22)]]);
JS
TZ=America/New_York node see.mjs && echo "as seen"
