import type { DeskWords } from '../words/desk.ts';

export const desk: DeskWords = {
  cameBy: 'Llegó por',
  addedLater: 'Añadido después',
  handedUp: 'Pasado a',
  handedOver: 'Entregado a',
  addedNote: 'El cliente ha añadido en la página de esta solicitud:',
  withdrawnNote: 'El cliente ha retirado esta solicitud y no espera respuesta.',
};
