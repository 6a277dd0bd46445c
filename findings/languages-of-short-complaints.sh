#!/usr/bin/env bash
# franc 6.2.0, tinyld 1.3.4, languagedetect 2.0.0 and eld 2.1.0, seen 2026-12-01.
# Guess: what a customer writes in the box "what is wrong" says in which language they are to be helped, whatever library
#   is asked; the one most used is good at it, and told which languages a desk speaks it makes no mistake.
# Seen: of 48 made-up complaints of two to five words, six in each of eight languages, franc knows 24: "I can't sign in" is
#   Central Atlas Tamazight, "My Mac won't start" Low German, one of six English ones is English. Told the eight it knows
#   36, and takes "Refund please" for German. languagedetect knows 37, with Hawaiian for "Merci, ça marche". tinyld knows
#   43, told the eight 46. eld, asked about all of its languages, knows all 48 and calls each of them reliable, with the
#   smallest of its data as well as with a larger one.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts franc@6.2.0 tinyld@1.3.4 languagedetect@2.0.0 eld@2.1.0
cat > see.mjs <<'JS'
import { deepStrictEqual as same } from 'node:assert';
import { eld } from 'eld';
import { franc } from 'franc';
import LanguageDetect from 'languagedetect';
import { detect } from 'tinyld';

const complaints = {
  en: ["My Mac won't start.", "I can't sign in", 'The invoice is wrong', "It still doesn't work", 'Refund please', 'Printer offline again'],
  es: ['No puedo entrar', 'Mi Mac no arranca', 'La factura está mal', 'Sigue sin funcionar', 'Quiero mi dinero', 'Gracias, ya funciona'],
  ro: ['Nu pot intra in cont', 'Mac-ul nu porneste', 'Factura este gresita', 'Tot nu merge', 'Vreau banii inapoi', 'Multumesc, acum merge'],
  pt: ['Não consigo entrar', 'Meu Mac não liga', 'A fatura está errada', 'Continua sem funcionar', 'Quero meu dinheiro', 'Obrigado, agora funciona'],
  fr: ['Je ne peux pas me connecter', 'Mon Mac ne démarre pas', 'La facture est fausse', 'Ça ne marche toujours pas', 'Je veux être remboursé', 'Merci, ça marche'],
  de: ['Mein Mac startet nicht', 'Anmelden geht nicht', 'Die Rechnung stimmt nicht', 'Geht immer noch nicht', 'Bitte Geld zurück', 'Danke, jetzt geht es'],
  it: ['Non riesco ad accedere', 'Il mio Mac non parte', 'La fattura è sbagliata', 'Continua a non andare', 'Voglio il rimborso', 'Grazie, adesso va'],
  ar: ['لا أستطيع الدخول', 'جهازي لا يعمل', 'الفاتورة خاطئة', 'ما زال لا يعمل', 'أريد استرداد المال', 'شكرا، يعمل الآن'],
};
const LETTERS = { eng: 'en', spa: 'es', ron: 'ro', por: 'pt', fra: 'fr', deu: 'de', ita: 'it', arb: 'ar' };
const NAMES = { english: 'en', spanish: 'es', romanian: 'ro', portuguese: 'pt', french: 'fr', german: 'de', italian: 'it', arabic: 'ar' };
const detector = new LanguageDetect();

/** How many of the 48 a way knows, and what it says of the others. */
function see(name, languageOf) {
  const wrong = {};
  for (const [language, texts] of Object.entries(complaints))
    for (const text of texts) if (languageOf(text) !== language) wrong[text] = languageOf(text);
  const known = 48 - Object.keys(wrong).length;
  console.log(name, known, wrong);
  return { known, wrong };
}
const plain = see('franc', (text) => LETTERS[franc(text)] ?? franc(text));
same([plain.known, plain.wrong["I can't sign in"], plain.wrong["My Mac won't start."]], [24, 'tzm', 'nds']);
same(complaints.en.filter((text) => !(text in plain.wrong)), ['Printer offline again']);
const told = see('franc, told the eight', (text) => LETTERS[franc(text, { only: Object.keys(LETTERS) })]);
same([told.known, told.wrong['Refund please']], [36, 'de']);
const named = see('languagedetect', (text) => {
  const [[name] = []] = detector.detect(text, 1);
  return NAMES[name] ?? name;
});
same([named.known, named.wrong['Merci, ça marche']], [37, 'hawaiian']);
same(see('tinyld', (text) => detect(text)).known, 43);
same(see('tinyld, told the eight', (text) => detect(text, { only: Object.keys(complaints) })).known, 46);
for (const size of ['small', 'large']) {
  await eld.load(size);
  same(see(`eld, ${size}`, (text) => eld.detect(text).language).known, 48);
}
same(Object.values(complaints).flat().every((text) => eld.detect(text).isReliable()), true);
JS
node see.mjs && echo "as seen"
