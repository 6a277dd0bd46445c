#!/usr/bin/env bash
# prom-client 15.1.3, seen 2026-11-30.
# Guess: the quantiles of a window in which nothing was observed are NaN or absent, as Prometheus' own clients say them; sum,
#   count and quantiles of one summary are of the same observations; `maxAgeSeconds` makes a window.
# Seen: an empty window's median and 90th percentile are 0, just what a window of waits of 0 seconds says: at night a desk
#   answers at once, and an alert on "over 60 seconds" clears itself once nobody is answered at all. Sum and count go on
#   over all time, so that their mean (50) lies far from every quantile beside it (5).
#   `maxAgeSeconds` without `ageBuckets` is taken and makes no window: yesterday's wait stays for good. Only
#   `pruneAgedBuckets` leaves the empty window out, and the sum and count with it, which then begin anew.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts prom-client@15.1.3
cat > see.mjs <<'JS'
import { deepStrictEqual as same } from 'node:assert';
import { setTimeout } from 'node:timers/promises';
import client from 'prom-client';

const register = new client.Registry();
const summary = (name, options) =>
  new client.Summary({ name, help: 'Seconds until the first response', percentiles: [0.5, 0.9], registers: [register], ...options });

/** What is scraped of a summary: median, 90th percentile, sum, count. */
async function see(name) {
  const text = await register.getSingleMetricAsString(name);
  const values = text.split('\n').filter((line) => line && !line.startsWith('#')).map((line) => Number(line.split(' ')[1]));
  console.log(name, values);
  return values;
}
const window = summary('window', { maxAgeSeconds: 2, ageBuckets: 2 });
const pruned = summary('pruned', { maxAgeSeconds: 2, ageBuckets: 2, pruneAgedBuckets: true });
const alone = summary('age_alone', { maxAgeSeconds: 2 });
for (const one of [window, pruned, alone]) for (let i = 0; i < 9; i++) one.observe(55);
same(await see('window'), [55, 55, 495, 9]);

await setTimeout(6500);
same(await see('window'), [0, 0, 495, 9]);
same(await see('pruned'), []);
same(await see('age_alone'), [55, 55, 495, 9]);

window.observe(5);
pruned.observe(5);
same(await see('window'), [5, 5, 500, 10]);
same(await see('pruned'), [5, 5, 5, 1]);

const atOnce = summary('waits_of_0', { maxAgeSeconds: 600, ageBuckets: 2 });
for (let i = 0; i < 9; i++) atOnce.observe(0);
same(await see('waits_of_0'), [0, 0, 0, 9]);
JS
node see.mjs && echo "as seen"
