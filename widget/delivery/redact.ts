/** What must not leave the page in a free text, by kind, and how often it stood there. */
export type Removed = Partial<Record<'card' | 'email' | 'phone' | 'token', number>>;

/** Luhn's check over the digits of a card number (ISO/IEC 7812-1, annex B). */
function isCard(text: string): boolean {
  const digits = text.replace(/\D/g, '');
  let sum = 0;
  for (let at = 0; at < digits.length; at++) {
    let digit = Number(digits[digits.length - 1 - at]);
    if (at % 2) digit = digit > 4 ? digit * 2 - 9 : digit * 2;
    sum += digit;
  }
  return digits.length > 12 && digits.length < 20 && sum % 10 === 0;
}

/** Letters and digits thrown together, as no word or order number is. */
const isToken = (text: string): boolean => /[a-z]/.test(text) && /[A-Z]/.test(text) && /\d/.test(text);

const isPhone = (text: string): boolean => {
  const digits = text.replace(/\D/g, '').length;
  // Dates (2026-11-21) and plain order numbers are not calls to be made.
  return digits > 8 && digits < 16 && /^[+(0]/.test(text);
};

const RULES = [
  ['email', /[\w.+-]+@[\w-]+(\.[\w-]+)+/g, () => true],
  // Known prefixes, JSON Web Tokens, then "password: …" in the widget's languages.
  ['token', /\b(?:sk|pk|ghp|gho|xox[abp])[-_][\w-]{8,}|\beyJ[\w-]+\.[\w-]+\.[\w-]*/g, () => true],
  [
    'token',
    /(?<=(?<![a-z])(?:password|passwort|contraseña|parola|senha|mot de passe|pin|cvv|cvc)\s*[:=]\s*)[^\s•]\S*/gi,
    () => true,
  ],
  ['token', /\b[\w-]{20,}\b/g, isToken],
  ['card', /\b\d(?:[ -]?\d){12,18}\b/g, isCard],
  ['phone', /[+(]?\d[\d ()./-]{7,}\d/g, isPhone],
] as const;

/**
 * Takes card numbers, e-mail addresses, phone numbers and secrets out of a text; `•••` stands where they stood.
 * Pure: the same text always becomes the same, and a redacted text is left alone.
 */
export function redact(text: string): { text: string; removed: Removed } {
  const removed: Removed = {};
  for (const [kind, pattern, real] of RULES) {
    text = text.replace(pattern, (found) => {
      if (!real(found)) return found;
      removed[kind] = (removed[kind] ?? 0) + 1;
      return '•••';
    });
  }
  return { text, removed };
}
