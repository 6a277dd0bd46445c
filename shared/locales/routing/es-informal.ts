import { es } from './es.ts';
import type { RoutingWords } from './words.ts';

export const esInformal: RoutingWords = {
  agent: es.agent,
  customer: {
    ...es.customer,
    assigned: 'Te atiende {agent}: {why}.',
    given: 'Te atiende {agent}.',
    language: 'habla tu idioma',
    again: 'te ayudó la última vez',
    allBusy: 'Ahora mismo todo el equipo está atendiendo; conservas tu turno.',
    allBusyWith: 'Quienes conocen {skills} están atendiendo ahora mismo; conservas tu turno.',
    asked: 'Hemos avisado al equipo; conservas tu turno.',
    askedWith: 'Hemos avisado a quienes conocen {skills}; conservas tu turno.',
    betterSoon: 'Te guardamos el turno con la persona que mejor puede ayudarte.',
    betterSoonWith: 'Te guardamos el turno con alguien que conoce {skills}.',
    rest: 'Quien está libre lleva dos horas sin pausa y descansa un momento; enseguida te atenderá otra persona del equipo y tú conservas tu turno.',
    nobodyFits: 'Ahora mismo no hay nadie que pueda ayudarte con esto.',
    backUnknown: 'Hemos anotado tu solicitud y te responderemos en cuanto volvamos.',
  },
};
