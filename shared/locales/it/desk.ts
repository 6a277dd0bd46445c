import type { DeskWords } from '../words/desk.ts';

export const desk: DeskWords = {
  cameBy: 'Arrivato da',
  addedLater: 'Aggiunto dopo',
  handedUp: 'Passato a',
  handedOver: 'Affidato a',
  addedNote: 'Il cliente ha aggiunto nella pagina di questa richiesta:',
  withdrawnNote: 'Il cliente ha ritirato questa richiesta e non attende risposta.',
};
