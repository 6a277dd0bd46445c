import type { Empathy } from '../en/empathy.ts';

export const empathy: Empathy = [
  'Sinto muito que a ajuda não tenha sido a necessária.',
  'Entendo por que isso incomoda.',
  'Agradeço a franqueza: ela nos ajuda a melhorar.',
  'Li tudo; nada precisa ser dito de novo.',
  'Isto é o que faço agora, e quando haverá notícias: …',
];
