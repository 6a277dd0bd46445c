/**
 * Whether a customer's message only says thank you: a ticket it reopens was not unsolved (helpdesk vendors leave such reopenings
 * out by hand; measurement §1.2). Careful on purpose: one word beyond politeness, a question or a number, and it is a message.
 */
export function isThanks(message: string): boolean {
  const own = ownWords(message).toLowerCase();
  if (/[?¿\d]/.test(own)) return false;
  const words = own.match(/[\p{L}’']+/gu) ?? [];
  return (
    words.length > 0 &&
    words.length <= longest &&
    words.some((word) => thanks.has(word)) &&
    words.every((word) => thanks.has(word) || politeness.has(word))
  );
}

/** More words than this say something. */
const longest = 20;

/** What the writer added: no quotation of our mail, and nothing below the signature mark. */
function ownWords(message: string): string {
  const own: string[] = [];
  for (const line of message.split(/\r?\n/)) {
    if (
      line === '-- ' ||
      /^-{2,}\s*$/.test(line) ||
      /^(On|El|Pe|În) .*(wrote|escribió|scris):\s*$/i.test(line)
    )
      break;
    if (!line.startsWith('>')) own.push(line);
  }
  return own.join('\n');
}

const words = (list: string) => new Set(list.split(/\s+/));

/** English, Spanish, Romanian, German, French, Italian, Portuguese. */
const thanks = words(
  'thanks thank thx cheers gracias agradezco agradecido agradecida mulțumesc multumesc mulțumim multumim mersi danke dankeschön vielen merci remercie grazie obrigado obrigada',
);
const politeness = words(
  `you so very much many a lot for your the help support quick fast great perfect wonderful excellent all good it works is working now solved fixed
   that this was have had nice day weekend best regards kind hi hello dear team yes ok okay and i we really appreciate
   muchas muchísimas mil por su tu la el ayuda rápida respuesta ya funciona todo bien perfecto genial excelente está resuelto solucionado
   buen día fin de semana saludos un cordial saludo hola sí y muy amable
   mult frumos pentru ajutor ajutorul răspuns rapid acum merge funcționează functioneaza totul bine perfect rezolvat s-a o zi bună buna ziua cu respect da și si foarte amabil
   schön für die schnelle hilfe es geht jetzt funktioniert alles gut beste viele grüße hallo ja und
   beaucoup bien pour votre aide ça marche maintenant tout est parfait bonne journée cordialement bonjour oui et
   mille tante per il vostro aiuto ora tutto bene perfetto buona giornata saluti ciao e
   muito pela ajuda agora tudo bem perfeito bom dia olá sim`,
);
