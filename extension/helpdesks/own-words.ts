import { isSignature } from './signature.ts';

/**
 * What the writer of a mail added: no quotation of ours, no footer of the phone, no signature. What cannot be told from
 * the writer's own words stays, so that a complaint below a signature mark is still heard. Every line is looked at once.
 */
export function ownWords(message: string): string {
  const lines = message
    .split(/\r\n|\r|\n/)
    .map((line) => line.replaceAll(/[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, ''));
  const own: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = (lines[at] ?? '').trim();
    if (line.startsWith('>') || isFooter(line)) continue;
    if (isRule(line) && isCopiedHead(lines.slice(at + 1, at + 6))) break;
    if (original.test(line) || isCopiedHead(lines.slice(at, at + 5))) break;
    if (signatureMark.test(line) && isSignature(lines.slice(at + 1))) break;
    const head = quotationHead(lines, at);
    if (head === 0) own.push(line);
    else if (isQuoted(lines, at + head)) at += head - 1;
    else break;
  }
  return own.join('\n');
}

/** Longer lines are prose, and no line a mail program writes. */
const longestLine = 300;
const signatureMark = /^(?:--|—|__+|-{3,})$/;
/** "-----Original Message-----" and its like, whatever the language calls it. */
const original =
  /^[-_\s]{2,20}(?:original message|mensaje original|mesaj original|mesajul original|mensagem original|ursprüngliche nachricht|originalnachricht|message d'origine|message original|messaggio originale|الرسالة الأصلية|رسالة أصلية|forwarded message)\s?[-_\s]{2,20}$/iu;

const isRule = (line: string) => /^[-_]{5,}$/.test(line);

/** "From: … Sent: …", as Outlook copies a mail's head, in each language; the labels may be set in asterisks. */
const copiedFrom = /^\*?(?:from|de|von|da|de la|от|من)\s?:\*?\s?\S/iu;
const copiedSent =
  /^\*?(?:sent|date|enviado(?: el)?|fecha|trimis|data|enviada(?: em)?|gesendet|datum|envoyé|date d'envoi|inviato|تم الإرسال|التاريخ|تاريخ الإرسال)\s?:\*?\s?\S/iu;

/** A mail program writes a year or a time of day; a person that asks about a journey may write "Date: 5 May". */
const moment = /\p{Nd}{4}|\p{Nd}[:.]\p{Nd}{2}/u;

function isCopiedHead(lines: readonly string[]): boolean {
  const [first = '', ...rest] = lines.map((line) => line.trim()).filter((line) => line !== '');
  return (
    copiedFrom.test(first) && rest.slice(0, 3).some((line) => copiedSent.test(line) && moment.test(line))
  );
}

/** "Sent from my iPhone": how phones and mail programs sign by themselves. */
const footers = [
  /^(?:sent|gesendet|envoyé|inviato|enviado|trimis) (?:from|via|mit|von|de|depuis|da|dal|desde|do|a partir do|din|de pe|à partir d[e'’u]) ?\S/iu,
  /^(?:get|hol dir|holen sie sich|obtener|obtén|obter|obțineți|télécharg\S+|scarica|ottieni) outlook /iu,
  /^von (?:meinem|meiner) .* gesendet$/iu,
  /^(?:أرسلت من|أُرسلت من|تم الإرسال من|مرسل من|أرسل من)/u,
];
const devices =
  /iphone|ipad|ipod|android|samsung|galaxy|huawei|xiaomi|redmi|pixel|nokia|motorola|blackberry|outlook|gmail|yahoo|mail\b|mobile|móvil|smartphone|handy|telefon|téléphone|telefonino|cellulare|celular|windows|proton|gmx|web\.de|tablet|ipad|الجوال|الهاتف|هاتفي/iu;

const isFooter = (line: string) =>
  line.length <= 90 &&
  footers.some((footer) => footer.test(line)) &&
  (devices.test(line) || /[\u0600-\u06ff]/.test(line));

/** "On …, … wrote:" in each language. The writer speaking of themselves ("On Monday I wrote:") is no such line. */
const heads: readonly RegExp[] = [
  /^on .+ wrote:$/iu,
  /^el .+ escribió:$/iu,
  /^(?:în|in|pe|la) .+ (?:a scris|scrie):$/iu,
  /^(?:em|a|no dia) .+ escreveu:$/iu,
  /^am .+ schrieb .+:$/iu,
  /^(?:le|el) .+ a écrit ?:$/iu,
  /^il .+ ha scritto:$/iu,
  /^(?:في|بتاريخ) .+ كتب.*[:：]$/u,
  /^.{0,120}<[^<>]+@[^<>]+> (?:wrote|escribió|a scris|escreveu|schrieb|a écrit|ha scritto|كتب) ?:$/iu,
];
const speaking =
  /(?:^|[\s,])(?:i|we|you|your|yo|usted|ustedes|eu|tu|dumneavoastră|voi|noi|você|vocês|ich|wir|sie|du|ihr|ihre|je|j|nous|vous|votre|io|noi|lei|voi|أنا|نحن|أنتم)(?=$|[\s,’':])/iu;
/** A mail program names the day by its number, or the writer by address. */
const dated = /\d|@/;
/** Such a line is wrapped after some eighty signs, when names and addresses are long. */
const headLines = 3;

/** How many lines from `at` are the head of a quotation; 0: none. */
function quotationHead(lines: readonly string[], at: number): number {
  let joined = '';
  for (let count = 1; count <= headLines; count++) {
    const line = (lines[at + count - 1] ?? '').trim();
    if (line === '' || line.startsWith('>')) return 0;
    joined = joined === '' ? line : `${joined} ${line}`;
    if (joined.length > longestLine) return 0;
    if (/[:：]$/.test(line) && dated.test(joined) && !speaking.test(joined.replaceAll(/<[^<>]*>/g, ''))) {
      if (heads.some((head) => head.test(joined))) return count;
    }
  }
  return 0;
}

/** Do marked lines follow? Then words may follow them, too. */
function isQuoted(lines: readonly string[], from: number): boolean {
  const next = lines.slice(from, from + 4).find((line) => line.trim() !== '');
  return next?.trim().startsWith('>') ?? false;
}
