import type { RequestWords } from '../words/request.ts';

export const request: RequestWords = {
  title: 'Cererea dumneavoastră {number}',
  waiting: 'Așteaptă un răspuns',
  inHand: 'Cineva vă ajută',
  closed: 'Închisă',
  withdrawn: 'Retrasă',
  writes: '{who} va scrie la {to}.',
  calls: '{who} va suna la {to}.',
  chats: '{who} va răspunde în chat.',
  add: 'Doriți să adăugați ceva?',
  addedTitle: 'Ce ați adăugat',
  addedNote: 'Am transmis mai departe.',
  endedNote: 'Cererea este închisă și nu s-a putut adăuga nimic. Vă rugăm să întrebați din nou.',
  fullNote: 'Aici nu se mai poate adăuga nimic.',
  emptyNote: 'Nu ați scris nimic.',
  withdraw: 'Retrageți cererea',
  sure: 'În acest caz nu va răspunde nimeni.',
  rate: 'Spuneți-ne cum a fost',
};
