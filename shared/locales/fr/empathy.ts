import type { Empathy } from '../en/empathy.ts';

export const empathy: Empathy = [
  'Je regrette que l’aide n’ait pas été celle qu’il fallait.',
  'Je comprends que ce soit agaçant.',
  'Merci de cette franchise : elle nous aide à mieux faire.',
  'J’ai tout lu ; rien n’a besoin d’être répété.',
  'Voici ce que je fais maintenant, et quand il y aura des nouvelles : …',
];
