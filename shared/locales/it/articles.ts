import type { ArticleWords } from '../en/articles.ts';

export const articleWords: ArticleWords = {
  what: 'Risposte a problemi noti. Vengono offerte prima di chiedere a qualcuno, secondo ciò che i clienti rispondono o scrivono; le mostra anche la pagina di aiuto pubblica, dove è attiva. Ciò che si pubblica qui vale subito.',
  new: 'Nuovo articolo',
  none: 'Ancora nessun articolo. Cominci da un problema, da parole che non hanno trovato nulla o da uno vuoto.',
  'none asked':
    'Prima della sessione non si chiede nulla, ed è lì che si offrono gli articoli: scelga prima un sondaggio.',
  'to surveys': 'Ai sondaggi',
  all: 'Tutti gli articoli',
  title: 'Titolo',
  untitled: 'Senza titolo',
  draft: 'non ancora pubblicato',
  'edit of': 'Modifica: {title}',
  'remove of': 'Togli: {title}',
  'said in': 'In {languages}',
  missing: 'Manca: {languages}',
  lacking: 'Clienti la cui lingua gli manca: {languages}',
  topics: 'Risponde a richieste su: {topics}',
  'topics none': 'Oggi non verrebbe offerto a nessuna richiesta di questi giorni.',
  'from.title': 'Scriverne una bozza da un problema',
  'from.what':
    'Titolo, condizione e parole di ricerca si riempiono dalle richieste di questi giorni. Per farlo si legge ciò che i clienti hanno scritto, e resta in «Chi ha letto cosa».',
  'from.choose': 'Problema',
  'from.line': '{name}: {n|one:una richiesta|other:{n} richieste}, {offered} con un articolo',
  'from.go': 'Scrivi una bozza',
  'wrote.title': 'Che cosa hanno scritto i clienti',
  'wrote.what': '{written} richieste su {n} con parole proprie; ecco le più recenti.',
  'wrote.none': 'Nessuna di queste richieste è stata detta con parole proprie.',
  filled:
    'Il titolo è il nome che il sondaggio dà al problema; le parole di ricerca sono quelle usate da più clienti e quasi da nessun altro. Scriva la risposta e controlli il resto.',
};
