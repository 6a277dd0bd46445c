import { COMMON } from './common-words.ts';

/** The words of a text as they are looked for: without capitals, accents, and what Arabic may leave out. */

/** What is written in several ways and read as one: hamza carriers fall to their letter with the marks. */
const ALIKE: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  ى: 'ي',
  ة: 'ه',
  ـ: '',
};

const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[ßæœøđłىةـ]/g, (letter) => ALIKE[letter] ?? letter);

/** The words of a text, folded, each once. */
export const wordsOf = (text: string): string[] => [...new Set(folded(text).match(/[\p{L}\p{N}]+/gu) ?? [])];

const common = new Set(COMMON.flatMap(wordsOf));

/** “and”, “with the”, “of the” are written in one with the noun. */
const JOINED = /^[وف]?(?:ال|بال|كال|لل)(?=\p{L}{3})/u;
export const bareWord = (word: string): string => word.replace(JOINED, '');

/** Shorter ones tell nothing, except in Arabic, whose words are short. */
const isLong = (word: string): boolean => word.length >= 3 || /\p{Script=Arabic}{2}/u.test(word);

/** The words of a text that tell what it is about, in any of our languages: not the common ones. */
export const tellingWords = (text: string): string[] => [
  ...new Set(
    wordsOf(text)
      .filter((word) => !common.has(word))
      .map(bareWord)
      .filter((word) => isLong(word) && !common.has(word)),
  ),
];

/** Letters that two words begin with alike. */
function begun(a: string, b: string): number {
  let n = 0;
  while (n < a.length && a[n] === b[n]) n += 1;
  return n;
}

/** Words that are akin begin with so many letters alike, or are the same. */
export const LEAST_ALIKE = 3;
const LEAST_STEM = 4;
/** Of the longer word's letters. */
const STEM_SHARE = 0.65;

/** Whether two words are one in another form: “print” and “printer”, “contraseña” and “contraseñas”. */
export function isAkin(a: string, b: string): boolean {
  if (a === b) return true;
  if (a[0] !== b[0]) return false;
  const same = begun(a, b);
  const isWhole = same === Math.min(a.length, b.length);
  const least = /\p{Script=Arabic}/u.test(a) ? LEAST_ALIKE : LEAST_STEM;
  return same >= least && same >= STEM_SHARE * Math.max(a.length, b.length) && (isWhole || same > least);
}
