#!/usr/bin/env bash
# libphonenumber-js 1.13.16 (with its fullest metadata), seen 2026-11-28.
# Guess: its finder, made for running text, tells a phone number from a date or an invoice's number.
# Seen, with Germany as the country: "05.11.2026 14:30", "05.10.2026" and "2026-000123" are found as valid numbers, and a
#   number that follows another one ("order 4711 0171 2345678") swallows it. Redacting by it would take from a support
#   request what the agent needs. A Spanish order number of nine digits is found as well.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts libphonenumber-js@1.13.16
cat > see.mjs <<'JS'
import { deepStrictEqual as same } from 'node:assert';
import { findPhoneNumbersInText } from 'libphonenumber-js/max';

const found = (text, country) => findPhoneNumbersInText(text, country).map(({ startsAt, endsAt }) => text.slice(startsAt, endsAt));
const seen = [
  ['due 05.11.2026 14:30', 'DE', ['05.11.2026 14']],
  ['until 05.10.2026', 'DE', ['05.10.2026']],
  ['invoice 2026-000123', 'DE', ['2026-000123']],
  ['order 4711 0171 2345678', 'DE', ['4711 0171 2345678']],
  ['order 612345678', 'ES', ['612345678']],
  ['IBAN DE89 3704 0044 0532 0130 00', 'DE', []],
];
for (const [text, country, numbers] of seen) {
  console.log(country, text, '→', found(text, country));
  same(found(text, country), numbers);
}
JS
node see.mjs && echo "as seen"
