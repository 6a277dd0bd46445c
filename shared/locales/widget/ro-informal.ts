import { words as formal } from './ro.ts';
import type { WidgetWords } from './words.ts';

export const words: WidgetWords = {
  ...formal,
  help: 'Cere ajutor',
  feedback: 'Părerea ta',
  next: 'Continuă',
  skip: 'Omite',
  send: 'Trimite',
  close: 'Închide',
  never: 'Nu mai întreba',
  missing: 'Te rugăm să răspunzi aici.',
  invalid: 'Verifică ce ai scris.',
  solved: 'Ți-a rezolvat problema?',
  glad: 'Ne bucurăm că ți-am fost de folos.',
  how: 'Cum vrei să te ajutăm?',
  reach: 'Cum te putem contacta?',
  ticket: 'Scrie-ne',
  callback: 'Sună-mă',
  queued: 'Te va ajuta echipa {name}.',
  request: 'Cererea ta: {id}',
  sorry: 'Ne pare rău. Ne lași să îndreptăm lucrurile?',
  lead: 'Vorbește cu un coordonator',
  told: 'I-am anunțat. Te vor contacta.',
};
