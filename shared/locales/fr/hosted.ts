import type { HostedWords } from '../words/hosted.ts';

export const hosted: HostedWords = {
  unknown: 'Ce lien n’est plus valable. Vous n’avez rien à faire.',
  answered: 'Vous avez déjà répondu. Merci.',
  press: 'Appuyez encore une fois sur le bouton, pour que nous sachions que c’est vous.',
  subject: 'Comment cela s’est-il passé ?',
  lead: 'Vous avez été en contact avec {company}. Un seul geste suffit :',
  foot: 'Une page s’ouvre où vous pouvez encore changer ou expliquer votre réponse. Rien ne compte avant que vous n’appuyiez sur {send}.',
  required: 'obligatoire',
  code: 'Le code qui vous a été donné',
  codeWrong:
    'Ce code n’est pas valable : mal saisi, déjà utilisé ou vieux de plus de trois jours. Vérifiez-le ou demandez-en un nouveau.',
  help: 'Aide',
  helpSearch: 'Chercher une réponse',
  helpFind: 'Chercher',
  helpNothing: 'Rien trouvé. Peut-être avec d’autres mots ; on peut aussi demander.',
  helpAsk: 'Nous demander',
  helpNot: 'Cela n’a pas aidé : demander',
  helpAll: 'Toutes les réponses',
  helpLanguage: 'Lire en',
  signedOn:
    'La connexion est faite. Overdesk se relie de lui-même en moins d’une minute ; cette page peut être fermée.',
};
