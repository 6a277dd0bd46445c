#!/usr/bin/env bash
# moment-business-time 2.0.0 (on moment 2.31.0) and dayjs-business-time 1.0.4 (on dayjs 1.11.23), seen 2026-11-30.
# Guess: working hours with a break are worked out as those without; the page's language has no part in which day is a holiday.
# Seen: in moment's, what comes after the end is counted backwards: with a lunch break, a request of 09:00 answered at 10:00
#   took minus 120 minutes, from 11:00 to noon it is 0, from Friday 16:00 to Monday 10:00 minus 60. Only what ends in the
#   day's last shift is right. In dayjs's, a shift that lies whole between two moments of one day is left out: with two
#   breaks, 09:00 to 17:00 is 300 minutes, but to 17:05 it is 405. From Saturday to Sunday it counts a business day.
#   Both keep the holidays with the language of the moment: those set in English are none in German. In Arabic moment
#   compares the day as it writes it there, in Arabic digits: no date that is set is ever a holiday.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts moment@2.31.0 moment-business-time@2.0.0 dayjs@1.11.23 dayjs-business-time@1.0.4
cat > see.cjs <<'JS'
const { deepStrictEqual: same } = require('node:assert');
const dayjs = require('dayjs');
const moment = require('moment-business-time');
dayjs.extend(require('dayjs-business-time'));
require('dayjs/locale/de');
require('moment/locale/de');
require('moment/locale/ar');

/** Monday to Friday with these shifts, in both libraries and the language that is set. */
function work(...shifts) {
  const [start, end] = [0, 1].map((side) => (shift) => `${shift.split('-')[side]}:00`);
  const day = shifts.map((shift) => ({ start: start(shift), end: end(shift) }));
  const [monday, tuesday, wednesday, thursday, friday] = Array(5).fill(day);
  dayjs.setBusinessTime({ sunday: null, monday, tuesday, wednesday, thursday, friday, saturday: null });
  const times = shifts.flatMap((shift) => [start(shift), end(shift)]);
  const workinghours = [null, times, times, times, times, times, null];
  moment.updateLocale(moment.locale(), { workinghours });
}
/** The working minutes between two moments by moment's and by dayjs's. */
function minutes(from, to) {
  const [at, until] = [from, to].map((text) => `2026-11-${text}`);
  const seen = [moment(until).workingDiff(moment(at), 'minutes') + 0, dayjs(at).businessTimeDiff(dayjs(until), 'minutes')];
  console.log(from, 'to', to, seen);
  return seen;
}

work('09:00-17:00'); // no break
same(minutes('30T09:00', '30T10:00'), [60, 60]);
work('09:00-12:00', '13:00-17:00');
same(minutes('30T09:00', '30T10:00'), [-120, 60]);
same(minutes('30T11:00', '30T12:00'), [0, 60]);
same(minutes('27T16:00', '30T10:00'), [-60, 120]);
same(minutes('30T11:00', '30T14:00'), [120, 120]);
work('09:00-11:00', '11:15-13:00', '14:00-17:00');
same(minutes('30T09:00', '30T17:00'), [405, 300]);
same(minutes('30T09:00', '30T17:05'), [405, 405]);

const weekend = ['2026-11-28T08:00', '2026-11-29T08:00'];
same(moment(weekend[1]).workingDiff(moment(weekend[0]), 'days'), 0);
same(dayjs(weekend[0]).businessTimeDiff(dayjs(weekend[1]), 'days'), 1);

/** Whether Christmas is a holiday in moment's and in dayjs's, in the language that is set. */
function closed() {
  const seen = [moment, dayjs].map((library) => library('2026-12-25').isHoliday());
  console.log('Christmas in', moment.locale(), seen);
  return seen;
}
const speak = (language) => [moment, dayjs].forEach((library) => library.locale(language));
const holidays = ['2026-12-25'];
speak('en');
moment.updateLocale('en', { holidays });
dayjs.setHolidays(holidays);
same(closed(), [true, true]);
speak('de');
same(closed(), [false, false]);
moment.updateLocale('de', { holidays });
dayjs.setHolidays(holidays);
same(closed(), [true, true]);

moment.locale('ar');
moment.updateLocale('ar', { holidays, workinghours: [null, ...Array(5).fill(['09:00:00', '17:00:00']), null] });
const christmas = moment('2026-12-25');
console.log('Christmas in ar', christmas.isHoliday(), 'a working day', christmas.isWorkingDay());
same([christmas.isHoliday(), christmas.isWorkingDay()], [false, true]);
JS
TZ=UTC node see.cjs && echo "as seen"
