import type { End, Step, Story } from '../steps/step.ts';
import { ownerSteps } from './owners.ts';
import type { Entry, Happening, Item, TicketPage } from './page.ts';
import { agentCalled, closedMeaning, machine, openMeaning, type Reading } from './told.ts';

/** The words a ticket was made of are written with it. */
const apartMs = 60_000;

/** One ticket as a story; null for a page without a beginning. */
export function storyOf(ticket: string, page: TicketPage, reading: Reading): Story | null {
  const born = page.items.find((item) => item.kind === 'event' && item.icon === 'magic') ?? page.items[0];
  if (born === undefined) return null;
  const into = mergedInto(page);
  // Words that came with a merged ticket may be older than this one.
  const items = page.items.filter((item) => item !== born && item.at >= born.at);
  const first = items.find((item) => item.kind === 'entry');
  const opening = first?.type === 'message' && first.at <= born.at + apartMs ? first : undefined;
  const steps = items.flatMap((item) => (item === opening ? [] : stepOf(ticket, item, page, reading)));
  const owners = ownerSteps(ticket, page, reading);
  return {
    ticket,
    beginning: {
      id: `osticket:${ticket}`,
      at: born.at,
      by: makerOf(born, opening, page, reading),
      requester: page.customer?.id ?? null,
      // Which department it was in before is not told.
      queue: steps.some(({ kind }) => kind === 'queue') ? null : page.department || null,
      owner: null,
      status: 'open',
      mix: mixOf(page),
      session: page.fields.get('overdesk session') ?? null,
      public: false,
    },
    steps: merge(steps, owners),
    end: endOf(page, into, reading),
    names: [page.customer?.name ?? '', ...reading.agents.keys()],
    tier: reading.tier,
  };
}

/** An agent who opens a ticket for somebody leaves the customer's words in it all the same. */
function makerOf(born: Item, opening: Entry | undefined, page: TicketPage, reading: Reading) {
  const isAgents = opening === undefined || (opening.by !== born.by && born.kind === 'event');
  return isAgents && reading.agents.has(born.by)
    ? agentCalled(born.by, reading)
    : ({ id: page.customer?.id ?? null, role: 'customer' } as const);
}

/** Two lists of one order as one: whose it became stands before what else happened in that second, but after the words. */
function merge(steps: readonly Step[], owners: readonly Step[]): Step[] {
  const rank = ({ kind }: Step) => (kind === 'said' ? 1 : kind === 'owner' ? 2 : kind === 'queue' ? 0 : 3);
  return [...steps, ...owners].toSorted((one, other) => one.at - other.at || rank(one) - rank(other));
}

function stepOf(ticket: string, item: Item, page: TicketPage, reading: Reading): Step[] {
  if (item.kind === 'entry') return [saidIn(item, page, reading)];
  const base = { id: `osticket:${ticket}:${item.id}`, at: item.at };
  const step = { ...base, by: byOf(item, page, reading) };
  const [name = ''] = item.named;
  switch (item.icon) {
    case 'share-alt':
      return name === '' ? [] : [{ ...step, kind: 'queue', to: name }];
    case 'thumbs-up-alt':
      return [{ ...step, kind: 'status', to: closedMeaning(closedAs(item, page), reading) }];
    case 'rotate-right':
      // A merge may open the ticket that goes on; nobody asked for more.
      return isWithMerge(item, page) ? [] : [{ ...step, kind: 'status', to: 'open' }];
    case 'pencil':
      return name === '' || / Filter(?: |$)/.test(` ${item.words} `.slice(0, 9))
        ? []
        : [{ ...step, kind: 'status', to: openMeaning(name, reading) }];
    default:
      return [];
  }
}

function byOf({ by }: Happening, { customer }: TicketPage, reading: Reading) {
  if (by === customer?.name && !reading.agents.has(by)) return { id: customer.id, role: 'customer' } as const;
  return agentCalled(by, reading);
}

function saidIn({ id, at, by, type, text }: Entry, { customer }: TicketPage, reading: Reading): Step {
  const author =
    type === 'message'
      ? ({ id: customer?.name === by ? customer.id : by, role: 'customer' } as const)
      : type === 'system'
        ? machine
        : agentCalled(by, reading);
  return {
    id: `osticket:entry:${id}`,
    at,
    by: author,
    kind: 'said',
    text,
    public: type !== 'note' && type !== 'system',
  };
}

/** The status it was closed with: the present one where this was the last closing, else within a sentence. */
function closedAs(item: Happening, { items, status }: TicketPage): string {
  const last = items.findLast(
    (one) => one.kind === 'event' && /^(?:thumbs-up-alt|rotate-right)$/.test(one.icon),
  );
  return last === item ? status : item.words;
}

const isWithMerge = ({ at }: Happening, { items }: TicketPage): boolean =>
  items.some((one) => one.kind === 'event' && one.icon === 'code-fork' && Math.abs(one.at - at) <= 1000);

/** What went into another ticket has its words there, and none here. */
function mergedInto({ items }: TicketPage): Happening | null {
  if (items.some(({ kind }) => kind === 'entry')) return null;
  return (
    (items.findLast((item) => item.kind === 'event' && item.icon === 'code-fork') as Happening | undefined) ??
    null
  );
}

function endOf(page: TicketPage, into: Happening | null, reading: Reading): End | null {
  if (into !== null && into.other !== null) return { kind: 'merge', at: into.at, into: into.other };
  const last = page.items.findLast(
    (item) => item.kind === 'event' && /^(?:thumbs-up-alt|rotate-right)$/.test(item.icon),
  );
  const isRefused =
    last?.kind === 'event' &&
    last.icon === 'thumbs-up-alt' &&
    closedMeaning(page.status, reading) === 'rejected';
  return isRefused ? { kind: 'spam', at: last.at } : null;
}

/** How osTicket says that a ticket has no help topic, in the languages Overdesk speaks. */
const none = /^(?:None|Ning\S+|Nenhum\S*|Aucun\S*|Kein\S*|Nessun\S*|Niciun\S*|لا شيء|—.*—)$/i;

function mixOf({ fields, topic, source, priority }: TicketPage) {
  return {
    topic: fields.get('topic') ?? (none.test(topic) ? null : topic || null),
    channel: fields.get('channel') ?? (source.toLowerCase() || null),
    tier: fields.get('tier') ?? null,
    language: fields.get('language') ?? null,
    priority: priority || null,
  };
}
