#!/usr/bin/env bash
# pm4js 0.0.28, seen 2026-11-28.
# Guess: it reads every type of value that XES has, and measuring a log leaves the log as it is.
# Seen: of an event's values only texts, dates and floats arrive; int, boolean, id and list (a score of 5, "reopened", skills)
#   are left out without a word. Measured in business hours, every event moves to the moment of the next one: the second
#   measurement of the same log says 0 hours, and the first event is dated to the last. Working hours
#   "7 to 17" end at 18:00, so that a day has eleven of them.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts pm4js@0.0.28
cat > see.cjs <<'JS'
const { deepStrictEqual: same } = require('node:assert');
require('pm4js'); // puts its classes into the global scope

const event = (name, at, more = '') =>
  `<event><string key="concept:name" value="${name}"/><date key="time:timestamp" value="2026-11-27T${at}:00Z"/>${more}</event>`;
const more = `<int key="score" value="5"/><boolean key="reopened" value="true"/><id key="identity:id" value="a1"/>
  <float key="hours" value="1.5"/><list key="skills"><values><string key="skill" value="print"/></values></list>`;
const log = XesImporter.apply(
  `<log xes.version="1849.2016"><trace>${event('opened', '09:00', more)}${event('solved', '20:00')}</trace></log>`,
);
const [opened] = log.traces[0].events;
const at = () => opened.attributes['time:timestamp'].value.toISOString();

console.log('read:', Object.keys(opened.attributes));
same(Object.keys(opened.attributes), ['concept:name', 'time:timestamp', 'hours']);

const hours = () => PerformanceDfgDiscovery.apply(log).pathsPerformance['opened,solved'] / 3600;
same([hours(), hours(), at()], [11, 11, '2026-11-27T09:00:00.000Z']); // by the clock
BusinessHours.ENABLED = true;
const [first, second] = [hours(), hours()];
console.log('business hours from 09:00 to 20:00:', first, 'then', second, 'opened at', at());
same([first, second, at()], [9, 0, '2026-11-27T20:00:00.000Z']);
JS
TZ=UTC node see.cjs && echo "as seen"
