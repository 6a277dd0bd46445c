#!/usr/bin/env bash
# survey-core 3.1.1 (SurveyJS), seen 2026-11-28.
# Guess: a rating from 0 to 10 has eleven choices however it is drawn, and a value that is no choice is not taken.
# Seen: drawn as smileys, 0 to 10 ends at 9: the best customers of a net promoter question cannot say so, nothing warns, and
#   the definition still says 10. What is filled in from elsewhere (a link in a mail, an earlier answer) is taken as it is:
#   11, -1, 3.5 and "ten" all complete a required rating, while a radio button's unknown value goes without a word and the
#   survey completes as unanswered.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts survey-core@3.1.1
cat > see.mjs <<'JS'
import { deepStrictEqual as same } from 'node:assert';
import { Model } from 'survey-core';

const nps = { type: 'rating', name: 'nps', rateMin: 0, rateMax: 10, isRequired: true };
for (const [rateType, last] of [['labels', 10], ['stars', 10], ['smileys', 9]]) {
  const question = new Model({ elements: [{ ...nps, rateType }] }).getQuestionByName('nps');
  const values = question.visibleRateValues.map(({ value }) => value);
  console.log(rateType, 'to', question.rateMax, '→', values.join(' '));
  same([question.rateMax, values.at(-1)], [10, last]);
}
/** What a survey of one question is completed with, when this is filled in; null when it is not. */
function complete(question, value) {
  const survey = new Model({ elements: [question] });
  survey.data = { [question.name]: value };
  const data = survey.tryComplete() ? survey.data : null;
  console.log(question.type, JSON.stringify(value), '→', data);
  return data;
}
for (const value of [11, -1, 3.5, 'ten']) same(complete(nps, value), { nps: value });
same(complete({ type: 'radiogroup', name: 'solved', choices: ['yes', 'no'] }, 'maybe'), {});
JS
node see.mjs && echo "as seen"
