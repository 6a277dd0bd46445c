#!/usr/bin/env bash
# survey-core 3.1.1 (SurveyJS) with all its languages, seen 2026-11-28.
# Guess: given the browser's own tag (navigator.language) it takes the closest of its languages, in any letters.
# Seen: its tags are compared letter by letter. "pt-BR", as browsers say it, is European Portuguese, though "pt-br" is there and
#   is another; "zh-TW" and "zh-Hant" are English though "zh-tw" is there. "nb", what Norwegians' browsers send, is English
#   ("no" is there), while the questions themselves are found under "nb": half the page in each language.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts survey-core@3.1.1
cat > see.mjs <<'JS'
import { deepStrictEqual as same } from 'node:assert';
import { Model } from 'survey-core';
import 'survey-core/i18n';

const title = { default: 'Why?', 'pt-br': 'Por quê? (BR)', pt: 'Porquê? (PT)', 'zh-tw': '為什麼？', nb: 'Hvorfor?', es: '¿Por qué?' };
function see(tag) {
  const survey = new Model({ elements: [{ type: 'text', name: 'why', title }] });
  survey.locale = tag;
  const texts = [survey.getQuestionByName('why').title, survey.completeText];
  console.log(tag, texts);
  return texts;
}
same(see('es-MX'), ['¿Por qué?', 'Completar']);
same(see('pt-br'), ['Por quê? (BR)', 'Completar']);
same(see('pt-BR'), ['Porquê? (PT)', 'Finalizar']);
same(see('zh-tw'), ['為什麼？', '提交問卷']);
same([see('zh-TW'), see('zh-Hant')], [['Why?', 'Complete'], ['Why?', 'Complete']]);
same(see('no'), ['Why?', 'Fullfør']);
same(see('nb'), ['Hvorfor?', 'Complete']);
same(see('nb-NO'), ['Hvorfor?', 'Complete']);
JS
node see.mjs && echo "as seen"
