#!/usr/bin/env bash
# intl-messageformat 12.1.5 and @messageformat/core 3.4.1, seen 2026-11-28.
# Guess: two readers of ICU messages say the same number; if one speaks ICU's dialect less well, it throws.
# Seen: a share of 0.985 written as {n, number, ::percent} is 99% in one and 0.985% in the other, and the remedy for the one,
#   "scale/100", makes 9,850% in the other. An apostrophe before a value, as French and Italian need it (d'{agent}), shows
#   the braces in one ("d{agent}") and the value in the other. # in a select within a plural is a number in one and a # in
#   the other. None of it throws, so that a catalogue of words cannot move from one to the other unread.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts intl-messageformat@12.1.5 @messageformat/core@3.4.1
cat > see.mjs <<'JS'
import { deepStrictEqual as same } from 'node:assert';
import MessageFormat from '@messageformat/core';
import { IntlMessageFormat } from 'intl-messageformat';

function see(language, message, values) {
  const texts = [new IntlMessageFormat(message, language).format(values), new MessageFormat(language).compile(message)(values)];
  console.log(language, message, values, '→', texts);
  return texts;
}
same(see('en', '{n, number, percent}', { n: 0.985 }), ['99%', '99%']);
same(see('en', '{n, number, ::percent}', { n: 0.985 }), ['99%', '0.985%']);
same(see('en', '{n, number, ::percent scale/100}', { n: 0.985 }), ['9,850%', '99%']);

same(see('fr', "la réponse de l'équipe {agent}", { agent: 'A' }), Array(2).fill("la réponse de l'équipe A"));
same(see('fr', "la réponse d'{agent}", { agent: 'Ana' }), ['la réponse d{agent}', "la réponse d'Ana"]);

const nested = '{n, plural, one {# case} other {{who, select, me {# of my cases} other {# cases}}}}';
same(see('en', nested, { n: 5, who: 'me' }), ['# of my cases', '5 of my cases']);
JS
node see.mjs && echo "as seen"
