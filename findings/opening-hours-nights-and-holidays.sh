#!/usr/bin/env bash
# opening_hours 3.15.0, seen 2026-11-28.
# Guess: "every night 20:00-02:00; Wednesday off" has no shift that begins on Wednesday, and all the others whole.
# Seen: "off" takes the calendar day out instead of the shift: Tuesday's ends at midnight, and from 00:00 to 02:00 on Thursday
#   somebody is there, of a shift that never began. So do public holidays and single dates; "Mo-Fr …; Sa-Su off", which
#   reads like a mere remark, takes two hours from Friday's shift. "We answer by 01:00" is then promised for a night on which
#   nobody works. The same week without the word "off", the days listed, has the shifts whole.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts opening_hours@3.15.0
cat > see.mjs <<'JS'
import { deepStrictEqual as same } from 'node:assert';
import OpeningHours from 'opening_hours';

const berlin = { lat: 52.5, lon: 13.4, address: { country_code: 'de', state: 'Berlin' } };
const moment = (date) => `${date.toDateString().slice(0, 3)} ${date.toTimeString().slice(0, 5)}`;
/** The shifts from noon of one day to noon of another. */
function see(hours, from, to) {
  const spans = new OpeningHours(hours, berlin, 0).getOpenIntervals(new Date(`${from}T12:00`), new Date(`${to}T12:00`));
  const shifts = spans.map(([start, end]) => `${moment(start)} – ${moment(end)}`);
  console.log(hours, '→', shifts);
  return shifts;
}
const tuesdayToFriday = ['2026-11-24', '2026-11-27'];
same(see('Mo,Tu,Th-Su 20:00-02:00', ...tuesdayToFriday), ['Tue 20:00 – Wed 02:00', 'Thu 20:00 – Fri 02:00']);
same(see('Mo-Su 20:00-02:00; We off', ...tuesdayToFriday), ['Tue 20:00 – Wed 00:00', 'Thu 00:00 – Thu 02:00', 'Thu 20:00 – Fri 02:00']);
same(see('Mo-Fr 20:00-02:00', '2026-11-27', '2026-11-28'), ['Fri 20:00 – Sat 02:00']);
same(see('Mo-Fr 20:00-02:00; Sa-Su off', '2026-11-27', '2026-11-28'), ['Fri 20:00 – Sat 00:00']);
// The 25th (a Friday) and the 26th are holidays.
same(see('Mo-Su 20:00-02:00; PH off', '2026-12-24', '2026-12-27'), ['Thu 20:00 – Fri 00:00', 'Sun 00:00 – Sun 02:00']);
same(see('Mo-Su 20:00-02:00; 2026 Dec 24 off', '2026-12-23', '2026-12-25'), ['Wed 20:00 – Thu 00:00', 'Fri 00:00 – Fri 02:00']);
JS
TZ=Europe/Berlin node see.mjs && echo "as seen"
