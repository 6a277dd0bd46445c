import type { RoutingWords } from './words.ts';

export const ro: RoutingWords = {
  customer: {
    assigned: 'Te ajută {agent}: {why}.',
    skill: 'cunoaște {skills}',
    language: 'vorbește limba ta',
    again: 'te-a ajutat data trecută',
    free: 'poate răspunde acum',
    allBusy: 'În acest moment toți colegii ajută pe cineva; îți păstrezi locul.',
    allBusyWith: 'Cei care cunosc {skills} ajută pe cineva în acest moment; îți păstrezi locul.',
    betterSoon: 'Îți păstrăm locul la persoana care te poate ajuta cel mai bine.',
    betterSoonWith: 'Îți păstrăm locul la cineva care cunoaște {skills}.',
    closed: 'În acest moment este închis.',
    nobodyFits: 'În acest moment nu este nimeni care să te poată ajuta cu asta.',
    back: 'Revenim: {when}.',
    backUnknown: 'Am notat cazul tău și îți răspundem de îndată ce revenim.',
  },
  agent: {
    assigned: 'Cazul a ajuns la tine: {why}.',
    skill: 'cunoști {skills}',
    language: 'vorbești {language}',
    again: 'ai ajutat acest client data trecută',
    growing: 'vrei să crești în {skills}',
    only: 'nimeni altcineva de serviciu nu se potrivește',
    overflow: 'nivelul anterior nu a avut timp',
    waited: 'așteaptă de {minutes} min',
    trying: 'învățăm ce ți se potrivește',
    free: 'ai timp acum',
    offer: 'Ți se potrivește: {skills} — {minutes} min de așteptare',
    offerAny: 'Pentru tine — {minutes} min de așteptare',
  },
};
