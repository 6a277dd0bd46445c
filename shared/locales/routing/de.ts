import type { RoutingWords } from './words.ts';

export const de: RoutingWords = {
  customer: {
    assigned: '{agent} hilft Ihnen: {why}.',
    skill: 'kennt {skills}',
    language: 'spricht Ihre Sprache',
    again: 'hat Ihnen das letzte Mal geholfen',
    free: 'ist jetzt frei',
    allBusy: 'Im Moment sind alle im Gespräch; Ihr Platz bleibt Ihnen.',
    allBusyWith: 'Alle, die {skills} kennen, sind im Moment im Gespräch; Ihr Platz bleibt Ihnen.',
    betterSoon: 'Wir halten Ihren Platz bei der Person frei, die Ihnen am besten helfen kann.',
    betterSoonWith: 'Wir halten Ihren Platz bei jemandem frei, der {skills} kennt.',
    closed: 'Im Moment ist geschlossen.',
    nobodyFits: 'Im Moment ist niemand da, der Ihnen dabei helfen kann.',
    back: 'Wir sind wieder da: {when}.',
    backUnknown: 'Ihr Fall ist notiert; wir antworten, sobald wir wieder da sind.',
  },
  agent: {
    assigned: 'Dieser Fall kam zu Ihnen: {why}.',
    skill: 'Sie kennen {skills}',
    language: 'Sie sprechen {language}',
    again: 'Sie haben letztes Mal geholfen',
    growing: 'Sie möchten in {skills} wachsen',
    only: 'sonst passt niemand im Dienst',
    overflow: 'die Stufe darunter hatte keine Zeit',
    waited: 'er wartet seit {minutes} Min.',
    trying: 'wir lernen, was Ihnen liegt',
    free: 'Sie sind jetzt frei',
    offer: 'Passt zu Ihnen: {skills} — wartet seit {minutes} Min.',
    offerAny: 'Für Sie — wartet seit {minutes} Min.',
  },
};
