import type { RequestWords } from '../words/request.ts';

export const request: RequestWords = {
  title: 'La Sua richiesta {number}',
  waiting: 'In attesa di risposta',
  inHand: 'Qualcuno La sta aiutando',
  closed: 'Chiusa',
  withdrawn: 'Ritirata',
  writes: '{who} scriverà a {to}.',
  calls: '{who} chiamerà il {to}.',
  chats: '{who} risponderà in chat.',
  add: 'Vuole aggiungere qualcosa?',
  addedTitle: 'Che cosa ha aggiunto',
  addedNote: 'È stato inoltrato.',
  endedNote:
    'Questa richiesta è chiusa e non si è potuto aggiungere nulla. Ci contatti di nuovo, per favore.',
  fullNote: 'Qui non si può aggiungere altro.',
  emptyNote: 'Non ha scritto nulla.',
  withdraw: 'Ritirare questa richiesta',
  sure: 'In tal caso nessuno risponderà.',
  rate: 'Ci dica come è andata',
};
