/** Mails as customers write them, made up, in the languages Overdesk speaks to customers. */
export interface Language {
  readonly language: string;
  readonly thanks: readonly string[];
  readonly complaints: readonly string[];
  readonly questions: readonly string[];
  readonly greeting: string;
  readonly closing: string;
  readonly gmail: string;
  readonly apple: string;
  readonly outlook: string;
  readonly original: string;
  readonly phone: string;
}

export const languages: readonly Language[] = [
  {
    language: 'en',
    thanks: ['Thank you very much, it works now!', 'Thanks a lot for your quick help.'],
    complaints: ['Thanks, but it is still broken.', 'Thank you. It happened again'],
    questions: ['Thank you! Could you also send me the invoice?', 'Thanks. And where is my parcel?'],
    greeting: 'Hi Ana,',
    closing: 'Best regards,\nDora Díaz',
    gmail: 'On Mon, Nov 23, 2026 at 10:00 AM Support <support@shop.example> wrote:',
    apple: 'On 23 Nov 2026, at 10:00, The Support Team of the Northlight Shop\n<support@shop.example> wrote:',
    outlook:
      'From: Support <support@shop.example>\nSent: Monday, 23 November 2026 10:00\nTo: Dora\nSubject: Re: Help',
    original: '-----Original Message-----',
    phone: 'Sent from my iPhone',
  },
  {
    language: 'es',
    thanks: ['¡Muchas gracias, ya funciona!', 'Mil gracias por su ayuda. Todo perfecto.'],
    complaints: ['Gracias, pero sigue sin funcionar.', 'Muchas gracias. Ha vuelto a fallar'],
    questions: ['¡Gracias! ¿Me pueden enviar la factura?', 'Gracias. ¿Y cuándo llega mi pedido?'],
    greeting: 'Hola Ana:',
    closing: 'Un cordial saludo,\nDora Díaz',
    gmail: 'El lun, 23 nov 2026 a las 10:00, Support (<support@shop.example>) escribió:',
    apple: 'El 23 nov 2026, a las 10:00, El equipo de soporte de la tienda\n<support@shop.example> escribió:',
    outlook:
      'De: Support <support@shop.example>\nEnviado: lunes, 23 de noviembre de 2026 10:00\nPara: Dora\nAsunto: RE: Ayuda',
    original: '-----Mensaje original-----',
    phone: 'Enviado desde mi iPhone',
  },
  {
    language: 'ro',
    thanks: ['Mulţumesc frumos, acum merge!', 'Mulțumesc, s-a rezolvat!'],
    complaints: ['Mulțumesc, dar nu merge.', 'Mulțumesc. Iar s-a blocat'],
    questions: ['Mulțumesc! Îmi puteți trimite și factura?', 'Mulțumesc. Când ajunge comanda?'],
    greeting: 'Bună ziua, Ana,',
    closing: 'Cu stimă,\nDora Díaz',
    gmail: 'În lun., 23 nov. 2026 la 10:00, Support <support@shop.example> a scris:',
    apple: 'Pe 23 nov. 2026, la 10:00, Echipa de suport a magazinului\n<support@shop.example> a scris:',
    outlook:
      'De la: Support <support@shop.example>\nTrimis: luni, 23 noiembrie 2026 10:00\nCătre: Dora\nSubiect: RE: Ajutor',
    original: '-----Mesaj original-----',
    phone: 'Trimis de pe iPhone-ul meu',
  },
  {
    language: 'pt',
    thanks: ['Muito obrigada, agora funciona!', 'Obrigado pela ajuda. Tudo perfeito.'],
    complaints: ['Obrigada, mas continua sem funcionar.', 'Obrigado. Voltou a falhar'],
    questions: ['Obrigada! Podem enviar-me a fatura?', 'Obrigado. Quando chega o meu pedido?'],
    greeting: 'Olá Ana,',
    closing: 'Com os melhores cumprimentos,\nDora Díaz',
    gmail: 'Em seg., 23 de nov. de 2026 às 10:00, Support <support@shop.example> escreveu:',
    apple: 'Em 23 de nov. de 2026, às 10:00, A equipa de suporte da loja\n<support@shop.example> escreveu:',
    outlook:
      'De: Support <support@shop.example>\nEnviada em: segunda-feira, 23 de novembro de 2026 10:00\nPara: Dora\nAssunto: RE: Ajuda',
    original: '-----Mensagem original-----',
    phone: 'Enviado do meu iPhone',
  },
  {
    language: 'fr',
    thanks: ['Merci beaucoup, ça marche maintenant !', 'Merci pour votre aide. Tout est parfait.'],
    complaints: ['Merci, mais cela ne marche toujours pas.', 'Merci. Le problème est revenu'],
    questions: ['Merci ! Pouvez-vous aussi m’envoyer la facture ?', 'Merci. Quand arrive ma commande ?'],
    greeting: 'Bonjour Ana,',
    closing: 'Bien cordialement,\nDora Díaz',
    gmail: 'Le lun. 23 nov. 2026 à 10:00, Support <support@shop.example> a écrit :',
    apple: 'Le 23 nov. 2026 à 10:00, Le service clients de la boutique\n<support@shop.example> a écrit :',
    outlook:
      'De : Support <support@shop.example>\nEnvoyé : lundi 23 novembre 2026 10:00\nÀ : Dora\nObjet : RE: Aide',
    original: "-----Message d'origine-----",
    phone: 'Envoyé de mon iPhone',
  },
  {
    language: 'de',
    thanks: ['Vielen Dank, es funktioniert jetzt!', 'Herzlichen Dank für die schnelle Hilfe.'],
    complaints: ['Danke, aber es geht immer noch nicht.', 'Vielen Dank. Leider wieder kaputt'],
    questions: ['Danke! Können Sie mir auch die Rechnung schicken?', 'Danke. Wann kommt mein Paket?'],
    greeting: 'Hallo Frau Pop,',
    closing: 'Mit freundlichen Grüßen\nDora Díaz',
    gmail: 'Am Mo., 23. Nov. 2026 um 10:00 Uhr schrieb Support <support@shop.example>:',
    apple: 'Am 23.11.2026 um 10:00 schrieb Der Kundendienst des Ladens\n<support@shop.example>:',
    outlook:
      'Von: Support <support@shop.example>\nGesendet: Montag, 23. November 2026 10:00\nAn: Dora\nBetreff: AW: Hilfe',
    original: '-----Ursprüngliche Nachricht-----',
    phone: 'Von meinem iPhone gesendet',
  },
  {
    language: 'it',
    thanks: ['Grazie mille, adesso funziona!', 'Molte grazie per il vostro aiuto. Tutto perfetto.'],
    complaints: ['Grazie, ma non funziona ancora.', 'Grazie. Si è bloccato di nuovo'],
    questions: ['Grazie! Potete inviarmi anche la fattura?', 'Grazie. Quando arriva il mio ordine?'],
    greeting: 'Buongiorno Ana,',
    closing: 'Cordiali saluti,\nDora Díaz',
    gmail: 'Il giorno lun 23 nov 2026 alle ore 10:00 Support <support@shop.example> ha scritto:',
    apple:
      'Il giorno 23 nov 2026, alle ore 10:00, Il servizio clienti del negozio\n<support@shop.example> ha scritto:',
    outlook:
      'Da: Support <support@shop.example>\nInviato: lunedì 23 novembre 2026 10:00\nA: Dora\nOggetto: R: Aiuto',
    original: '-----Messaggio originale-----',
    phone: 'Inviato da iPhone',
  },
  {
    language: 'ar',
    thanks: ['شكراً جزيلاً، كل شيء يعمل الآن!', 'شكرا لكم على المساعدة السريعة.'],
    complaints: ['شكرا، لكن المشكلة ما زالت موجودة.', 'شكرا. توقف مرة أخرى'],
    questions: ['شكرا! هل يمكنكم إرسال الفاتورة؟', 'شكرا. متى يصل طلبي؟'],
    greeting: 'مرحباً آنا،',
    closing: 'مع أطيب التحيات،\nدورا',
    gmail: 'في الاثنين، 23 نوفمبر 2026 في 10:00 ص كتب Support <support@shop.example>:',
    apple: 'في 23 نوفمبر 2026، الساعة 10:00، كتب فريق الدعم في المتجر\n<support@shop.example>:',
    outlook:
      'من: Support <support@shop.example>\nتم الإرسال: الاثنين 23 نوفمبر 2026 10:00\nإلى: دورا\nالموضوع: رد: مساعدة',
    original: '-----الرسالة الأصلية-----',
    phone: 'أُرسلت من الـ iPhone',
  },
];

const ours = 'Dear Dora,\nhave you tried 3 times to restart it? It is broken, we fear.';
const quoted = ours
  .split('\n')
  .map((line) => `> ${line}`)
  .join('\n');

/** The ways a mail program lays a customer's words out. */
export const layouts: Readonly<Record<string, (words: string, of: Language) => string>> = {
  alone: (words) => words,
  'greeting and name': (words, { greeting, closing }) => `${greeting}\n\n${words}\n\n${closing}`,
  'signature mark': (words) => `${words}\n-- \nDora Díaz\nHead of Sales\nTel. +40 555 1234\nwww.shop.example`,
  'Gmail quotation': (words, { gmail }) => `${words}\n\n${gmail}\n\n${quoted}`,
  'Apple quotation over two lines': (words, { apple }) =>
    `${words}\r\n\r\n${apple.replace('\n', '\r\n')}\r\n\r\n${quoted}`,
  'Outlook quotation': (words, { outlook }) =>
    `${words}\n\n________________________________\n${outlook}\n\n${ours}`,
  'Outlook’s older quotation': (words, { original, outlook }) =>
    `${words}\n\n${original}\n${outlook}\n\n${ours}`,
  'phone footer': (words, { phone, gmail }) => `${words}\n\n${phone}\n\n${gmail}\n${quoted}`,
};

const paragraphs = (words: string) =>
  words
    .split('\n')
    .map((line) => `<div dir="auto">${line}</div>`)
    .join('');

/** The same, of programs that send HTML alone. */
export const htmlLayouts: Readonly<Record<string, (words: string, of: Language) => string>> = {
  'HTML alone': (words) => `<p>${words}</p>`,
  'Gmail’s HTML': (words, { gmail }) =>
    `<div dir="ltr">${words}</div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">${gmail.replaceAll('<', '&lt;')}<br></div><blockquote class="gmail_quote"><div>${ours}</div></blockquote></div>`,
  'Outlook’s HTML': (words, { outlook, closing }) =>
    `<html><head><style>p {margin: 3}</style></head><body>${paragraphs(`${words}\n${closing}`)}<div id="appendonsend"></div><hr><div id="divRplyFwdMsg"><b>${outlook.replaceAll('<', '&lt;').replaceAll('\n', '<br><b>')}</div><div>${ours}</div></body></html>`.replace(
      `<div>${ours}</div></body>`,
      `<blockquote>${ours}</blockquote></body>`,
    ),
};
