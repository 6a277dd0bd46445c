import { expect, test } from 'vitest';
import { isAutomatic } from '../../../../shared/helpdesks/mail/automatic-mail.ts';

/** Mail of machines and of people, by headers and subjects as mail programs write them. */

test.each([
  ['Auto-Submitted: auto-replied', ''],
  ['Precedence: bulk', ''],
  ['precedence:  auto-reply', ''],
  ['Precedence: list\r\nList-Unsubscribe: <https://news.example/u>', ''],
  ['Precedence: list\nList-Post: NO', ''],
  ['X-Autoreply-From: ana@example.org', ''],
  ['X-Failed-Recipients: ana@example.org', ''],
  ['', 'Out of Office AutoReply: your request'],
  ['', 'Out of office: your request'],
  ['', '[Auto-Reply] Re: printer'],
  ['', 'failure notice'],
  ['', 'Returned mail: see transcript for details'],
  ['', 'Respuesta automática: su consulta'],
  ['', 'Réponse automatique : votre demande'],
  ['', 'Răspuns automat: cererea'],
  ['', 'الرد التلقائي: طلبك'],
  // As other programs and languages have it, accents or none.
  ['X-Precedence: auto_reply', ''],
  ['X-Vacation: yes', ''],
  ['X-POST-MessageClass: 9; Autoresponder', ''],
  ['From: "Mail Delivery System" <MAILER-DAEMON@mx.example>', ''],
  ['', 'Out of the office until Monday'],
  ['', 'I am out of the office'],
  ['', 'OOO: your request'],
  ['', 'Delivery delayed: your request'],
  ['', 'Autorespuesta: su consulta'],
  ['', 'Mensaje automático: su consulta'],
  ['', 'No se ha podido entregar: su consulta'],
  ['', 'Leído: su consulta'],
  ['', 'Raspuns automat: cererea'],
  ['', 'Mesaj automat: cererea'],
  ['', 'Nelivrat: cererea'],
  ['', 'Reponse automatique : votre demande'],
  ['', 'Gelesen: Ihre Anfrage'],
  ['', 'Automatisch antwoord: uw vraag'],
  ['', 'Odpowiedź automatyczna: zapytanie'],
  ['', 'Automatiskt svar: din fråga'],
  ['Preference: auto_reply', ''],
  ['X-FC-MachineGenerated: true', ''],
  ['Delivered-To: Autoresponder', ''],
  // The subject it answers follows without a colon.
  ['', 'Out of Office Re: your request'],
  ['', 'Abwesend AW: Ihre Anfrage'],
  ['', 'Dora Klein is out of the office (returning 12/05/2026)'],
  ['', 'Dora Klein ist außer Haus.'],
  ['', 'Abwesenheitsmeldung: Ihre Anfrage'],
  ['', 'Mensagem automática: o seu pedido'],
  ['', 'Não é possível entregar: o seu pedido'],
  ['', 'Messaggio automatico: la richiesta'],
  ['', 'Impossibile recapitare: la richiesta'],
  ['', 'Nu se poate livra: cererea'],
])('%j %j is a machine’s', (headers, subject) => {
  expect(isAutomatic(headers, subject)).toBe(true);
});

test.each([
  ['Auto-Submitted: no', 'Printer'],
  // A support address that is a group passes on what people write.
  [
    'Precedence: list\r\nList-Post: <https://groups.example/support/post>,\r\n <mailto:support@example.org>',
    'Printer',
  ],
  ['', 'Re: Automatic reply does not stop'],
  ['', 'Auto insurance'],
  ['', 'Returned mail has the wrong stamp'],
  ['', 'Out of office hours'],
  ['', 'Dora is out of the office and her screen is broken'],
  ['', 'Re: Dora is out of the office'],
  ['Auto-Submitted: no (a comment, as RFC 3834 allows)', 'Printer'],
  ['From: Ana <ana@mailer-daemon.example>', 'Printer'],
  ['', 'I am out of the office chairs I ordered'],
  ['', 'Lu et approuvé'],
  ['', 'Não entregue: pedido 5521'],
  ['', 'Recapito non riuscito'],
  ['', 'Imposibil de livrat'],
  ['', 'Die Ware ist nicht im Haus'],
  ['', 'My account manager is out of the office'],
])('%j %j is a person’s', (headers, subject) => {
  expect(isAutomatic(headers, subject)).toBe(false);
});
