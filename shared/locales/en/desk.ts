import type { DeskWords } from '../words/desk.ts';

export const desk: DeskWords = {
  cameBy: 'Came by',
  addedLater: 'Added later',
  handedUp: 'Handed up to',
  handedOver: 'Handed over to',
  addedNote: 'The customer added on the page of this request:',
  withdrawnNote: 'The customer has withdrawn this request and expects no answer.',
};
