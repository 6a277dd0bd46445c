import type { RoutingWords } from './words.ts';

export const en: RoutingWords = {
  customer: {
    assigned: '{agent} is helping you: {why}.',
    skill: 'knows {skills}',
    language: 'speaks your language',
    again: 'helped you last time',
    free: 'is free now',
    allBusy: 'Everybody is helping someone at the moment; you keep your place.',
    allBusyWith: 'Everybody who knows {skills} is helping someone at the moment; you keep your place.',
    betterSoon: 'We are keeping your place for the person who can help you best.',
    betterSoonWith: 'We are keeping your place for somebody who knows {skills}.',
    closed: 'We are closed at the moment.',
    nobodyFits: 'Nobody who can help you with this is here at the moment.',
    back: 'We will be back: {when}.',
    backUnknown: 'We have noted your case and will answer as soon as we are back.',
  },
  agent: {
    assigned: 'This came to you: {why}.',
    skill: 'you know {skills}',
    language: 'you speak {language}',
    again: 'you helped this customer last time',
    growing: 'you want to grow in {skills}',
    only: 'nobody else on duty fits',
    overflow: 'the tier below had no time for it',
    waited: 'it has been waiting for {minutes} min',
    trying: 'we are learning what suits you',
    free: 'you are free now',
    offer: 'Fits you: {skills} — {minutes} min waiting',
    offerAny: 'For you — {minutes} min waiting',
  },
};
