#!/usr/bin/env bash
# survey-core 3.1.1 (SurveyJS), seen 2026-11-28.
# Guess: two texts are equal when they are the same text.
# Seen: in a condition, texts that look like numbers are compared as numbers: customer '00123' is '123', contract '12E2' is
#   '1200' and '0x1F' is '31', so that a survey opens another customer's questions or routes to their agent. `anyof` does
#   the same, `contains` does not. A number emptied again ('') is at most 6, a detractor; one never given is not. A question
#   nobody answered is `<>` everything and `noneof` everything.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts survey-core@3.1.1
cat > see.mjs <<'JS'
import { deepStrictEqual as same } from 'node:assert';
import { ConditionRunner } from 'survey-core';

function holds(condition, ...answer) {
  const values = answer.length > 0 ? { id: answer[0] } : {};
  const result = new ConditionRunner(condition).runValues(values);
  console.log(condition, values, '→', result);
  return result;
}
same([holds("{id} = '00123'", '123'), holds("{id} = '12E2'", '1200'), holds("{id} = '0x1F'", '31')], [true, true, true]);
same([holds("{id} = '00123A'", '123A'), holds("{id} = 'A'", 'a')], [false, true]);
same([holds("{id} anyof ['00123']", '123'), holds("{id} contains '00123'", ['123'])], [true, false]);
same([holds('{id} <= 6', ''), holds('{id} <= 6'), holds('{id} <= 6', null)], [true, false, false]);
same([holds("{id} <> 'x'"), holds("{id} noneof ['x']")], [true, true]);
JS
node see.mjs && echo "as seen"
