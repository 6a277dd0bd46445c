import { withCommaBelow } from '../romanian-letters.ts';
import { bareWord, notNames } from './thanks-words.ts';

/** Lines below a mail that name its writer: names, titles, addresses and numbers, and nothing that is said. */
export function isSignature(below: readonly string[]): boolean {
  const lines = below.map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('>'));
  return lines.length <= mostLines && lines.every(isOfSignature);
}

const mostLines = 8;
const longestLine = 80;
/** A name, or a title and a company. */
const mostWords = 6;
/** Letters without capitals tell a name from a sentence by its length only. */
const mostWordsWithoutCapitals = 2;

/** Small words inside names, titles and addresses. */
const particles: ReadonlySet<string> = new Set(
  'of and at the for in de del la las los y e du des le les et von van der den und für di da do dos das della il si și pentru cu a al el bin ibn tel fax phone mobile'.split(
    ' ',
  ),
);

function isOfSignature(line: string): boolean {
  if (line.length > longestLine || /[?!؟]/.test(line)) return false;
  const plain = line.replaceAll(/\S*[@/]\S*|\bwww\.\S*/g, ' ');
  const words = plain.match(/[\p{L}\p{M}’'-]*\p{L}[\p{L}\p{M}’'-]*/gu) ?? [];
  if (words.some((word) => notNames.has(bareWord(word)))) return false;
  if (words.some((word) => /^[\u0600-\u06ff]/.test(word))) return words.length <= mostWordsWithoutCapitals;
  return (
    words.length <= mostWords &&
    words.every((word) => /^\p{Lu}/u.test(word) || particles.has(withCommaBelow(word).toLowerCase()))
  );
}
