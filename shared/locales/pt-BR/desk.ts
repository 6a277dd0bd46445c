import type { DeskWords } from '../words/desk.ts';

export const desk: DeskWords = {
  cameBy: 'Chegou por',
  addedLater: 'Acrescentado depois',
  handedUp: 'Passado para',
  handedOver: 'Entregue a',
  addedNote: 'O cliente acrescentou na página desta solicitação:',
  withdrawnNote: 'O cliente cancelou esta solicitação e não espera resposta.',
};
