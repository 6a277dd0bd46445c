import type { RoutingWords } from './words.ts';

export const es: RoutingWords = {
  customer: {
    assigned: 'Te atiende {agent}: {why}.',
    skill: 'conoce {skills}',
    language: 'habla tu idioma',
    again: 'te ayudó la última vez',
    free: 'está libre ahora',
    allBusy: 'Ahora mismo todo el equipo está atendiendo; conservas tu turno.',
    allBusyWith: 'Quienes conocen {skills} están atendiendo ahora mismo; conservas tu turno.',
    betterSoon: 'Te guardamos el turno con la persona que mejor puede ayudarte.',
    betterSoonWith: 'Te guardamos el turno con alguien que conoce {skills}.',
    closed: 'Ahora mismo está cerrado.',
    nobodyFits: 'Ahora mismo no está nadie que pueda ayudarte con esto.',
    back: 'Volvemos: {when}.',
    backUnknown: 'Hemos anotado tu caso y te responderemos en cuanto volvamos.',
  },
  agent: {
    assigned: 'Te llega este caso: {why}.',
    skill: 'conoces {skills}',
    language: 'hablas {language}',
    again: 'ayudaste a este cliente la última vez',
    growing: 'quieres crecer en {skills}',
    only: 'nadie más de turno encaja',
    overflow: 'el nivel anterior no tenía tiempo',
    waited: 'lleva {minutes} min esperando',
    trying: 'estamos aprendiendo qué se te da bien',
    free: 'estás libre ahora',
    offer: 'Encaja contigo: {skills} — {minutes} min de espera',
    offerAny: 'Para ti — {minutes} min de espera',
  },
};
