import type { DeskWords } from '../words/desk.ts';

export const desk: DeskWords = {
  cameBy: 'Arrivé par',
  addedLater: 'Ajouté ensuite',
  handedUp: 'Transmis à',
  handedOver: 'Confié à',
  addedNote: 'Le client a ajouté sur la page de cette demande :',
  withdrawnNote: 'Le client a retiré cette demande et n’attend pas de réponse.',
};
