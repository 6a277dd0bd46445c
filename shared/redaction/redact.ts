import { replaceNumbers } from './digits.ts';

/** What must not leave the page in a free text, by kind, and how often it stood there. */
export type Removed = Partial<Record<'card' | 'email' | 'phone' | 'token', number>>;

/** Letters and digits thrown together, as in no product's or file's name: the kind of character changes all the time. */
const isToken = (text: string): boolean =>
  /^(?!0x)(?=.*[a-z])(?=.*[A-Z]).*\d/.test(text) &&
  (text.match(/[a-z](?=[A-Z\d])|\d(?=[A-Za-z])/g) ?? []).length * 6 > text.length;

const LABEL =
  '(?<=(?<!\\p{L})(?:pass(?:wor[dt])?|pwd?|kennwort|contraseña|clave|parol[aă](?: mea)?|senha|mot de passe|كلمة (?:المرور|السر))';

/** Each begins where a run begins (a look-behind says so), so that the time taken grows with the text's length only. */
const RULES = [
  ['email', /(?<![\p{L}\d_.+'-])[\p{L}\d_.+'-]+@[\p{L}\d-]+(\.[\p{L}\d-]+)+/gu],
  // Known prefixes and JSON Web Tokens.
  ['token', /(?<![\w-])(([sp]k|gh[po]|xox[abp])[-_][\w-]{8,}|eyJ[\w-]+\.[\w-]+\.[\w-]*)/g],
  // "password: …", but not "password: not received"; "password is …" where no word of a sentence looks like it.
  [
    'token',
    RegExp(`${LABEL}\\s?[:=]\\s?)(?!(not?|is|was|nu|nicht|ist|ne|est|n[ãó]o|pas|لا)\\s)[^\\s•]+`, 'giu'),
  ],
  ['token', RegExp(`${LABEL} (is|ist|lautet|este?|es|[eèé]) \\p{P}?)(?=\\S*[\\d!$%&#])[^\\s•"“”»]+`, 'giu')],
  ['token', /(?<=(?<!\p{L})(pin|cv[vc]2?)[\s:=]{1,3})\d{3,8}(?!\d)/giu],
  ['token', /(?<![\w/-])[\w-]{20,}(?![\w-])/g, isToken],
] as const;

/**
 * Takes card numbers, e-mail addresses, phone numbers and secrets out of a text; `•••` stands where they stood.
 * Pure: the same text always becomes the same, and a redacted text is left alone.
 */
export function redact(text: string): { text: string; removed: Removed } {
  const removed: Removed = {};
  const mark = (kind: keyof Removed): string => {
    removed[kind] = (removed[kind] ?? 0) + 1;
    return '•••';
  };
  // Twice: an address may begin where a number ended.
  for (let pass = 0; pass < 2; pass++) {
    for (const [kind, pattern, real] of RULES) {
      text = text.replace(pattern, (found) => (!real || real(found) ? mark(kind) : found));
    }
    text = replaceNumbers(text, mark);
  }
  return { text, removed };
}
