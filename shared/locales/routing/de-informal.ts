import { de } from './de.ts';
import type { RoutingWords } from './words.ts';

export const deInformal: RoutingWords = {
  agent: de.agent,
  customer: {
    ...de.customer,
    assigned: '{agent} hilft dir: {why}.',
    given: '{agent} hilft dir.',
    language: 'spricht deine Sprache',
    again: 'hat dir das letzte Mal geholfen',
    allBusy: 'Im Moment sind alle im Gespräch; dein Platz bleibt dir.',
    allBusyWith: 'Alle, die {skills} kennen, sind im Moment im Gespräch; dein Platz bleibt dir.',
    asked: 'Wir haben im Team angefragt; dein Platz bleibt dir.',
    askedWith: 'Wir haben bei denen angefragt, die {skills} kennen; dein Platz bleibt dir.',
    betterSoon: 'Wir halten deinen Platz bei der Person frei, die dir am besten helfen kann.',
    betterSoonWith: 'Wir halten deinen Platz bei jemandem frei, der {skills} kennt.',
    rest: 'Wer gerade frei ist, hatte zwei volle Stunden und wird kurz geschont; bald hilft dir jemand anderes aus dem Team, und du behältst deinen Platz.',
    nobodyFits: 'Im Moment ist niemand da, der dir dabei helfen kann.',
    backUnknown: 'Dein Anliegen ist notiert; wir antworten, sobald wir wieder da sind.',
  },
};
