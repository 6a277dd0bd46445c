#!/usr/bin/env bash
# jstat 1.9.6, simple-statistics 7.12.1 and @stdlib/stats-base-dists-poisson-cdf 0.3.1, seen 2026-11-28.
# Guess: two well-known libraries agree on a 90th percentile, on a Poisson probability and on a z of 4.
# Seen: jStat.percentile, made like the spreadsheets' one, never mixes the two largest values: of nine answers within 9 minutes
#   and one after 1000, the 90th, 95th and 99th percentile are all 9. By the same definition simple-statistics says 108.1 for
#   the 90th. A small team's worst wait is in no percentile but the 100th.
#   jStat's Poisson sums end at Infinity or NaN for an expected count of 150 and more: a probability above 1, and NaN compares
#   as "not unusual". simple-statistics looks the normal distribution up in a table that ends at 3.09: no p-value is below
#   0.001, which is just what 50 agents compared at 5 % (Bonferroni) would have to be below; its 97.5 % point is 1.957.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts jstat@1.9.6 simple-statistics@7.12.1 @stdlib/stats-base-dists-poisson-cdf@0.3.1
cat > see.mjs <<'JS'
import { deepStrictEqual as same, ok } from 'node:assert';
import poissonCdf from '@stdlib/stats-base-dists-poisson-cdf';
import jstat from 'jstat';
import * as simple from 'simple-statistics';

const { jStat } = jstat;
const minutes = [1, 2, 3, 4, 5, 6, 7, 8, 9, 1000];
const percentiles = [0.25, 0.9, 0.95, 0.99, 1].map((p) => jStat.percentile(minutes, p));
console.log('percentiles', percentiles, 'simple-statistics', simple.quantile(minutes, 0.9));
same(percentiles, [3.25, 9, 9, 9, 1000]);

for (const mean of [100, 140, 150, 200]) console.log('Poisson', mean, jStat.poisson.cdf(mean, mean), poissonCdf(mean, mean));
ok(Math.abs(jStat.poisson.cdf(140, 140) - poissonCdf(140, 140)) < 1e-6);
same([jStat.poisson.cdf(150, 150), jStat.poisson.cdf(200, 200)], [Infinity, NaN]);
ok(Math.abs(poissonCdf(200, 200) - 0.5188) < 1e-4);

const below = [3, 3.09, 4, 6].map(simple.cumulativeStdNormalProbability);
console.log('normal', below, simple.probit(0.975), jStat.normal.inv(0.975, 0, 1));
same(below, [0.9987, 0.999, 0.999, 0.999]);
same([simple.probit(0.975).toFixed(3), jStat.normal.inv(0.975, 0, 1).toFixed(3)], ['1.957', '1.960']);
JS
node see.mjs && echo "as seen"
