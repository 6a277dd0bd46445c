import type { Empathy } from '../en/empathy.ts';

export const empathy: Empathy = [
  'Îmi pare rău că ajutorul nu a fost cel necesar.',
  'Înțeleg de ce supără acest lucru.',
  'Mulțumim pentru sinceritate: ne ajută să facem mai bine.',
  'Am citit tot; nimic nu trebuie spus a doua oară.',
  'Iată ce fac acum și când vor fi noutăți: …',
];
