import type { MailWords } from '../words/mail.ts';

export const mail: MailWords = {
  hello: 'Bonjour,',
  helloName: 'Bonjour {name},',
  leadBy: '{agent}, de {company}, vous a aidé. Un seul geste suffit :',
  reminderSubject: 'Un bref rappel : comment cela s’est-il passé ?',
  reminder: 'Nous vous l’avons déjà demandé une fois et ne le demanderons plus.',
  received: 'Nous avons reçu votre demande {number}',
  thanks: 'Merci d’avoir contacté {company}. Votre demande nous est parvenue.',
  number: 'Votre numéro : {number}',
  helper: '{agent} va vous aider.',
  follow: 'Vous pouvez ici voir où elle en est, ajouter un mot ou la retirer :',
  see: 'Voir votre demande',
  stop: 'Ne plus me demander',
  stopAsk: 'Ne plus vous demander par e-mail comment cela s’est passé ?',
  stopped: 'Nous ne vous le demanderons plus par e-mail.',
};
