import type { ProblemWords } from '../en/problems.ts';

export const problemWords: ProblemWords = {
  title: 'Problemi',
  what: 'Per che cosa è servito aiuto. Il problema che pesa di più sta per primo; accanto c’è di che cosa è fatto il peso.',
  how: 'Come si calcola il peso',
  'how.what':
    'Richieste iniziate in questi giorni, per quanto ogni parte sta sopra o sotto quella di tutto il servizio. Con poche richieste una parte è avvicinata a quella del servizio, come se tra esse ce ne fossero dieci comuni; una parte di cui non si sa nulla è lasciata fuori. I voti bassi sono di risposte date in questi giorni, tutto il resto di richieste iniziate allora. La gestione va dalla presa in carico alla fine.',
  missing:
    'Non sono contati i ticket riaperti nell’helpdesk: il collector non viene a sapere di tutti. Al loro posto c’è se lo stesso cliente ha chiesto di nuovo la stessa cosa entro sette giorni.',
  by: 'Distinguere per',
  'by.topic': 'Argomento',
  weight: 'pesa come {n|one:una richiesta comune|other:{n} richieste comuni}',
  requests: 'Richieste',
  'requests.deflected': 'di cui {n} risolte da un articolo',
  back: 'Tornati entro 7 giorni',
  handling: 'Gestione, mediana',
  low: 'Voti bassi',
  standing: 'tra {low} e {high} su 100, n = {n}',
  'standing.time': 'tra {low} e {high}, n = {n}',
  'standing.few': 'n = {n}: troppo pochi per un intervallo',
  'part.none': 'non si sa nulla: lasciato fuori',
  factor: '{factor} volte quella del servizio',
  answers: 'Risposte su: {name}',
  'cover.title': 'Articoli',
  'cover.none': 'A queste richieste non viene offerto alcun articolo.',
  'cover.write': 'Scrivine una bozza di articolo',
  'cover.some':
    'Il sondaggio di oggi offre un articolo a {offered} su {n}, a {spoken} di esse nella loro lingua.',
  'cover.lacking': 'Senza testo in: {languages}.',
  articles: 'Gli articoli aiutano?',
  'articles.what':
    'Un «sì» conta dopo 72 ore, se il cliente sarebbe riconosciuto e non è tornato. Il testo è aperto nel sondaggio: chi se lo vede offrire lo ha davanti. Di chi ha lasciato lì la pagina non si sa e non è in alcun numero.',
  'articles.none':
    'Il sondaggio di oggi non ha articoli. Lo è una domanda del tipo «risposta a un problema noto».',
  article: 'Articolo',
  'article.former': 'non più nel sondaggio',
  offered: 'Offerto',
  yes: '«Mi ha aiutato»',
  'article.back': 'Tornati entro 72 ore',
  share: 'Ha aiutato',
  'article.few': 'troppo pochi: servono {from} offerte di oltre 72 ore, ce ne sono {n}',
  'article.detail':
    '«No»: {no} · non hanno detto nulla: {nothing} · non sarebbero riconosciuti: {unknown} · meno di 72 ore: {young}',
  none: 'Nessuno ha chiesto aiuto in questi giorni.',
  more: '{n|one:Un problema più leggero non è|other:{n} problemi più leggeri non sono} in elenco.',
  'page.title': 'Pagina di aiuto pubblica',
  'page.what':
    'Lì sta ogni articolo non riservato al sondaggio: si può cercare, in ognuna delle sue lingue e con un indirizzo proprio. Chi non è stato aiutato chiede da lì, con l’articolo annotato.',
  'page.on': 'È attiva:',
  'page.off': 'È spenta.',
  'page.turn on': 'Attivarla',
  'page.turn off': 'Spegnerla',
  'page.file':
    'Decide il file di configurazione: scriva lì "help": {"page": true}, o un amministratore passi le impostazioni alla console.',
  'page.line':
    'sulla pagina di aiuto: aperto {opened} volte, «mi ha aiutato» {helped}, hanno chiesto da lì {asked}; lì nessuno è riconosciuto, perciò nessuna quota',
  'missed.title': 'Cercato senza trovare nulla',
  'missed.what':
    'Parole scritte nella pagina di aiuto o nel sondaggio prima della sessione a cui nessun articolo risponde, le più frequenti per prime: così come vengono confrontate, senza accenti e di nessuno. Compaiono dalla terza volta; un indirizzo conta una volta al giorno.',
  'missed.none': 'In questi giorni nulla è stato cercato invano tre volte.',
  'missed.line': 'cercato {n|one:una volta|other:{n} volte} in {days|one:un giorno|other:{days} giorni}',
  'missed.write': 'Scrivine uno',
  'missed.write for': 'Scrivi un articolo per: {words}',
};
