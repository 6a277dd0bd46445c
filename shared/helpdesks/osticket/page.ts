import { plainText } from '../mail/plain-text.ts';
import { childDivs, type Div, divIn, textIn, textsIn, words } from './html.ts';

/** A ticket as osTicket's staff page shows it (1.18): its present state, its words and its events. */
export interface TicketPage {
  readonly subject: string;
  readonly status: string;
  readonly priority: string;
  readonly department: string;
  readonly source: string;
  readonly topic: string;
  /** Who has it, or closed it: the words of the page, an agent's and a team's name apart by a slash. */
  readonly assigned: string;
  /** The customer's number and name. */
  readonly customer: { readonly id: string; readonly name: string } | null;
  /** The company's own fields, by lower-case label. */
  readonly fields: ReadonlyMap<string, string>;
  readonly items: readonly Item[];
  /** The lock that the reader holds on this ticket, if any. */
  readonly lock: string | null;
}

/** Words: a customer's, an agent's answer, or a note. */
export interface Entry {
  readonly kind: 'entry';
  readonly id: string;
  readonly at: number;
  readonly by: string;
  readonly type: 'message' | 'response' | 'note' | 'system';
  readonly text: string;
}

/** Something that happened, known by its picture: its sentence is in the reader's language. */
export interface Happening {
  readonly kind: 'event';
  /** Tells it apart from the ticket's others. */
  readonly id: string;
  readonly icon: string;
  readonly at: number;
  /** Who did it: a display name, `SYSTEM`, or nobody. */
  readonly by: string;
  /** Names that stand in strong letters; of an edit only those before its time, where a change of the status stands. */
  readonly named: readonly string[];
  /** Another ticket it speaks of. */
  readonly other: string | null;
  /** What stands between who did it and when. */
  readonly words: string;
}
export type Item = Entry | Happening;

/** What a page tells of its ticket; null when it shows none, as after “Access denied”. */
export function pageOf(html: string): TicketPage | null {
  const thread = divIn(html, /<div id="thread-items"/);
  const [first, second] = html.split('<table class="ticket_info"').slice(1);
  if (thread === null || first === undefined || second === undefined) return null;
  const [state, work] = [cellsOf(first), cellsOf(second)];
  const [, id, name] = /<span id="user-(\d+)-name"\s*>(.*?)<\/span>/s.exec(first) ?? [];
  return {
    subject: words(/<div class="clear tixTitle[^>]*>\s*<h3>(.*?)<\/h3>/s.exec(html)?.[1] ?? ''),
    status: state[0] ?? '',
    priority: state[1] ?? '',
    department: state[2] ?? '',
    source: (state.at(-1) ?? '').replace(/\s*\(.*$/, ''),
    assigned: work[0] ?? '',
    topic: work[3] ?? '',
    customer: id === undefined || name === undefined ? null : { id, name: words(name) },
    fields: fieldsOf(html),
    items: inOrder(childDivs(thread).flatMap(itemOf)),
    // Of the form to answer with, which stands behind whatever a customer may have written.
    lock: /data-lock-id="(\d+)"/.exec(html.slice(html.indexOf(thread) + thread.length))?.[1] ?? null,
  };
}

const cellsOf = (table: string): string[] =>
  [...table.matchAll(/<th\b[^>]*>.*?<\/th>\s*<td\b[^>]*>(.*?)<\/td>/gs)].map(([, cell = '']) => words(cell));

function fieldsOf(html: string): Map<string, string> {
  const tables = html.split('<table class="ticket_info custom-data"').slice(1);
  const rows = tables.flatMap((table) => [
    ...(table.split('</table>')[0] ?? '').matchAll(
      /<td\b[^>]*>([^<]*):<\/td>\s*<td id="inline-answer-\d+"\s*>(.*?)<\/td>/gs,
    ),
  ]);
  // What is empty stands faded.
  const told = rows.filter(([, , value = '']) => !/<span[^>]*class="faded"/.test(value));
  return new Map(told.map(([, label = '', value = '']) => [words(label).toLowerCase(), words(value)]));
}

function itemOf({ attributes, inner }: Div): Item[] {
  const at = Date.parse(/<time\b[^>]*?datetime="([^"]+)"/s.exec(inner)?.[1] ?? '');
  if (Number.isNaN(at)) return [];
  const id = /id="thread-entry-(\d+)"/.exec(attributes)?.[1];
  if (id !== undefined) return entryOf(id, at, inner);
  const icon = /class="faded icon-([a-z-]+)/.exec(inner)?.[1];
  if (!/class="thread-event\b/.test(attributes) || icon === undefined) return [];
  const [before = ''] = inner.split('<time');
  return [
    {
      kind: 'event',
      id: `${icon}:${at}`,
      icon,
      at,
      by: textIn(inner, 'b') ?? '',
      named: textsIn(icon === 'pencil' ? before : inner, 'strong'),
      other: /href="tickets\.php\?id=(\d+)"/.exec(inner)?.[1] ?? null,
      words: words(before.slice(before.lastIndexOf('</b>') + 4)),
    },
  ];
}

function entryOf(id: string, at: number, inner: string): Item[] {
  const type = /^\s*<div class="thread-entry (message|response|note|system)\b/.exec(inner)?.[1];
  const header = divIn(inner, /<div class="header"/);
  if (type === undefined || header === null) return [];
  const body = divIn(inner, /<div class="thread-body\b/) ?? '';
  const by = textIn(header, 'b') ?? '';
  return [{ kind: 'entry', id, at, by, type: type as Entry['type'], text: plainText(body) }];
}

/**
 * Oldest first, whichever way the reader has it. Of one second: how a ticket came into somebody's hands, then the words, then
 * what they led to, as osTicket writes them; a page tells events only after words.
 */
function inOrder(items: readonly Item[]): Item[] {
  const isReversed = (items[0]?.at ?? 0) > (items.at(-1)?.at ?? 0);
  const sorted = (isReversed ? items.toReversed() : items).toSorted(
    (one, other) => one.at - other.at || rank(one) - rank(other) || number(one) - number(other),
  );
  // The page numbers words alone.
  const before = (place: number, { kind, id }: Item) =>
    sorted.slice(0, place).filter((one) => one.kind === kind && one.id === id).length;
  return sorted.map((item, place) =>
    item.kind === 'entry' ? item : { ...item, id: `${item.id}:${before(place, item)}` },
  );
}

const comesFirst: readonly string[] = ['hand-right', 'unlock', 'share-alt', 'code-fork'];

function rank(item: Item): number {
  if (item.kind === 'entry') return 2;
  if (item.icon === 'magic') return 0;
  return comesFirst.includes(item.icon) ? 1 : 3;
}

const number = (item: Item): number => (item.kind === 'entry' ? Number(item.id) : 0);
