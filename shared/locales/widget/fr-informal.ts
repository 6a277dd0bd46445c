import { words as formal } from './fr.ts';
import type { WidgetWords } from './words.ts';

export const words: WidgetWords = {
  ...formal,
  feedback: 'Ton avis',
  missing: 'Réponds ici, s’il te plaît.',
  invalid: 'Vérifie ta saisie.',
  thanks: 'Merci. Ta réponse est enregistrée.',
  kept: 'Pas de connexion. Ta réponse reste ici et partira toute seule.',
  glad: 'Ravis de t’avoir aidé.',
  removed: 'Pour ta sécurité, retiré : {what}',
  solved: 'Ton problème est-il résolu ?',
  how: 'Comment t’aider ?',
  reach: 'Comment te joindre ?',
  queued: 'L’équipe {name} va t’aider.',
  request: 'Ta demande : {id}',
  told: 'C’est transmis. On te contactera.',
};
