/**
 * What the HTML of a mail says in its writer's own words: quotations and signatures that the mail program marked are left
 * out, blocks become lines. Reads once from the first sign to the last: the time is proportional to the length.
 */
export function plainText(html: string): string {
  const reader = new TextReader();
  for (const piece of pieces(html)) reader.read(piece);
  return decode(reader.text)
    .replaceAll('\u00a0', ' ')
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim();
}

class TextReader {
  text = '';
  /** The element whose content is left out, and how many of its name are open inside it. */
  #skipped: { readonly name: string; depth: number } | null = null;

  read({ before, tag }: Piece): void {
    if (this.#skipped === null) this.text += before;
    if (tag === null) return;
    if (this.#skipped !== null) this.#skip(tag, this.#skipped);
    else if (!tag.closes && isLeftOut(tag)) this.#skipped = { name: tag.name, depth: 1 };
    else if (lines.has(tag.name)) this.text += '\n';
  }

  #skip(tag: Tag, skipped: { readonly name: string; depth: number }): void {
    if (tag.name !== skipped.name) return;
    skipped.depth += tag.closes ? -1 : 1;
    if (skipped.depth === 0) this.#skipped = null;
  }
}

interface Piece {
  /** The text in front of the tag. */
  readonly before: string;
  /** null: a comment, a declaration, or the end. */
  readonly tag: Tag | null;
}

function* pieces(html: string): Generator<Piece> {
  for (let at = 0; at < html.length; ) {
    const open = html.indexOf('<', at);
    const isComment = open >= 0 && html.startsWith('<!--', open);
    const close = open < 0 ? -1 : isComment ? html.indexOf('-->', open + 4) : html.indexOf('>', open);
    // A sign that nothing closes is one, and no tag.
    if (close < 0) return yield { before: html.slice(at), tag: null };
    const tag = tagOf(html.slice(open + 1, Math.min(close, open + longestTag)));
    yield { before: html.slice(at, open), tag };
    at = close + (isComment ? 3 : 1);
  }
}

/** Attributes longer than this say nothing about what an element is. */
const longestTag = 2000;

interface Tag {
  readonly name: string;
  readonly closes: boolean;
  /** As written, in small letters. */
  readonly attributes: string;
}

function tagOf(inside: string): Tag | null {
  const name = /^\/?([a-z][a-z0-9:]*)/i.exec(inside)?.[1]?.toLowerCase();
  return name === undefined
    ? null
    : { name, closes: inside.startsWith('/'), attributes: inside.slice(name.length).toLowerCase() };
}

const lines: ReadonlySet<string> = new Set(
  (
    'br p div li tr td th caption ul ol dl dt dd table hr h1 h2 h3 h4 h5 h6 pre address center fieldset figcaption form ' +
    'section article header footer main nav aside'
  ).split(' '),
);
const unseen: ReadonlySet<string> = new Set(['blockquote', 'style', 'script', 'head', 'title']);
/** How Gmail, Yahoo, Outlook, Apple Mail and Thunderbird mark what the writer did not write. */
const marks =
  /gmail_quote|gmail_signature|gmail_attr|yahoo_quoted|moz-cite-prefix|moz-signature|divrplyfwdmsg|ms-outlook-mobile-signature|applemailsignature|signature_block/;

const isLeftOut = ({ name, attributes }: Tag) =>
  unseen.has(name) || ((name === 'div' || name === 'span' || name === 'pre') && marks.test(attributes));

const entities: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  rsquo: '’',
  lsquo: '‘',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  iexcl: '¡',
  iquest: '¿',
};
const letters: Readonly<Record<string, string>> = {
  acute: '\u0301',
  grave: '\u0300',
  circ: '\u0302',
  uml: '\u0308',
  tilde: '\u0303',
  cedil: '\u0327',
};

/** Character references as the characters they stand for; what is none stays as it is. */
function decode(text: string): string {
  return text.replaceAll(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,8});/gi, (whole, name: string) => {
    if (name.startsWith('#')) {
      const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    }
    if (name === 'szlig') return 'ß';
    const mark = letters[name.slice(1)];
    return entities[name] ?? (mark === undefined ? whole : `${name[0]}${mark}`.normalize('NFC'));
  });
}
