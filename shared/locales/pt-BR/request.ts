import type { RequestWords } from '../words/request.ts';

export const request: RequestWords = {
  title: 'Sua solicitação {number}',
  waiting: 'Aguardando resposta',
  inHand: 'Alguém está ajudando você',
  closed: 'Encerrada',
  withdrawn: 'Cancelada',
  writes: '{who} vai escrever para {to}.',
  calls: '{who} vai ligar para {to}.',
  chats: '{who} vai responder no chat.',
  add: 'Quer acrescentar algo?',
  addedTitle: 'O que você acrescentou',
  addedNote: 'Mensagem encaminhada.',
  endedNote: 'Esta solicitação está encerrada e nada pôde ser acrescentado. Pergunte de novo, por favor.',
  fullNote: 'Não é possível acrescentar mais nada aqui.',
  emptyNote: 'Nada foi escrito.',
  withdraw: 'Cancelar esta solicitação',
  sure: 'Nesse caso, ninguém vai responder.',
  rate: 'Conte como foi',
};
