/** A UUID, which stays; else digits and what may stand between them: `+` and `(` may begin a phone number. */
const RUN =
  /([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})|[+(]{0,2}\d+(?:(?:[\s()./·‐-―\u200b-\u200f\u2060-]{1,2}| [-–—/] )\d+)*/gi;
/** The card networks' first digits and lengths (ISO/IEC 7812): an IMEI or a serial number has others. */
const CARD = /^(4\d{12}(\d{3}){0,2}|6\d{15}(\d{3})?|(5[1-5]|2[2-7]|35)\d{14}|3[47]\d{13}|3[068]\d{12})$/;
/** How a card's digits are grouped when they are: by four, or as American Express and Diners do. */
const CARD_GROUPING = /^(?:[48]+\d?|46[45])$/;
/** The two letters and the check digits an account number begins with (ISO 13616). */
const IN_IBAN = /(^|[^A-Za-z])[A-Z]{2}(\d\d[A-Z\d ]*)?$/;
/** An account number whose country stands apart: DE 89 3704 0044 … */
const APART = /^[A-Z]{2} \d\d \d{4} \d{4} /;
/** How long the groups are where no leading 0 is dialled; a test holds it against libphonenumber's formats. */
export const GROUPING = /^1?(?:[1-4][2-5]{1,2}[2-5]|37)$/;
/**
 * Before a number to call, and before one to look up: how such words begin in the widget's languages. The nearest to the
 * number decides; a full stop ends the sentence, but not "tel." or "Kd.-Nr.".
 */
const DIALLED =
  '(?<!\\p{L})(?:t[ef]?l|tfn|call|cell?|m[oó]v|mob|what|ll?[aá]m|sun|chiam|lig|handy|gsm|ruf|m(?:y|[ei]u|i[ao]?|on|eine) n[uú]m)|pho|fon|هاتف|جوال|اتصل';
const LOOKED_UP =
  '(?<!\\p{L})(?:orde|ordi|invo|cust|clie|ref|ped|fa[ct]t?ur|comm?and|rech|kund|best[ae]l|auftr|vertr|contr|prod|prat|art[ií]|acc|p[oó]li|seri|sku|awb|err(?!ei)|mod|track|paq|pa(?:rc|ck|ket|chet)|col[ei][ts]|ship|sped|env[ií]o|sendung|liefersch|albar|booki|re[sz]erv|exped|dossi|sini|boll|vorg|suivi|c[oó]di|cita|ticket|(?:(?:ca[sz][eou]?|code?|no)(?=[.:]? ?$)))|steu|(?<!(?<!\\p{L})(?:t[eé]l|handy|mob|ruf|fax)\\p{L}{0,8}[ .-]{0,2})n[r°º]|s/n|#|طلب|فات';
const LAST_WORD = RegExp(
  `.*(?:(${DIALLED})\\p{L}*\\.?[^\\d.!?]*|(?:${LOOKED_UP})\\.?[^\\d.!?]{0,24})$`,
  'isu',
);

/** A word of calling right behind a number: "612345678 es mi teléfono". */
const DIALLED_AFTER = RegExp(`^[^\\d.!?\n]{0,12}(?:${DIALLED})`, 'iu');

/** In one piece: 0 and a national number, or 00 and a country's, which (+1 by its own plan) goes on with no 0 as barcodes do. */
const BARE = /^0(?:[1-9]\d{8,9}|0(?:1[2-9]\d\d[2-9]|[2-9]\d[1-9]|39|42)\d{6,10})$/;
/** Width, height and perhaps rate of a screen: 1920 1080 60. */
const SCREEN = /^(?:1024|1280|1366|1440|1600|1920|2560|3440|3840)(?:7|8|9|1[024]|16|21)\d/;

/** Luhn's check (ISO/IEC 7812-1, annex B). */
export const isCard = (digits: string, grouping: string): boolean =>
  CARD.test(digits) &&
  (grouping === `${digits.length}` || CARD_GROUPING.test(grouping)) &&
  [...digits].reduceRight((sum, digit, at) => {
    const twice = (digits.length - at) % 2 ? +digit : +digit * 2;
    return sum + twice - (twice > 9 ? 9 : 0);
  }, 0) %
    10 ===
    0;

/** `found`: gap, digits, gap, digits …; `before`: the text in front, or null where other digits stand there; `ends`: none follow in the same rhythm, or hang on it; `after`: the text behind. */
function isPhone(
  found: readonly string[],
  digits: string,
  before: string | null,
  ends: boolean,
  after: string,
): boolean {
  const { length } = digits;
  if (found[0]?.includes('+')) return length > 7 && length < 16;
  if (length < 9 || length > 15) return false;
  const word = before && LAST_WORD.exec(before);
  if (word && word[1] === undefined) return false;
  const dialled = !!word || DIALLED_AFTER.test(after);
  if (!found[2]) return (dialled && length < 15) || (before !== null && BARE.test(digits));
  // The first gap may differ: (021) 310 12 34, 0171/234 56 78; behind a code in brackets all: (11) 9 1234-5678.
  if (found[0] !== '(' && found.some((gap, at) => at > 4 && at % 2 < 1 && gap !== found[4])) return false;
  const groups = found.filter((_, at) => at % 2);
  if (digits < '1') return isNationalNumber(found, digits, groups);
  const grouping = groups.map((group) => group.length).join('');
  // 500 000 000 is a price.
  if (before === null || !ends || length > 11 || digits.endsWith('00000')) return false;
  return (
    dialled ||
    (GROUPING.test(grouping) ? !SCREEN.test(digits) : /^2(9|144)$/.test(grouping) && found[0] === '(')
  );
}

/** Begins with the 0 or 00 that is dialled: no group is a single digit, but for the 0 of `(0)171 2345678`. */
const isNationalNumber = (found: readonly string[], digits: string, groups: readonly string[]): boolean =>
  /^00?[1-9]/.test(digits) &&
  digits.length < (digits < '01' ? 15 : 13) &&
  groups.every((group, at) => group[1] || (at < 2 && found[0] === '('));

/**
 * Replaces card and phone numbers in a text by what `mark` returns. What an agent needs stays: dates, times, prices,
 * IBANs, IMEIs, order, invoice and serial numbers. Cards are known by network and check digit; phones by `+`, by a
 * leading 0, or by how countries without one group them. Linear in the text's length.
 */
export function replaceNumbers(text: string, mark: (kind: 'card' | 'phone') => string): string {
  // Arabic, Persian and full-width digits, one for one: they lie at …0 to …9.
  const latin = text.replace(/[٠-٩۰-۹０-９]/g, (digit) => `${digit.charCodeAt(0) & 15}`);
  return latin.replace(RUN, (run, uuid: string | undefined, at: number) => {
    const original = text.slice(at, at + run.length);
    const lead = latin.slice(Math.max(0, at - 40), at);
    if (uuid || IN_IBAN.test(lead) || APART.test(lead.slice(-3) + run)) return original;
    // A serial number or a part of an address: SN-0123-456-789, ?id=0123456789.
    const glued = /[\p{L}_#=-]$/u.test(lead);
    // Gap, digits, gap, digits …
    const parts = run.split(/(\d+)/);
    let found = false;
    for (let first = 1; first < parts.length; first += 2) {
      const number = longestFrom(
        parts,
        first,
        lead,
        glued,
        latin.slice(at + run.length, at + run.length + 24),
      );
      if (!number) continue;
      const gap = first > 1 ? (parts[first - 1] ?? '').replace('(', '') : '';
      parts.splice(first - 1, number.length, gap, mark(number.kind));
      found = true;
    }
    return found ? parts.join('') : original;
  });
}

/** The longest number that begins with a group of digits, and how many parts it takes; undefined where none does. */
function longestFrom(
  parts: readonly string[],
  first: number,
  lead: string,
  glued: boolean,
  tail: string,
): { readonly kind: 'card' | 'phone'; readonly length: number } | undefined {
  for (let last = Math.min(parts.length - 2, first + 14); last >= first; last -= 2) {
    const part = parts.slice(first - 1, last + 1);
    const digits = part.join('').replace(/\D/g, '');
    const next = parts[last + 1] ?? '';
    const ends = next !== parts[last - 1] && !/^[.-]$/.test(next);
    const grouping = part.map((group, i) => (i % 2 ? group.length : '')).join('');
    if (isCard(digits, grouping)) return { kind: 'card', length: part.length };
    const dialable = !glued || part[0]?.includes('+');
    if (dialable && isPhone(part, digits, first > 1 ? null : lead, ends, next ? '' : tail))
      return { kind: 'phone', length: part.length };
  }
  return undefined;
}
