import type { RequestWords } from '../words/request.ts';

export const request: RequestWords = {
  title: 'Su solicitud {number}',
  waiting: 'A la espera de respuesta',
  inHand: 'Alguien le está ayudando',
  closed: 'Cerrada',
  withdrawn: 'Retirada',
  writes: '{who} escribirá a {to}.',
  calls: '{who} llamará al {to}.',
  chats: '{who} responderá en el chat.',
  add: '¿Quiere añadir algo?',
  addedTitle: 'Lo que ha añadido',
  addedNote: 'Se lo hemos hecho llegar.',
  endedNote: 'Esta solicitud está cerrada y no se ha podido añadir nada. Vuelva a preguntar, por favor.',
  fullNote: 'Aquí no se puede añadir nada más.',
  emptyNote: 'No ha escrito nada.',
  withdraw: 'Retirar esta solicitud',
  sure: 'En ese caso nadie la responderá.',
  rate: 'Cuéntenos cómo ha ido',
};
