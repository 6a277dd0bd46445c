import type { Empathy } from '../en/empathy.ts';

export const empathy: Empathy = [
  'Mi dispiace che l’aiuto non sia stato quello che serviva.',
  'Capisco che questo dia fastidio.',
  'Grazie per la franchezza: ci aiuta a fare meglio.',
  'Ho letto tutto; non serve ripetere nulla.',
  'Ecco che cosa faccio adesso, e quando ci saranno novità: …',
];
