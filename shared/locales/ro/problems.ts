import type { ProblemWords } from '../en/problems.ts';

export const problemWords: ProblemWords = {
  title: 'Probleme',
  what: 'La ce a fost nevoie de ajutor. Problema cu cea mai mare greutate este prima; alături se vede din ce este făcută greutatea.',
  how: 'Cum se calculează greutatea',
  'how.what':
    'Solicitările începute în aceste zile, înmulțite cu cât fiecare parte este peste sau sub cea a întregului serviciu. La puține solicitări, partea este apropiată de cea a serviciului, ca și cum printre ele ar fi zece solicitări obișnuite; partea despre care nu se știe nimic este lăsată deoparte. Scorurile mici sunt din răspunsurile date în aceste zile, restul din solicitările începute atunci. Rezolvarea se măsoară de la preluare până la sfârșit.',
  missing:
    'Nu se numără tichetele redeschise în helpdesk: colectorul nu află de toate. În locul lor stă dacă același client a întrebat din nou despre același lucru în șapte zile.',
  by: 'Împărțiți după',
  'by.topic': 'Temă',
  weight:
    'cântărește cât {n|one:o solicitare obișnuită|few:{n} solicitări obișnuite|other:{n} de solicitări obișnuite}',
  requests: 'Solicitări',
  'requests.deflected': '{n} rezolvate de un articol',
  back: 'Au revenit în 7 zile',
  handling: 'Rezolvare, mediană',
  low: 'Scoruri mici',
  standing: 'între {low} și {high} din 100, n = {n}',
  'standing.time': 'între {low} și {high}, n = {n}',
  'standing.few': 'n = {n}: prea puține pentru un interval',
  'part.none': 'nu se știe nimic: lăsat deoparte',
  factor: 'de {factor} ori cea a serviciului',
  answers: 'Răspunsuri despre: {name}',
  'cover.title': 'Articole',
  'cover.none': 'Acestor solicitări nu li se oferă niciun articol.',
  'cover.write': 'Schițați un articol de aici',
  'cover.some':
    'Sondajul de azi oferă un articol la {offered} din {n}, iar la {spoken} dintre ele în limba lor.',
  'cover.lacking': 'Fără text în: {languages}.',
  articles: 'Ajută articolele?',
  'articles.what':
    'Un „da” contează după 72 de ore, dacă clientul ar fi recunoscut și nu a revenit. Textul stă deschis în sondaj: cui i se oferă îl are în față. Despre cine a părăsit pagina acolo nu se știe și nu este în nicio cifră.',
  'articles.none':
    'Sondajul de azi nu are niciun articol. Este unul o întrebare de tipul „răspuns la o problemă cunoscută”.',
  article: 'Articol',
  'article.former': 'nu mai este în sondaj',
  offered: 'Oferit',
  yes: '„M-a ajutat”',
  'article.back': 'Reveniți în 72 de ore',
  share: 'A ajutat',
  'article.few': 'prea puține: e nevoie de {from} oferiri mai vechi de 72 de ore, sunt {n}',
  'article.detail':
    '„Nu”: {no} · nu au spus nimic: {nothing} · nu ar fi recunoscuți: {unknown} · sub 72 de ore: {young}',
  none: 'Nimeni nu a cerut ajutor în aceste zile.',
  more: '{n|one:O problemă mai ușoară nu este afișată|few:{n} probleme mai ușoare nu sunt afișate|other:{n} de probleme mai ușoare nu sunt afișate}.',
  'page.title': 'Pagina publică de ajutor',
  'page.what':
    'Acolo stă fiecare articol care nu este păstrat pentru sondaj: se poate căuta, în fiecare dintre limbile lui, la o adresă proprie. Pe cine nu ajută vă întreabă de acolo, cu articolul notat.',
  'page.on': 'Este pornită:',
  'page.off': 'Este oprită.',
  'page.turn on': 'Porniți-o',
  'page.turn off': 'Opriți-o',
  'page.file':
    'Hotărăște fișierul de configurare: scrieți acolo "help": {"page": true} sau un administrator predă setările consolei.',
  'page.line':
    'pe pagina de ajutor: deschis de {opened} ori, „m-a ajutat” {helped}, v-au întrebat de acolo {asked}; acolo nimeni nu este recunoscut, deci nu se dă un procent',
  'missed.title': 'Căutat fără rezultat',
  'missed.what':
    'Cuvinte scrise pe pagina de ajutor sau în chestionarul dinaintea sesiunii la care nu răspunde niciun articol, cele mai frecvente întâi: așa cum sunt comparate, fără diacritice și fără a spune ale cui sunt. Apar de la a treia oară; o adresă se numără o dată pe zi.',
  'missed.none': 'În aceste zile nimic nu a fost căutat în zadar de trei ori.',
  'missed.line':
    'căutat {n|one:o dată|few:de {n} ori|other:de {n} de ori} în {days|one:o zi|few:{days} zile|other:{days} de zile}',
  'missed.write': 'Scrieți unul',
  'missed.write for': 'Scrieți un articol pentru: {words}',
};
