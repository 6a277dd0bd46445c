import { words as formal } from './es.ts';
import type { WidgetWords } from './words.ts';

export const words: WidgetWords = {
  ...formal,
  feedback: 'Tu opinión',
  missing: 'Responde a esta pregunta, por favor.',
  invalid: 'Revisa lo que has escrito.',
  thanks: 'Gracias. Tu respuesta está guardada.',
  kept: 'Ahora no hay conexión. Tu respuesta queda guardada aquí y se enviará sola.',
  removed: 'Por tu seguridad hemos quitado: {what}',
  solved: '¿Ha resuelto tu problema?',
  glad: 'Nos alegra haberte ayudado.',
  how: '¿Cómo prefieres que te ayudemos?',
  reach: '¿Cómo podemos contactarte?',
  queued: 'Te ayudará el equipo {name}.',
  request: 'Tu solicitud: {id}',
  sorry: 'Lo sentimos: no ha ido como debía. ¿Nos dejas arreglarlo?',
  told: 'Ya les hemos avisado. Te contactarán.',
};
