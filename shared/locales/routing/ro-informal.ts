import { ro } from './ro.ts';
import type { RoutingWords } from './words.ts';

export const roInformal: RoutingWords = {
  agent: ro.agent,
  customer: {
    ...ro.customer,
    assigned: 'Te ajută {agent}: {why}.',
    given: 'Te ajută {agent}.',
    language: 'vorbește limba ta',
    again: 'te-a ajutat data trecută',
    allBusy: 'În acest moment toți colegii ajută pe cineva; îți păstrezi locul.',
    allBusyWith: 'Cei care cunosc {skills} ajută pe cineva în acest moment; îți păstrezi locul.',
    asked: 'I-am anunțat pe colegi; îți păstrezi locul.',
    askedWith: 'I-am anunțat pe cei care cunosc {skills}; îți păstrezi locul.',
    betterSoon: 'Îți păstrăm locul la persoana care te poate ajuta cel mai bine.',
    betterSoonWith: 'Îți păstrăm locul la cineva care cunoaște {skills}.',
    rest: 'Cine e liber a avut două ore pline și își trage sufletul puțin; în curând te ajută alt coleg, iar locul ți se păstrează.',
    nobodyFits: 'În acest moment nu este nimeni care să te poată ajuta în această privință.',
    backUnknown: 'Am notat cererea ta și îți răspundem de îndată ce revenim.',
  },
};
