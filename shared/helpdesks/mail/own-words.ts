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
    if (endsAt(lines, at)) break;
    const head = quotationHead(lines, at);
    if (head === 0) own.push(line);
    else if (isQuoted(lines, at + head)) at += head - 1;
    else break;
  }
  return own.join('\n');
}

/** Does all that follows from this line on stand in every mail, or come from another? */
function endsAt(lines: readonly string[], at: number): boolean {
  const line = (lines[at] ?? '').trim();
  const next = (lines[at + 1] ?? '').trim();
  return (
    isNotice(line) ||
    (isRule(line) && (isNotice(next) || isCopiedHead(lines.slice(at + 1, at + 6)))) ||
    original.test(line) ||
    isCopiedHead(lines.slice(at, at + 5)) ||
    (signatureMark.test(line) && isSignature(lines.slice(at + 1)))
  );
}

/** Longer lines are prose, and no line a mail program writes. */
const longestLine = 300;
const signatureMark = /^(?:--|—|__+|-{3,})$/;
/** "-----Original Message-----" and its like, whatever the language calls it. */
const original =
  /^[-_\s]{2,20}(?:original message|mensaje original|mesaj original|mesajul original|mensagem original|ursprüngliche nachricht|originalnachricht|message d'origine|message original|mail original|e-mail originale?|correo original|original-nachricht|ursprüngliche e-mail|oorspronkelijk bericht|oryginalna wiadomość|messaggio originale|الرسالة الأصلية|رسالة أصلية|forwarded message|on .{1,120} wrote)\s?[-_\s]{2,20}$/iu;

/** What a company's server writes below every mail, and the line above which a helpdesk asks to answer. */
const notices = [
  /^(?:##-.+-##$|(?:[-#=*~_]{2,}\s|please|por favor|bitte|veuillez|vă rugăm|si prega|per favore).{0,80}(?:above this line|por encima de esta línea|oberhalb dieser (?:zeile|linie)|au-dessus de cette ligne|sopra questa (?:riga|linea)|acima desta linha|deasupra acestei linii|boven deze (?:regel|lijn)))/iu,
  /^\W{0,4}please (?:type|write|enter) your reply above this line/iu,
  /^(?:confidentiality(?: notice)?|legal notice|disclaimer|nota de confidencialidad|aviso de privacidad|mesaj confiden[țţt]ial|confiden[țţt]ialitate|aviso legal|aviso de confidencialidad|aviso de confidencialidade|avvertenza|haftungsausschluss|avis de confidentialité)\b/iu,
  /^(?:this|the information|diese|este|esta|ce|cet|cette|questa?|il presente|acest|هذه).{0,60}(?:e-?mail|message|nachricht|correo|mensaje|mensagem|courriel|courrier|messaggio|mesaj|الرسالة).{0,100}(?:confiden|vertraulich|privileged|riservat|سرية)/iu,
];
/** "Please consider the environment before printing." */
const nature = /environment|medio ?ambiente|umwelt|l[’']ambiente|meio ambiente|mediul/iu;
const paper = /print|imprim|druck|stamp|tipări|listare/iu;

const isNotice = (line: string) =>
  notices.some((notice) => notice.test(line)) ||
  (line.length <= 180 && nature.test(line) && paper.test(line));

const isRule = (line: string) => /^[-_]{3,}$/.test(line);

/** "From: … Sent: …", as Outlook copies a mail's head, in each language; the labels may be set in asterisks. */
const copiedFrom = /^\*?(?:from|de|von|da|de la|van|od|от|från|fra|kimden|feladó|lähettäjä|من)\s?:\*?\s?\S/iu;
const copiedSent =
  /^\*?(?:sent|date|enviado(?: el)?|fecha|trimis|data|enviada(?: em)?|gesendet|datum|envoyé|date d'envoi|inviato|verzonden|wysłano|skickat|sendt|gönderildi|gönderme tarihi|tarih|elküldve|lähetetty|dato|تم الإرسال|التاريخ|تاريخ الإرسال)\s?:\*?\s?\S/iu;

const copiedTo =
  /^\*?(?:to|an|para|către|a|à|aan|do|til|till|subject|betreff|asunto|assunto|subiect|oggetto|objet|onderwerp|temat|ämne|emne|cc|إلى|الموضوع)\s?:/iu;

/** A mail program writes a year or a time of day; a person that asks about a journey may write "Date: 5 May". */
const moment = /\p{Nd}{4}|\p{Nd}[:.]\p{Nd}{2}/u;

function isCopiedHead(lines: readonly string[]): boolean {
  const [first = '', ...rest] = lines.map((line) => line.trim()).filter((line) => line !== '');
  const isSent = (line: string) => copiedSent.test(line) && moment.test(line);
  return (
    (copiedFrom.test(first) && rest.slice(0, 3).some(isSent)) ||
    // Webmail of GMX and others puts the time first, and goes on with whom it was to or about what.
    (isSent(first) &&
      copiedFrom.test(rest[0] ?? '') &&
      rest[0]?.includes('@') === true &&
      rest.slice(1, 3).some((line) => copiedTo.test(line)))
  );
}

/** "Sent from my iPhone": how phones and mail programs sign by themselves. */
const footers = [
  /^(?:sent|gesendet|envoyé|inviato|enviado|trimis|verstuurd|wysłan[eoy]|skickat|sendt) (?:from|via|with|mit|von|de|depuis|avec|con|com|cu|da|dal|desde|do|a partir do|din|de pe|à partir d[e'’u]|vanaf|z|från|fra) ?\S/iu,
  /^(?:get|hol dir|holen sie sich|obtener|obtén|obter|ob[țţt]ine[țţt]i|télécharg\S+|scarica|ottieni) \S+(?: \S+)? (?:for|für|para|pentru|pour|per) (?:ios|android|iphone|windows|mac)/iu,
  /^(?:diese nachricht wurde )?von (?:meinem|meiner) .* gesendet\.?$/iu,
  /^الحصول على outlook لـ ?\S+/iu,
  /^(?:أرسلت من|أُرسلت من|تم الإرسال من|مرسل من|أرسل من)/u,
];
const devices =
  /iphone|ipad|ipod|android|samsung|galaxy|huawei|xiaomi|redmi|pixel|nokia|motorola|blackberry|outlook|gmail|yahoo|mail\b|mobile|móvil|smartphone|handy|telefon|téléphone|telefonino|cellulare|celular|windows|proton|gmx|web\.de|tablet|ipad|الجوال|الهاتف|هاتفي/iu;

/** "Virus-free. www.avast.com" */
const checked =
  /^(?:virus-free|virenfrei|libre de virus|livre de vírus|sans virus|senza virus|fără viru[șşs]i|(?:this|este|acest|dieses?|cet|questo) e-?mail .{0,40}(?:antivirus|avast|avg))\b/iu;

const isFooter = (line: string) => line.length <= 90 && (checked.test(line) || isOfDevice(line));

const isOfDevice = (line: string) =>
  footers.some((footer) => footer.test(line)) && (devices.test(line) || /[\u0600-\u06ff]/.test(line));

/** "On …, … wrote:" in each language. The writer speaking of themselves ("On Monday I wrote:") is no such line. */
const heads: readonly RegExp[] = [
  /^on .+ wrote:$/iu,
  /^el .+ escribió:$/iu,
  /^(?:în|in|pe|la) .+ (?:a scris|scrie):$/iu,
  /^(?:em|a|no dia) .+ escreveu:$/iu,
  /^am .+ schrieb .+:$/iu,
  /^(?:le|el) .+ a écrit ?:$/iu,
  /^il .+ ha scritto:$/iu,
  /^(?:في|بتاريخ) .+ (?:كتب|تمت كتابة ما يلي بواسطة).*[:：]$/u,
  /^op .+ schreef .+:$/iu,
  /^.+ napisał(?:\(a\)|a)?:$/iu,
  /^w dniu .+ pisze:$/iu,
  // The writer first: "Support wrote on 23/11/2026 10:00:".
  /^.{1,80} (?:wrote on|escribió el|a scris (?:pe|în|la)|escreveu em|schrieb am|a écrit le|ha scritto il|schreef op) .*\d.*:$/iu,
  // Any language: a year, and the writer's address at the end.
  /^.*\b\d{4}\b.{0,120}<[^<>]+@[^<>]+> ?:$/u,
  /^.{0,120}<[^<>]+@[^<>]+> (?:wrote|escribió|a scris|escreveu|schrieb|a écrit|ha scritto|كتب) ?:$/iu,
];
const speaking =
  /(?:^|[\s,])(?:i|we|you|your|yo|usted|ustedes|eu|tu|dumneavoastră|voi|noi|você|vocês|ich|wir|sie|du|ihr|ihre|je|j|nous|vous|votre|io|noi|lei|voi|أنا|نحن|أنتم)(?=$|[\s,’':])/iu;
/** A mail program names the day by its number, or the writer by address. */
const dated = /\p{Nd}|@/u;
/** Such a line is wrapped after some eighty signs, when names and addresses are long. */
const headLines = 3;

/** A head that begins and ends in this line: what stands right above it are the writer's own words. */
const isWholeHead = (line: string): boolean => beginsHead.test(line) && heads.some((head) => head.test(line));
const beginsHead = /^(?:on|el|în|in|pe|em|no dia|am|le|il|في|بتاريخ|op|w dniu) .*\p{Nd}{4}/iu;

/** How many lines from `at` are the head of a quotation; 0: none. */
function quotationHead(lines: readonly string[], at: number): number {
  let joined = '';
  for (let count = 1; count <= headLines; count++) {
    const line = (lines[at + count - 1] ?? '').trim();
    if (line === '' || line.startsWith('>')) return 0;
    joined = joined === '' ? line : `${joined} ${line}`;
    if (joined.length > longestLine || (count > 1 && isWholeHead(line))) return 0;
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
