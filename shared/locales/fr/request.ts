import type { RequestWords } from '../words/request.ts';

export const request: RequestWords = {
  title: 'Votre demande {number}',
  waiting: 'En attente de réponse',
  inHand: 'Quelqu’un s’occupe de vous',
  closed: 'Close',
  withdrawn: 'Retirée',
  writes: '{who} écrira à {to}.',
  calls: '{who} appellera le {to}.',
  chats: '{who} répondra dans le chat.',
  add: 'Quelque chose à ajouter ?',
  addedTitle: 'Ce que vous avez ajouté',
  addedNote: 'C’est transmis.',
  endedNote: 'Cette demande est close : rien n’a pu être ajouté. Merci de nous contacter de nouveau.',
  fullNote: 'Rien de plus ne peut être ajouté ici.',
  emptyNote: 'Rien n’a été écrit.',
  withdraw: 'Retirer cette demande',
  sure: 'Personne n’y répondra alors.',
  rate: 'Dites-nous comment cela s’est passé',
};
