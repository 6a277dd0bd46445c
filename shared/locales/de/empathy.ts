import type { Empathy } from '../en/empathy.ts';

export const empathy: Empathy = [
  'Es tut mir leid, dass das nicht die Hilfe war, die es gebraucht hätte.',
  'Ich verstehe, dass das ärgerlich ist.',
  'Danke für die offenen Worte: Sie helfen uns, es besser zu machen.',
  'Ich habe alles gelesen; nichts muss zweimal gesagt werden.',
  'Das mache ich als Nächstes, und dann gibt es Neuigkeiten: …',
];
