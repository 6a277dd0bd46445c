import { describe, expect, it } from 'vitest';
import { ownWords } from '../../../../shared/helpdesks/mail/own-words.ts';
import { plainText } from '../../../../shared/helpdesks/mail/plain-text.ts';
import { isThanks } from '../../../../shared/helpdesks/mail/thanks.ts';
import { htmlLayouts, languages, layouts } from './thanks-corpus.ts';

const names = ['Ana Pop', 'dora', 'Dora Díaz'];

describe('a message that only says thank you', () => {
  it.each([
    'Thank you!',
    'Thanks a lot, it works now.',
    'Hi, thank you so much for your quick help. Have a nice day!',
    'Muchas gracias, ya funciona todo.',
    'Mulțumesc frumos, acum merge!',
    'Mulţumesc',
    'Mulțumesc'.normalize('NFD'),
    'Mulțumesc, s-a rezolvat!',
    'Vielen Danke',
    'Vielen Dank!',
    'Besten Dank',
    'Herzlichen Dank für Ihre Unterstützung.',
    'Thanks!\n\n> Dear Dora,\n> have you tried 3 times to restart it?',
    'Merci beaucoup\n\nOn Sat, 21 Nov 2026, Support wrote:\n> Is it solved?',
    'Gracias\n-- \nDora Díaz\nTel. 555 1234',
    'Thank you, it works now!\n\nBest regards,\nDora',
    'Thank you very much!',
    'Thanks, Dora!',
    'Thank you Ana, the problem is solved.',
    'Dear Ms Pop,\nthank you!\nKind regards\nHana Novak\nNovak & Sons\nwww.novak.example',
    'Thanks!\n\nGet Outlook for iOS',
    // Romanian letters of old keyboards and programs.
    'Mulţumesc!\n\nObţineţi Outlook pentru iOS',
    'Mulţumesc\n-- \nAna Pop\nVânzări şi Livrări',
    'Mulţumesc!\n\nFără viruşi. www.avast.com',
    'THANK YOU!!!',
    'Gracias por todo 👍',
    'Received, thank you',
    'Got it, thanks',
    'Thanks\n\n---- On Mon, 23 Nov 2026 10:00:00 +0100 Support <s@shop.example> wrote ----\n\nplease try',
    'Thanks!\nOn Monday, November 23rd, 2026 at 10:00 AM, S <s@shop.example> wrote:\n> x',
    'Danke!\n\nGesendet: Montag, 23. November 2026 um 10:00 Uhr\nVon: "Shop" <s@shop.example>\nAn: d@home.example\nneu starten?',
    'شكراً لكم\n\nالحصول على Outlook لـ iOS',
    'شكرا\n\nفي الاثنين، ٢٣ نوفمبر ٢٠٢٦ في ١٠:٠٠ ص تمت كتابة ما يلي بواسطة Support:\n\nهل تم؟',
    'Thank you Mr. O’Neil',
    'Thank you for getting back to me.',
    'Thanks for sorting it out so quickly',
    'No worries, thanks!',
    'Besten Dank für die rasche Hilfe',
    'Herzlichen Dank, das Ticket kann geschlossen werden.',
    'Merci infiniment, nickel',
    'Listo, gracias',
    'Deu certo, obrigado',
    'Mulțumesc pentru înțelegere',
    'يعطيك العافية',
    'Much appreciated!',
    'Works like a charm, thanks!',
    'Recibido, gracias',
    'Gracias por la información',
    'Am primit, mulțumesc',
    'Recebido, obrigada',
    'Bien reçu, merci',
    'Danke schön',
    'Hat geklappt, vielen Dank',
    'Alles klar, danke',
    'Ricevuto, grazie',
    'Bedankt, het werkt weer!',
    'Dziękuję bardzo za pomoc',
    'شكرا يا آنا',
    // What stands below without having been written.
    'Thanks!\n\nOp ma 2 mrt. 2026 om 10:00 schreef Support <a@shop.example>:\n> Is het opgelost?',
    'Thanks!\n\nVan: Support <a@shop.example>\nVerzonden: maandag 2 maart 2026 10:00\nAan: Dora\n\nIs het opgelost?',
    'Thanks!\n\n2026年3月2日 10:00 Support <a@shop.example>:\n> Is it solved?',
    'Thanks!\n\n---\nThis e-mail and any attachments are confidential. If you are not the recipient, delete it.',
    'Gracias\n\nAviso legal: este mensaje no es para usted.',
    'Thanks!\n\n##- Please type your reply above this line -##\nRequest 4711 is still open.',
    // Short, drawn out, or a sign alone.
    'Thank u',
    'Graciasss',
    '👍',
    'Thanks 🙏🏽',
    'That did the trick, thanks!',
    'Todo correcto. Muchas gracias.',
    'Gracias, que tenga un buen día',
    'Multumesc pentru promptitudine',
    'Mulțumesc frumos, toate cele bune',
    'Danke und schönes Wochenende',
    'تم الحل شكرا',
    'تمام شكرا',
    'جزاك الله خيرا',
    // That it may be closed.
    'Please close this ticket. Thanks',
    'No further questions, thank you',
    'Pueden cerrar la incidencia, gracias',
    'Puteți închide tichetul, mulțumesc',
    'Vous pouvez fermer le ticket, merci',
    'Sie können das Ticket schließen, danke',
    // Other languages' mails.
    'Dank je wel',
    'Kiitos!',
    'Děkuji',
    'Teşekkürler',
    'Спасибо',
    'ありがとうございます',
    '감사합니다',
    'תודה',
    // Other programs' heads and footers.
    'Thanks!\n\nW dniu 23.11.2026 o 10:00, Support pisze:\n\nHave you tried 3 times?',
    'Thanks!\n\nSupport <s@shop.example> wrote on 23/11/2026:\n\nHave you tried 3 times?',
    'Danke!\n\nSupport schrieb am 23.11.2026 um 10:00:\n\nSchon 3 Mal versucht?',
    'Thanks!\n\n----- Original-Nachricht -----\nHave you tried 3 times?',
    'Thanks!\n\nFrån: Support\nSkickat: den 23 november 2026 10:00\n\nHave you tried 3 times?',
    'Thanks!\n\nKimden: Support\nGönderildi: 23 Kasım 2026 10:00\n\nHave you tried 3 times?',
    'Gracias\n\n##- Por favor, escriba su respuesta por encima de esta línea. -##\nSolicitud 4711 abierta.',
    'Mulțumesc\n\n-- Vă rugăm să scrieți deasupra acestei linii --\nCererea 4711 e deschisă.',
    'Danke\n\nVon meinem Samsung Galaxy Smartphone gesendet.',
    'Thanks\n\nSent with Proton Mail secure email.',
    'Bedankt\n\nVerstuurd vanaf mijn iPhone',
    'Gracias\n\nLibre de virus. www.avast.com',
    'Gracias\n\nAntes de imprimir este mensaje, piense en el medio ambiente',
    'Thanks\n\nLEGAL NOTICE: this message is not for you.',
    'Mulțumesc\n\nMesaj confidențial. Nu este pentru dumneavoastră.',
  ])('is seen in %j', (message) => {
    expect(isThanks(message)).toBe(true);
  });

  it.each([
    '',
    'It works now.',
    'Thanks, but it happened again.',
    'Thank you. Could you also check my invoice?',
    'Gracias, pero sigue sin funcionar',
    'Mulțumesc, dar nu merge',
    'Thanks for nothing, my order 4711 is still missing',
    'Thanks and another thing: the lamp blinks',
    'It is not working, thanks',
    'Thanks, I have a problem',
    'Thank you, it is the same again',
    `Thanks ${'very much '.repeat(30)}`,
    'No, thanks',
    'Thanks, it was working',
    'Thank you\n\nOn Monday I wrote:\nIt is broken',
    'Thanks!\n--\nBut it is still broken',
    'Thanks!\n-- \nBut it is still broken',
    'Thank you!\nBroken',
    'Thanks\nStill Broken',
    'THANKS STILL BROKEN',
    'Thanks in advance',
    'Danke im Voraus',
    'Gracias de antemano',
    'Thanks!\n\nOn 21 Nov 2026 your colleague wrote:\n> It is fixed.\nIt is not.',
    'Thanks!\n\n> It is fixed.\nIt is not.',
    'Thanks!\n\nOn 23 Nov 2026 at 10:00 we wrote:\nthe lamp blinks',
    'Danke\n\nAm Montag um 10:00 schrieb ich Ihnen:\nEs ist kaputt',
    'Thanks!\nOrder 4711',
    // Letters without capitals: a thing and what ails it are no name.
    'شكرا الجهاز معطل',
    'شكرا توقف الجهاز',
    'مرحبا الجهاز معطل. شكرا',
    'شكرا معطل',
    'شكرا مقدما',
    'Mulțumesc, nu',
    'Thanks, update my information',
    'Bedankt, maar het werkt niet',
    'Dziękuję, ale nie działa',
    'Thanks!\n\nThis message never reached me',
    'Thanks!\n---\nBut it is still broken',
    'Thanks!\nFrom: Berlin\nTo: Vienna\nDate: 5 May\nIt never arrived',
    'Danke!\nVon: Berlin nach Wien\nGesendet: gestern\nDie Lieferung fehlt',
    // A face or hand says the rest.
    'Thanks 👎',
    'Gracias 😡',
    '👎',
    '🎉😡',
    // In Polish this is a yes.
    'Tak',
    'Please close the window, it is open. Thanks',
    'Please do not close this ticket. Thanks',
    'Kiitos, mutta ei toimi',
    'Спасибо, но не работает',
    'Thanks, please print the environment report',
    'Danke, geht nicht',
    'Não deu certo, obrigado',
    'Please consider getting back to me. Thanks',
    'Thanks, the ticket cannot be closed',
    'It is broken\nOn Mon, 23 Nov 2026 at 10:00, Support <s@shop.example> wrote:\n> Thanks',
    'Gracias. Mensaje confidencial no recibido',
  ])('is not seen in %j', (message) => {
    expect(isThanks(message)).toBe(false);
  });
});

describe.each(languages)('mails in $language', (language) => {
  const { thanks, complaints, questions } = language;
  const mails = (words: readonly string[]) =>
    words.flatMap((one) => [
      ...Object.entries(layouts).map(([layout, lay]) => [layout, lay(one, language)] as const),
      ...Object.entries(htmlLayouts).map(([layout, lay]) => [layout, plainText(lay(one, language))] as const),
    ]);

  it.each(mails(thanks))('that only say thank you: %s %j', (_, mail) => {
    expect([isThanks(mail, names), isThanks(mail)]).toEqual([true, true]);
  });

  it.each(mails([...complaints, ...questions]))('that say more: %s %j', (_, mail) => {
    expect([isThanks(mail, names), isThanks(mail)]).toEqual([false, false]);
  });
});

describe('the text of a mail in HTML', () => {
  it.each([
    [
      '<table><tr><th>Order</th><th>Pieces</th></tr><tr><td>4711</td><td>2</td></tr></table>',
      'Order|Pieces|4711|2',
    ],
    [
      '<dl><dt>Room</dt><dd>9</dd></dl><address>Ana Pop</address><address>Berlin</address>',
      'Room|9|Ana Pop|Berlin',
    ],
    ['<center>Thanks</center><form>4711<fieldset>2</fieldset></form>', 'Thanks|4711|2'],
  ])('keeps apart what stands apart: %s', (html, said) => {
    expect(plainText(html).replaceAll(/\n+/g, '|')).toBe(said);
  });
});

describe('the writer’s own words', () => {
  it.each([
    'On Mon, 23 Nov 2026 at 10:00, Support <s@shop.example> wrote:',
    'El lun, 23 nov 2026 a las 10:00, Soporte <s@shop.example> escribió:',
    'Am 23.11.2026 um 10:00 schrieb Support <s@shop.example>:',
    'Le lun. 23 nov. 2026 à 10:00, Support <s@shop.example> a écrit :',
    'في ٢٣ نوفمبر ٢٠٢٦، كتب Support <s@shop.example>:',
  ])('stay right above %s', (head) => {
    expect(ownWords(`The screen stays black\nsince today\n${head}\n\nWe are sorry`)).toBe(
      'The screen stays black\nsince today',
    );
  });
});

describe('the time it takes', () => {
  it('grows with the length of a mail and no faster', () => {
    const long = (unit: string) => `Thanks! ${unit.repeat(20_000)}`;
    const started = performance.now();
    for (const unit of [
      '<',
      '<p',
      '&',
      'On ',
      'On 1 ',
      '-',
      '> ',
      'a ',
      '\n',
      '<div class="gmail_quote">',
      '<!--',
    ]) {
      isThanks(plainText(long(unit)));
      isThanks(long(unit));
    }
    // A square would take minutes; the bound only tells the two apart, on any machine.
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});
