#!/usr/bin/env bash
# lunr 2.3.9 with lunr-languages 1.22.0, @orama/stemmers 3.1.18, snowball-stemmers 0.6.0 and stopword 3.1.5, seen 2026-11-30.
# Guess: a search that speaks Romanian knows the letters Romanian is written with (ș ț, comma below) at least as well as those
#   that old keyboards had in their place (ş ţ, cedilla), and the two find each other.
# Seen: it is the other way round. Stems and stop words are those of the old letters only. A customer who types "reclamație" as
#   the standard and every phone have it finds no article and no ticket in the old letters, which older exports and
#   templates are full of, nor one without accents, and the other way round; an ending such as -ații is cut off in one
#   spelling and kept in the other, so that counts by stem keep two words of one. "și" (and) is no stop word: it is
#   found in everything, and heads the list of the most frequent words. Mapped to the old letters first, all is well.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts lunr@2.3.9 lunr-languages@1.22.0 @orama/stemmers@3.1.18 snowball-stemmers@0.6.0 stopword@3.1.5
cat > see.mjs <<'JS'
import { deepStrictEqual as same } from 'node:assert';
import { stemmer as orama } from '@orama/stemmers/romanian';
import lunr from 'lunr';
import support from 'lunr-languages/lunr.stemmer.support.js';
import romanian from 'lunr-languages/lunr.ro.js';
import snowball from 'snowball-stemmers';
import { removeStopwords, ron } from 'stopword';

support(lunr);
romanian(lunr);
const old = (text) => text.replaceAll('ș', 'ş').replaceAll('ț', 'ţ');
const articles = { standard: 'Reclamații și facturi', old: old('Reclamații și facturi'), bare: 'Reclamatii si facturi' };

function indexOf(mapped) {
  return lunr(function () {
    this.use(lunr.ro);
    this.ref('name');
    this.field('text');
    for (const [name, text] of Object.entries(articles)) this.add({ name, text: mapped(text) });
  });
}
const index = indexOf((text) => text);
function find(words) {
  const found = index.search(words).map(({ ref }) => ref).sort();
  console.log(words, '→', found);
  return found;
}
same([find('reclamație'), find('reclamațiile')], [['standard'], ['standard']]);
same([find(old('reclamație')), find(old('reclamațiile'))], [['bare', 'old'], ['bare', 'old']]);
same([find('și'), find(old('și')), find('facturi')], [['standard'], [], ['bare', 'old', 'standard']]);
same(indexOf(old).search(old('reclamație')).length, 3);

for (const word of ['reclamație', 'reclamații', 'instalați']) console.log(word, orama(word), old(word), orama(old(word)));
for (const stemmed of [orama, (word) => snowball.newStemmer('romanian').stem(word)]) {
  same([stemmed('reclamații'), stemmed(old('reclamații'))], ['reclamaț', 'reclam']);
  same([stemmed('instalați'), stemmed(old('instalați'))], ['instalaț', 'instal']);
}

const left = (text) => removeStopwords(text.split(' '), ron);
const said = 'imprimanta și scannerul și faxul';
console.log(left(said), left(old(said)));
same(left(said), ['imprimanta', 'și', 'scannerul', 'și', 'faxul']);
same(left(old(said)), ['imprimanta', 'scannerul', 'faxul']);
JS
node see.mjs && echo "as seen"
