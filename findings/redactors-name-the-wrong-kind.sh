#!/usr/bin/env bash
# redact-pii 3.4.0, @cdssnc/sanitize-pii 2.1.1 and @coffeeandfun/remove-pii 3.0.1, seen 2026-11-30.
# Guess: what a redactor calls a card was one; of a support request it takes the person and leaves the matter.
# Seen: the kinds are guesses by the length of a number, each by another country's numbers. An order of nine digits is a social
#   security number to one and a Nova Scotian driving licence to another, which takes the blank before it, too. A phone's
#   serial number (IMEI) is a card to two and to the third a telephone and a ZIP code. A Windows build and an error code
#   are ZIP codes, a date loses its year, and "Dear Support" is a person.
#   Whoever counts or alarms by the kinds ("a customer sent a card") hears of cards that nobody sent.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts redact-pii@3.4.0 @cdssnc/sanitize-pii@2.1.1 @coffeeandfun/remove-pii@3.0.1
cat > see.mjs <<'JS'
import { deepStrictEqual as same } from 'node:assert';
import { sanitizePii } from '@cdssnc/sanitize-pii';
import { removePII } from '@coffeeandfun/remove-pii';
import { SyncRedactor } from 'redact-pii';

const { redact } = new SyncRedactor();
function see(text) {
  const seen = [redact(text), sanitizePii(text), removePII(text)];
  console.log(text, '→', seen);
  return seen;
}
same(see('order 100234567'), [
  'order DIGITS',
  'order[Redacted: drivers_license_nova_scotia]',
  'order [SSN removed]',
]);
same(see('IMEI 490154203237518'), [
  'IMEI CREDIT_CARD_NUMBER',
  'IMEI [Redacted: credit_card]',
  'IMEI [phone removed][zip code removed]',
]);
same(see('build 10.0.19045, error 12345'), [
  'build 10.0.ZIPCODE, error ZIPCODE',
  'build 10.0.19045, error 12345',
  'build 10.0.[zip code removed], error [zip code removed]',
]);
same(see('Dear Support, since 12.11.2026')[0], 'Dear PERSON_NAME, since 12.11.DIGITS');
JS
node see.mjs && echo "as seen"
