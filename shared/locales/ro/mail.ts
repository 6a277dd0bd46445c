import type { MailWords } from '../words/mail.ts';

export const mail: MailWords = {
  hello: 'Bună ziua,',
  helloName: 'Bună ziua, {name},',
  leadBy: '{agent} de la {company} v-a ajutat. Este suficientă o atingere:',
  reminderSubject: 'O scurtă reamintire: cum ne-am descurcat?',
  reminder: 'V-am întrebat deja o dată și nu vă vom mai întreba.',
  received: 'Am primit cererea dumneavoastră {number}',
  thanks: 'Vă mulțumim că ați contactat {company}. Cererea a ajuns la noi.',
  number: 'Numărul dumneavoastră: {number}',
  helper: 'Vă va ajuta {agent}.',
  follow: 'Aici puteți vedea cum merge, adăuga ceva sau retrage cererea:',
  see: 'Vedeți cererea',
  stop: 'Nu mă mai întrebați',
  stopAsk: 'Să nu vă mai întrebăm prin e-mail cum a fost?',
  stopped: 'Nu vă vom mai întreba prin e-mail.',
};
