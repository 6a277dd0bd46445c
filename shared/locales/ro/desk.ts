import type { DeskWords } from '../words/desk.ts';

export const desk: DeskWords = {
  cameBy: 'A venit prin',
  addedLater: 'Adăugat ulterior',
  handedUp: 'Predat către',
  handedOver: 'Încredințat către',
  addedNote: 'Clientul a adăugat pe pagina acestei cereri:',
  withdrawnNote: 'Clientul și-a retras cererea și nu mai așteaptă răspuns.',
};
