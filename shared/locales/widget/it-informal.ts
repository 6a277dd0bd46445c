import { words as formal } from './it.ts';
import type { WidgetWords } from './words.ts';

export const words: WidgetWords = {
  ...formal,
  feedback: 'La tua opinione',
  missing: 'Rispondi qui, per favore.',
  invalid: 'Controlla quanto hai scritto.',
  thanks: 'Grazie. La tua risposta è salvata.',
  kept: 'Ora non c’è connessione. La tua risposta resta qui e partirà da sola.',
  glad: 'Siamo felici di averti aiutato.',
  how: 'Come possiamo aiutarti?',
  reach: 'Come possiamo contattarti?',
  ticket: 'Scrivici',
  queued: 'Ti aiuterà il team {name}.',
  request: 'La tua richiesta: {id}',
  told: 'Li abbiamo avvisati. Ti contatteranno.',
};
