import { fr } from './fr.ts';
import type { RoutingWords } from './words.ts';

export const frInformal: RoutingWords = {
  agent: fr.agent,
  customer: {
    ...fr.customer,
    assigned: '{agent} te répond : {why}.',
    given: '{agent} te répond.',
    language: 'parle ta langue',
    again: 't’a aidé la dernière fois',
    allBusy: 'Toute l’équipe aide quelqu’un en ce moment ; tu gardes ta place.',
    allBusyWith: 'Ceux qui connaissent {skills} aident quelqu’un en ce moment ; tu gardes ta place.',
    asked: 'Nous avons prévenu l’équipe ; tu gardes ta place.',
    askedWith: 'Nous avons prévenu ceux qui connaissent {skills} ; tu gardes ta place.',
    betterSoon: 'Nous gardons ta place auprès de la personne qui peut le mieux t’aider.',
    betterSoonWith: 'Nous gardons ta place auprès d’une personne qui connaît {skills}.',
    rest: 'Les personnes libres viennent de passer deux heures sans pause et soufflent un instant ; une autre personne de l’équipe t’aidera bientôt et tu gardes ta place.',
    nobodyFits: 'Personne n’est là en ce moment pour t’aider sur ce point.',
    backUnknown: 'Ta demande est notée ; nous répondrons dès notre retour.',
  },
};
