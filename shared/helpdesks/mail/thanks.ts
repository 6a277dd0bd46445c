import { ownWords } from './own-words.ts';
import { isSignature } from './signature.ts';
import {
  bareWord,
  closings,
  greetings,
  matters,
  notNames,
  politeness,
  solving,
  thanks,
} from './thanks-words.ts';

/**
 * Whether a customer's message only says thank you: a ticket it reopens was not unsolved (vendors leave such reopenings
 * out by hand). Careful on purpose: one word beyond politeness, a question or a number, and it
 * is a message. `names`: people who may be greeted or sign.
 */
export function isThanks(message: string, names: readonly string[] = []): boolean {
  const lines = withoutSignature(ownWords(message.slice(0, longestMessage)));
  const own = lines.join('\n').replaceAll(titles, '$1').replaceAll(asides, ' ');
  if (/[?¿؟\d]/.test(own) || unhappy.test(own)) return false;
  if (/^(?:[\s👍🙏👌🙂😊😀❤💯🎉]|\p{M}|\p{Emoji_Modifier})+$/u.test(own)) return own.trim() !== '';
  const people = new Set(names.flatMap((name) => wordsOf(name).map(bareWord)));
  const sentences = own
    .split(/[.!;:…\n]+/)
    .map((sentence) => withoutNames(wordsOf(sentence), people))
    .filter((sentence) => sentence.length > 0);
  const words = sentences.flat();
  return (
    words.length > 0 &&
    words.length <= longestWords &&
    words.some((word) => isIn(thanks, word)) &&
    sentences.every(isPolite)
  );
}

/** A face or hand that says what the words do not. */
const unhappy = /[👎😠😡🤬😞😢😭😤😒😔🙄🙁☹💩🤦]/u;

/** The full stop of an abbreviated title ends no sentence. */
const titles = /(?<!\p{L})(Mrs?|Ms|Dr|Prof|Sra?|Sig|Hr|Dl|Dna)\.(?= ?\p{Lu})/gu;

/** That the matter may be closed adds nothing to a thank-you. */
const asides = new RegExp(
  [
    '(?:(?:you (?:can|may)|please|feel free to) )?close (?:this|the|my) (?:ticket|case|request|issue)',
    'no (?:further|more|other) questions',
    '(?:(?:this|the|my) )?(?:ticket|case|request|issue) (?:can|may) (?:now )?be closed',
    'for (?:getting back to|letting) (?:me|us)(?: know)?',
    'for sorting (?:it|this|that) out',
    'worked a treat|no worries|quick turnaround',
    '(?:(?:das|der|die) )?(?:ticket|fall|anfrage) kann (?:jetzt )?geschlossen werden',
    'se puede cerrar (?:la (?:incidencia|consulta|solicitud)|el (?:caso|ticket|tique))',
    '(?:le ticket|la demande) peut être (?:fermée?|cl[ôo]turée?)',
    '(?:il ticket|la richiesta) pu[òo] essere chius[oa]',
    'deu certo|tudo certo',
    '(?:puede[ns]?|pod[eé]is) cerrar (?:la (?:incidencia|consulta|solicitud)|el (?:caso|ticket|tique))',
    '(?:pute[țţt]i|po[țţt]i) [îi]nchide (?:tichetul|cazul|solicitarea|sesizarea)',
    '(?:podem?|pode) (?:fechar|encerrar) (?:o (?:ticket|chamado|pedido|caso)|a solicita[çc][ãa]o)',
    "(?:vous pouvez|tu peux) (?:fermer|cl[ôo]turer) (?:le ticket|la demande|l[’']incident)",
    '(?:sie k[öo]nnen|ihr k[öo]nnt|du kannst) (?:das ticket|den fall|die anfrage) schlie(?:ß|ss)en',
    '(?:potete|puoi|pu[òo]) chiudere (?:il ticket|il caso|la (?:richiesta|pratica|segnalazione))',
  ]
    .map((aside) => `(?<!\\p{L})${aside}(?!\\p{L})`)
    .join('|'),
  'giu',
);

/** Whoever writes more than this, quotations and all, in one mail says more than thank you. */
const longestMessage = 100_000;
/** More words than this say something. */
const longestWords = 40;

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{M}’'`´-]*\p{L}[\p{L}\p{M}’'`´-]*/gu) ?? [];

/** Arabic writes "and" as the first letter of the next word. */
const isIn = (set: ReadonlySet<string>, word: string): boolean =>
  set.has(word) || (word.startsWith('و') && set.has(word.slice(1)));

function isPolite(sentence: readonly string[]): boolean {
  const has = (set: ReadonlySet<string>) => sentence.some((word) => isIn(set, word));
  // "It was working" is no longer so.
  if (sentence.includes('was') && (has(solving) || sentence.includes('good') || sentence.includes('ok')))
    return false;
  if (has(matters) && !has(solving)) return false;
  return sentence.every((word) => [thanks, politeness, solving, matters].some((set) => isIn(set, word)));
}

/** The words in plain letters, without the names after a greeting, a closing or a thank-you. */
function withoutNames(written: readonly string[], people: ReadonlySet<string>): string[] {
  const words: string[] = [];
  let mayName = 0;
  for (const [at, word] of written.entries()) {
    const bare = bareWord(word);
    const isKnown = [thanks, politeness, solving, matters].some((set) => isIn(set, bare));
    if (people.has(bare) && !isKnown) continue;
    if (!isKnown && mayName > 0 && isNameLike(word, at === written.length - 1)) {
      mayName--;
      continue;
    }
    words.push(bare);
    mayName =
      isIn(greetings, bare) || isIn(closings, bare) || isIn(thanks, bare) || bare === 'you' || bare === 'يا'
        ? longestName
        : 0;
  }
  return words;
}

/** Ana María de la Cruz. */
const longestName = 3;

/** Arabic has no capitals: there only a sentence's last word may be a name, for a thing and what ails it are two. */
const isNameLike = (word: string, isLast: boolean) =>
  !notNames.has(bareWord(word)) &&
  (/^\p{Lu}[\p{Ll}\p{M}’'-]+/u.test(word) || (isLast && /^[\u0600-\u06ff]+$/.test(word)));

/** The lines without a name, an address or the like below them. */
function withoutSignature(own: string): string[] {
  const lines = own.split('\n').filter((line) => line.trim() !== '');
  const said = lines.findIndex((line) => wordsOf(line).some((word) => isIn(thanks, bareWord(word))));
  for (let at = said + 1; said >= 0 && at < lines.length; at++) {
    if (isSignature(lines.slice(at))) return lines.slice(0, at);
  }
  return lines;
}
