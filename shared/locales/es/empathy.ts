import type { Empathy } from '../en/empathy.ts';

export const empathy: Empathy = [
  'Siento que la ayuda no haya sido la que hacía falta.',
  'Entiendo que esto moleste.',
  'Gracias por decirlo con franqueza: nos ayuda a mejorar.',
  'Lo he leído todo; no hace falta repetir nada.',
  'Esto es lo que haré ahora y cuándo habrá noticias: …',
];
