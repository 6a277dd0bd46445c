#!/usr/bin/env bash
# survey-core 3.1.1 (SurveyJS), seen 2026-11-28.
# Guess: what is handed in at the end are the answers to the questions that are visible for these answers.
# Seen: a customer says 1, tells why, leaves a number to be called at, and then thinks again and says 5. The reason is hidden
#   and left out of the data; the number, asked only of those who gave a reason, stays visible and is handed in: the hidden
#   answer still opens it. The data then holds an answer whose condition does not hold in that data, and whoever routes by
#   it calls a satisfied customer. clearInvisibleValues "onHidden" alone closes the chain.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts survey-core@3.1.1
cat > see.mjs <<'JS'
import { deepStrictEqual as same } from 'node:assert';
import { Model } from 'survey-core';

const elements = [
  { type: 'rating', name: 'stars' },
  { type: 'comment', name: 'why', visibleIf: '{stars} <= 2' },
  { type: 'text', name: 'phone', visibleIf: '{why} notempty' },
];
function see(clearInvisibleValues) {
  const survey = new Model({ elements, ...(clearInvisibleValues && { clearInvisibleValues }) });
  for (const [name, value] of [['stars', 1], ['why', 'slow'], ['phone', '555 0100'], ['stars', 5]]) survey.setValue(name, value);
  const visible = survey.getAllQuestions().filter(({ isVisible }) => isVisible).map(({ name }) => name);
  survey.doComplete();
  console.log(clearInvisibleValues ?? 'as it comes', visible, survey.data);
  return [visible, survey.data];
}
same(see(), [['stars', 'phone'], { stars: 5, phone: '555 0100' }]);
same(see('onComplete'), [['stars', 'phone'], { stars: 5, phone: '555 0100' }]);
same(see('onHidden'), [['stars'], { stars: 5 }]);
JS
node see.mjs && echo "as seen"
