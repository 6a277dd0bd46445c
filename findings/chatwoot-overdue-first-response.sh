#!/usr/bin/env bash
# @chatwoot/utils 0.0.55 (what Chatwoot's own conversation list shows targets with), seen 2026-11-30.
# Guess: of several targets the one that is missed is shown; a target that counts office hours only is counted in them.
# Seen: the target shown is the one whose time is nearest, before or after. A first response due after one hour, with the whole
#   case due after eight, is "missed" until half past four and then no more: at five hours without any answer it says 3 hours
#   left, at seven 1 hour. Whoever reads or scrapes that mark counts the longest waits as within target. `pending`, which
#   takes the resolution out, shows the miss again. An answer that came late leaves no trace at once.
#   `only_during_business_hours` is part of what it is given and not looked at: one hour from Friday 17:30 is missed at 18:30.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts @chatwoot/utils@0.0.55
cat > see.cjs <<'JS'
const { deepStrictEqual: same } = require('node:assert');
const { evaluateSLAStatus } = require('@chatwoot/utils');

const HOUR = 3600;
const friday = Date.UTC(2026, 10, 27, 17, 30) / 1000;
const target = {
  sla_first_response_time_threshold: HOUR,
  sla_next_response_time_threshold: null,
  sla_resolution_time_threshold: 8 * HOUR,
  only_during_business_hours: false,
  created_at: friday,
};

/** What is shown so many hours after a case came, as "which target, how long, missed?". */
function see(hours, chat = {}, appliedSla = target) {
  Date.now = () => (friday + hours * HOUR) * 1000;
  const waiting = { first_reply_created_at: 0, waiting_since: friday, status: 'open' };
  const { type, threshold, isSlaMissed } = evaluateSLAStatus({ appliedSla, chat: { ...waiting, ...chat } });
  const seen = `${type} ${threshold} ${isSlaMissed ? 'missed' : 'in time'}`;
  console.log(`after ${hours} h`, chat, '→', seen);
  return seen;
}
same([see(0.5), see(2), see(4)], ['FRT 30m in time', 'FRT 1h missed', 'FRT 3h missed']);
same([see(5), see(7)], ['RT 3h in time', 'RT 1h in time']);
same(see(7, { status: 'pending' }), 'FRT 6h missed');

const late = { first_reply_created_at: friday + 7 * HOUR, waiting_since: 0 };
same(see(7, late), 'RT 1h in time');
const officeHours = { ...target, only_during_business_hours: true };
same(see(1.5, {}, officeHours), 'FRT 30m missed');
JS
node see.cjs && echo "as seen"
