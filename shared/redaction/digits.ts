/** A UUID, which stays; else digits and what may stand between them: `+` and `(` may begin a phone number. */
const RUN = /([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})|[+(]{0,2}\d+(?:[\s()./–-]{1,2}\d+)*/gi;
/** The card networks' first digits and lengths (ISO/IEC 7812): an IMEI or a serial number has others. */
const CARD = /^(4\d{12}(\d{3}){0,2}|(5[1-5]|2[2-7]|6\d|35)\d{14}|3[47]\d{13}|3[068]\d{12})$/;
/** How a card's digits are grouped when they are: by four, or as American Express and Diners do. */
const CARD_GROUPING = /^(?:[48]+\d?|46[45])$/;
/** The two letters and the check digits an account number begins with (ISO 13616). */
const IN_IBAN = /(^|[^A-Za-z])[A-Z]{2}(\d\d[A-Z\d ]*)?$/;
/** How long the groups are where no leading 0 is dialled; a test holds it against libphonenumber's formats. */
export const GROUPING = /^1?(?:[1-4][2-5]{1,2}[2-5]|37)$/;
/** Before a number to call, and before one to look up: how such words begin in the widget's languages. */
const DIALLED = /(tel|pho|fon|call|cel|m[oó]v|ll?[aá]m|sun|chiam|lig|هاتف|جوال|اتصل)[^\d.!?]*$/i;
const LOOKED_UP = /(ord|inv|cust|cli|ref|ser|n[ro°º]\b|#|ped|fac|fat|com|rech|kund|best|طلب|فات)[^\d.!?]*$/i;

/** Luhn's check (ISO/IEC 7812-1, annex B). */
const isCard = (digits: string, grouping: string): boolean =>
  CARD.test(digits) &&
  (grouping === `${digits.length}` || CARD_GROUPING.test(grouping)) &&
  [...digits].reduceRight((sum, digit, at) => {
    const twice = (digits.length - at) % 2 ? +digit : +digit * 2;
    return sum + twice - (twice > 9 ? 9 : 0);
  }, 0) %
    10 ===
    0;

/** `found`: gap, digits, gap, digits …; `before`: the text in front, or null where other digits stand there; `ends`: none follow in the same rhythm. */
function isPhone(found: readonly string[], digits: string, before: string | null, ends: boolean): boolean {
  const { length } = digits;
  if (found[0]?.includes('+')) return length > 7 && length < 16;
  if (length < 9 || length > 14 || (before && LOOKED_UP.test(before))) return false;
  const dialled = before !== null && DIALLED.test(before);
  if (!found[2]) return dialled || (before !== null && /^0[1-9]\d{8,9}$/.test(digits));
  // The first gap may differ: (021) 310 12 34, 0171/234 56 78.
  if (found.some((gap, at) => at > 4 && at % 2 < 1 && gap !== found[4])) return false;
  const groups = found.filter((_, at) => at % 2);
  if (digits < '1') return length < (digits < '01' ? 15 : 13) && groups.every((group) => group[1]);
  const grouping = groups.map((group) => group.length).join('');
  return before !== null && ends && length < 12 && (GROUPING.test(grouping) || dialled);
}

/**
 * Replaces card and phone numbers in a text by what `mark` returns. What an agent needs stays: dates, times, prices,
 * IBANs, IMEIs, order, invoice and serial numbers. Cards are known by network and check digit; phones by `+`, by a
 * leading 0, or by how countries without one group them. Linear in the text's length.
 */
export function replaceNumbers(text: string, mark: (kind: 'card' | 'phone') => string): string {
  // Arabic and Persian digits, one for one: they lie at …0 to …9.
  const latin = text.replace(/[٠-٩۰-۹]/g, (digit) => `${digit.charCodeAt(0) & 15}`);
  return latin.replace(RUN, (run, uuid: string | undefined, at: number) => {
    const original = text.slice(at, at + run.length);
    const lead = latin.slice(Math.max(0, at - 40), at);
    if (uuid || IN_IBAN.test(lead)) return original;
    // A serial number: SN-0123-456-789.
    const glued = /[\p{L}_#-]$/u.test(lead);
    // Gap, digits, gap, digits …
    const parts = run.split(/(\d+)/);
    let found = false;
    for (let first = 1; first < parts.length; first += 2) {
      for (let last = Math.min(parts.length - 2, first + 14); last >= first; last -= 2) {
        const part = parts.slice(first - 1, last + 1);
        const digits = part.join('').replace(/\D/g, '');
        const ends = parts[last + 1] !== parts[last - 1];
        const grouping = part.map((group, i) => (i % 2 ? group.length : '')).join('');
        const card = isCard(digits, grouping);
        const dialable = !glued || part[0]?.includes('+');
        if (card || (dialable && isPhone(part, digits, first > 1 ? null : lead, ends))) {
          parts.splice(
            first - 1,
            part.length,
            first > 1 ? (part[0] ?? '').replace('(', '') : '',
            mark(card ? 'card' : 'phone'),
          );
          found = true;
          break;
        }
      }
    }
    return found ? parts.join('') : original;
  });
}
