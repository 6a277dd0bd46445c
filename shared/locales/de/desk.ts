import type { DeskWords } from '../words/desk.ts';

export const desk: DeskWords = {
  cameBy: 'Gekommen über',
  addedLater: 'Später ergänzt',
  handedUp: 'Weitergegeben an',
  handedOver: 'Übergeben an',
  addedNote: 'Auf der Seite dieser Anfrage ergänzt:',
  withdrawnNote: 'Diese Anfrage wurde zurückgezogen; es wird keine Antwort erwartet.',
};
