import type { RequestWords } from '../words/request.ts';

export const request: RequestWords = {
  title: 'Ihre Anfrage {number}',
  waiting: 'Wartet auf Antwort',
  inHand: 'Jemand kümmert sich darum',
  closed: 'Abgeschlossen',
  withdrawn: 'Zurückgezogen',
  writes: '{who} schreibt an {to}.',
  calls: '{who} ruft {to} an.',
  chats: '{who} antwortet im Chat.',
  add: 'Möchten Sie etwas ergänzen?',
  addedTitle: 'Was Sie ergänzt haben',
  addedNote: 'Weitergegeben.',
  endedNote:
    'Diese Anfrage ist abgeschlossen, es konnte nichts ergänzt werden. Bitte fragen Sie noch einmal.',
  fullNote: 'Hier kann nichts mehr ergänzt werden.',
  emptyNote: 'Es wurde nichts geschrieben.',
  withdraw: 'Anfrage zurückziehen',
  sure: 'Dann antwortet niemand mehr darauf.',
  rate: 'Sagen Sie uns, wie es war',
};
