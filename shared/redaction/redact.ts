import { isCard, replaceNumbers } from './digits.ts';

/** What must not leave the page in a free text, by kind, and how often it stood there. */
export type Removed = Partial<Record<'card' | 'email' | 'phone' | 'token', number>>;

/** Letters and digits thrown together, as in no product's or file's name: the kind of character changes all the time. */
const isToken = (text: string): boolean =>
  /^(?!0x)(?=.*[a-z])(?=.*[A-Z]).*\d/.test(text) &&
  (text.match(/[a-z](?=[A-Z\d])|\d(?=[A-Za-z])/g) ?? []).length * 6 > text.length;

const isJoinedCard = (text: string): boolean =>
  isCard(
    text.replace(/\D/g, ''),
    text.replace(/\d+\D*/g, (group) => `${group.replace(/\D/g, '').length}`),
  );

const LABEL =
  "(?<=(?<!\\p{L})(?:pass(?:wor[dt]|wd|code|phrase)?|p(?:wd?|sw)|kennwort|contrase(?:ñ|n\u0303?)a|clave|parol[aă](?: mea)?|senha|mot de passe|palavra-passe|mdp|كلمة (?:المرور|السر))(?: d[’']ordine| (?:de(?:l| la)?|d[aiou]|f(?:ü|o)r) (?:acc\\p{L}+|wi-?fi|router|correo|e?-?mail|cuenta|cont(?:ul)?|konto))?";

/** Each begins where a run begins (a look-behind says so), so that the time taken grows with the text's length only. */
const RULES = [
  ['email', /(?<![\p{L}\d_.+'-])[\p{L}\d_.+'-]+[@＠][\p{L}\d-]+([.。][\p{L}\d-]+)+/gu],
  // "ana (at) example.com", "ana at example dot com", "ana@gmail. com": for people, or by a phone's keyboard.
  [
    'email',
    /(?<![\p{L}\d_.+'-])[\p{L}\d_.+'-]+(?: ?[([{] ?(?:at?|ät|arroba|@) ?[)\]}] ?| (?:arroba|chiocciola|at(?= [\p{L}\d-]+ (?:dot|punto|punct|ponto|point|punkt) )) )[\p{L}\d-]+(?:(?:\.| ?[([{] ?(?:dot|punto|punct|ponto|point|punkt) ?[)\]}] ?| (?:dot|punto|punct|ponto|point|punkt) )[\p{L}\d-]+)+/giu,
  ],
  // "ana@gmail", which some take for the whole.
  [
    'email',
    /(?<![\p{L}\d_.+'-])[\p{L}\d_.+'-]+ ?@ ?(?:\p{L}[\p{L}\d-]*(?: \. ?|\. |,)(?:com|net|org|info|eu|es|ro|de|fr|it|pt|br|mx|ar|co|uk|ie)|gmail|hotmail|outlook|yahoo|icloud|gmx)(?![\p{L}\d])/giu,
  ],
  // "ana @ example.com", as people write for people.
  ['email', /(?<![\p{L}\d_.+'-])[\p{L}\d_.+'-]+(?: ?@ | @)[\p{L}\d-]+(\.[\p{L}\d-]+)*\.\p{L}{2,}/gu],
  ['card', /(?<!\d)\d{4}(?:[,_] ?\d{4,6}){2,3}(?!\d)/g, isJoinedCard],
  // Known prefixes and JSON Web Tokens.
  [
    'token',
    /(?<![\w-])(([sp]k|gh[po]|github_pat|glpat|xox[abp])[-_][\w-]{8,}|AKIA\w{16}|AIza[\w-]{30,}|eyJ[\w-]+\.[\w-]+\.[\w-]*|SG\.[\w-]{16,}\.[\w-]{16,})/g,
  ],
  // What is called a secret by its own name, whatever it looks like.
  ['token', /-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*KEY-----|$)/g],
  ['token', /(?<=authorization:\s?\w{1,12} |bearer (?=\S{0,99}\d))[\w+/=.~-]{8,}/gi],
  [
    'token',
    /(?<=(?<!\p{L})(?:(?:api|access)[ _-]?key|secret|token)\s?[:=]\s{0,2})(?=\S{0,99}\d)[^\s•]{8,}/giu,
  ],
  // "password: …", but not "password: not received"; "password is …" where no word of a sentence looks like it.
  [
    'token',
    RegExp(
      `${LABEL}\\s?[:=→]\\s{0,2})(?!(not?|is|was|nu|nicht|ist|ne|est?e?|es|[eèé]|n[ãó]o|pas|لا)\\s)[^\\s•]+`,
      'giu',
    ),
  ],
  [
    'token',
    RegExp(
      `${LABEL}:? (is|ist|lautet|este?|es|[eèé]|هي):? \\p{P}?)(?!\\p{Nd}{1,2}x?\\s)(?=\\S*[\\p{Nd}!$%&#])[^\\s•"“”»]+`,
      'giu',
    ),
  ],
  // "password hunter2": behind the label alone stands what no sentence has, and not "2x" or "3 times".
  ['token', RegExp(`${LABEL}(?: [-–])? )(?=\\S*\\p{L})(?=\\S*[\\p{Nd}!$%&#])[^\\s•]{6,}`, 'giu')],
  [
    'token',
    /(?<=(?<!\p{L})(pin(?:-?ul(?: meu)?)?|cv[vc]2?|otp|nip|[mi]tan|cryptogramme|(?:verification|security|one-time|sms|2fa) code|c[oó]di(?:go|ce) d[ei] (?:veri|sic|seg)\p{L}+|cod(?:e|ul)? de (?:v[eé]ri|s[eé]cu)\p{L}+|prüf(?:nummer|ziffer)|sicherheitscode|رمز التحقق)(?: (?:is|ist|es(?: el)?|este?|[eèé]))?[\s:=]{1,3})\p{Nd}{3,8}(?!\p{Nd})/giu,
  ],
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
