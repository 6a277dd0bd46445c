import type { RoutingWords } from './words.ts';

export const fr: RoutingWords = {
  customer: {
    assigned: '{agent} vous répond : {why}.',
    skill: 'connaît {skills}',
    language: 'parle votre langue',
    again: 'vous a aidé la dernière fois',
    free: 'est libre maintenant',
    allBusy: 'Toute l’équipe aide quelqu’un en ce moment ; vous gardez votre place.',
    allBusyWith: 'Ceux qui connaissent {skills} aident quelqu’un en ce moment ; vous gardez votre place.',
    betterSoon: 'Nous gardons votre place auprès de la personne qui peut le mieux vous aider.',
    betterSoonWith: 'Nous gardons votre place auprès d’une personne qui connaît {skills}.',
    closed: 'C’est fermé en ce moment.',
    nobodyFits: 'Personne n’est là en ce moment pour vous aider sur ce point.',
    back: 'De retour : {when}.',
    backUnknown: 'Votre demande est notée ; nous répondrons dès notre retour.',
  },
  agent: {
    assigned: 'Ce cas vient à vous : {why}.',
    skill: 'vous connaissez {skills}',
    language: 'vous parlez {language}',
    again: 'vous avez aidé ce client la dernière fois',
    growing: 'vous voulez progresser en {skills}',
    only: 'personne d’autre de service ne convient',
    overflow: 'le niveau précédent n’avait pas le temps',
    waited: 'il attend depuis {minutes} min',
    trying: 'nous apprenons ce qui vous convient',
    free: 'vous êtes libre maintenant',
    offer: 'Pour vous : {skills} — {minutes} min d’attente',
    offerAny: 'Pour vous — {minutes} min d’attente',
  },
};
