#!/usr/bin/env bash
# krippendorff 0.1.0 (Krippendorff's alpha, nominal), seen 2026-11-30.
# Guess: agreement among reviewers does not depend on who is named first; a case a reviewer left out is left out.
# Seen: only as many cases are compared as the first row is long. In the package's own example a row ends early where the
#   last case was not judged. Done so by the reviewer of four cases in six, who happens to come first, the other two cases
#   are gone: 0.69, enough for tentative conclusions (from 0.667 on), where any other order, and the same gaps written
#   out, have 0.29.
#   JSON makes null of such gaps (undefined), and null is a judgement: two who both left cases out agree on them, and 0,
#   no better than chance, becomes 0.44. All saying the same is NaN, as is no case judged by two.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts krippendorff@0.1.0
cat > see.cjs <<'JS'
const { deepStrictEqual: same } = require('node:assert');
const { alpha } = require('krippendorff');

function see(name, rows) {
  const value = Number(alpha(rows).toFixed(2));
  console.log(name, value);
  return value;
}
const none = undefined;
const ana = [1, 1, 2, 2];
const ben = [1, 1, 2, 2, 1, 2];
const eva = [1, 2, 2, 2, 2, 1];

same(see('Ana first', [ana, ben, eva]), 0.69);
same(see('Ana second', [ben, ana, eva]), 0.29);
same(see('Ana last', [ben, eva, ana]), 0.29);
same(see('Ana first, gaps written out', [[...ana, none, none], ben, eva]), 0.29);

const left = Array(3).fill(none);
const gaps = [
  [1, 1, 1, 2, 1, ...left],
  [1, 1, 1, 1, 1, ...left],
  [1, 1, 1, 1, 1, 2, 2, 2],
];
same(see('gaps', gaps), 0);
same(see('gaps that went through JSON', JSON.parse(JSON.stringify(gaps))), 0.44);

same(see('5 throughout', [[5, 5, 5], [5, 5, 5]]), NaN);
same(see('never together', [[5, none], [none, 4]]), NaN);
JS
node see.cjs && echo "as seen"
