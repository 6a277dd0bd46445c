import type { MailWords } from '../words/mail.ts';

export const mail: MailWords = {
  hello: 'Buongiorno,',
  helloName: 'Buongiorno {name},',
  leadBy: '{agent} di {company} ha risposto alla Sua richiesta. Basta un tocco:',
  reminderSubject: 'Un breve promemoria: come è andata?',
  reminder: 'Glielo abbiamo già chiesto una volta e non lo chiederemo più.',
  received: 'Abbiamo ricevuto la Sua richiesta {number}',
  thanks: 'Grazie per aver contattato {company}. Abbiamo ricevuto la Sua richiesta.',
  number: 'Il Suo numero: {number}',
  helper: 'Si occuperà di Lei {agent}.',
  follow: 'Qui può vedere a che punto è, aggiungere qualcosa o ritirarla:',
  see: 'Vedere la Sua richiesta',
  stop: 'Non chiedetemelo più',
  stopAsk: 'Vuole che non Le chiediamo più per e-mail come è andata?',
  stopped: 'Non glielo chiederemo più per e-mail.',
};
