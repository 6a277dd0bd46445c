import type { RoutingWords } from './words.ts';

export const ptBR: RoutingWords = {
  customer: {
    assigned: '{agent} vai atender você: {why}.',
    skill: 'conhece {skills}',
    language: 'fala o seu idioma',
    again: 'ajudou você da última vez',
    free: 'está livre agora',
    allBusy: 'No momento toda a equipe está atendendo; seu lugar está guardado.',
    allBusyWith: 'Quem conhece {skills} está atendendo no momento; seu lugar está guardado.',
    betterSoon: 'Guardamos seu lugar com a pessoa que melhor pode ajudar você.',
    betterSoonWith: 'Guardamos seu lugar com alguém que conhece {skills}.',
    closed: 'No momento estamos fora do horário.',
    nobodyFits: 'No momento não há ninguém que possa ajudar você com isso.',
    back: 'Voltamos: {when}.',
    backUnknown: 'Anotamos o seu caso e respondemos assim que voltarmos.',
  },
  agent: {
    assigned: 'Este caso chegou a você: {why}.',
    skill: 'você conhece {skills}',
    language: 'você fala {language}',
    again: 'você ajudou este cliente da última vez',
    growing: 'você quer crescer em {skills}',
    only: 'ninguém mais de plantão se encaixa',
    overflow: 'o nível anterior não tinha tempo',
    waited: 'está esperando há {minutes} min',
    trying: 'estamos aprendendo o que combina com você',
    free: 'você está livre agora',
    offer: 'Combina com você: {skills} — {minutes} min de espera',
    offerAny: 'Para você — {minutes} min de espera',
  },
};
