import type { MailWords } from '../words/mail.ts';

export const mail: MailWords = {
  hello: 'Guten Tag,',
  helloName: 'Guten Tag, {name},',
  leadBy: '{agent} von {company} hat Ihnen geholfen. Einmal tippen genügt:',
  reminderSubject: 'Eine kurze Erinnerung: Wie war es bei uns?',
  reminder: 'Wir haben Sie schon einmal gefragt und fragen nicht noch einmal.',
  received: 'Ihre Anfrage {number} ist angekommen',
  thanks: 'Danke, dass Sie sich an {company} gewandt haben. Ihre Anfrage ist bei uns angekommen.',
  number: 'Ihre Nummer: {number}',
  helper: '{agent} hilft Ihnen.',
  follow: 'Hier können Sie sehen, wie es steht, etwas ergänzen oder die Anfrage zurückziehen:',
  see: 'Ihre Anfrage ansehen',
  stop: 'Nicht mehr fragen',
  stopAsk: 'Sollen wir Sie nicht mehr per E-Mail fragen, wie es war?',
  stopped: 'Wir fragen Sie nicht mehr per E-Mail.',
};
