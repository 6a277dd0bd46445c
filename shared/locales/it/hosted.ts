import type { HostedWords } from '../words/hosted.ts';

export const hosted: HostedWords = {
  unknown: 'Questo link non è più valido. Non deve fare nulla.',
  answered: 'Ha già risposto. Grazie.',
  press: 'Prema ancora una volta il pulsante, così sappiamo che è Lei.',
  subject: 'Come è andata?',
  lead: 'Ha avuto un contatto con {company}. Basta un tocco:',
  foot: 'Si apre una pagina in cui può ancora cambiare o spiegare la risposta. Nulla conta prima che prema {send}.',
  required: 'obbligatoria',
  code: 'Il codice che ha ricevuto',
  codeWrong:
    'Questo codice non è valido: digitato male, già usato o vecchio di più di tre giorni. Lo ricontrolli o ne chieda uno nuovo.',
  help: 'Aiuto',
  helpSearch: 'Cercare una risposta',
  helpFind: 'Cercare',
  helpNothing: 'Non si è trovato nulla. Forse con altre parole; si può anche chiedere.',
  helpAsk: 'Chiedere',
  helpNot: 'Non è servito: chiedere',
  helpAll: 'Tutte le risposte',
  helpLanguage: 'Leggere in',
  signedOn: 'Accesso riuscito. Overdesk si collega da solo entro un minuto; questa pagina si può chiudere.',
};
