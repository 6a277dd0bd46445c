#!/usr/bin/env bash
# sentiment 5.0.2 (AFINN) and vader-sentiment 1.1.3, seen 2026-11-30.
# Guess: on short comments of a support survey both are rough, and on the whole right; negation turns a word round.
# Seen: they are turned round. Their words of ill are what support is asked about (problem, error, complaint, trouble), their words
#   of good are its name (help, support, please): "No problem, solved quickly" is -2 and "Waiting three weeks for help and
#   support" +4. Of ten comments, each of the five satisfied ones is below each of the five that wait or complain, in both.
#   "no" counts as one more ill word and does not turn the next one. "It works" and "It does not work at all" are the same 0.
#   A queue that reads the lowest first reads the satisfied ones, and a mean by agent falls with those who solve problems.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts sentiment@5.0.2 vader-sentiment@1.1.3
cat > see.cjs <<'JS'
const { deepStrictEqual: same, ok } = require('node:assert');
const Sentiment = require('sentiment');
const { SentimentIntensityAnalyzer: vader } = require('vader-sentiment');

const afinn = new Sentiment();
const readers = {
  sentiment: (text) => afinn.analyze(text).score,
  vader: (text) => vader.polarity_scores(text).compound,
};
const satisfied = [
  'No problem, solved quickly',
  'The error is gone, no more problems',
  'My problem was solved',
  'No errors since',
  'No complaints, no issues',
];
const waiting = [
  'Waiting three weeks for help and support',
  'Please help me, third week without support',
  'Still no answer from support',
  'Support ignores me',
  'I care, thanks for the trust, but it still does not work',
];
for (const [name, read] of Object.entries(readers)) {
  for (const text of [...satisfied, ...waiting]) console.log(name, read(text), text);
  ok(Math.max(...satisfied.map(read)) < 0);
  ok(Math.min(...waiting.map(read)) > 0);
  same([read('It works'), read('It does not work at all')], [0, 0]);
  ok(read('no problem') < read('problem'));
}
same([readers.sentiment(satisfied[0]), readers.sentiment(waiting[0])], [-2, 4]);
JS
node see.cjs && echo "as seen"
