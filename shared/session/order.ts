import type { SupportEvent } from './event.ts';

/**
 * Helpdesks tell time in seconds, so a reply and the solving that came with it often bear the same instant.
 * Then causes come before what they cause: a message before the state it brings about, an owner before a message.
 */
const RANK: Readonly<Record<SupportEvent['kind'], number>> = {
  created: 0,
  absorb: 1,
  split: 1,
  'sla.applied': 2,
  handoff: 3,
  transfer: 4,
  escalate: 5,
  assign: 6,
  invite: 7,
  consult: 8,
  message: 9,
  deflected: 10,
  status: 11,
  abandoned: 12,
  merge: 13,
  spam: 14,
  delete: 15,
  'survey.sent': 16,
  'survey.answered': 17,
  'qa.reviewed': 18,
};

/** Customers first: what they say is what a person answers. */
const AUTHOR = { customer: 0, bot: 1, agent: 2 } as const;

const RUNS = /\d+|\D+/g;
const DIGIT = /^\d/;

/** Digits by their number, so that 9 comes before 10. Not by an Intl.Collator: making one takes a waking worker 14 ms. */
function byId(a: string, b: string): number {
  const runs = a.match(RUNS) ?? [];
  const others = b.match(RUNS) ?? [];
  for (const [index, run] of runs.entries()) {
    const other = others[index];
    if (other === undefined) return 1;
    if (DIGIT.test(run) && DIGIT.test(other)) {
      const apart = Number(run) - Number(other);
      if (apart !== 0) return apart;
    } else if (run !== other) return run < other ? -1 : 1;
  }
  if (runs.length < others.length) return -1;
  return a < b ? -1 : 1;
}

function compare(a: SupportEvent, b: SupportEvent): number {
  if (a.at !== b.at) return a.at - b.at;
  if (a.kind !== b.kind) return RANK[a.kind] - RANK[b.kind];
  if (a.kind === 'message' && b.kind === 'message' && a.author !== b.author) {
    return AUTHOR[a.author] - AUTHOR[b.author];
  }
  return byId(a.id, b.id);
}

/** Numbered alike, such as `transaction 9` and `transaction 10`: their numbers say which was first. */
const shapeOf = ({ id }: SupportEvent): string => id.replace(/\d+/g, '0');

/** Messages of one instant whose ids are numbered alike follow their numbers, whoever wrote them. */
function byNumber(sorted: SupportEvent[]): void {
  for (let start = 0; start < sorted.length; start++) {
    const first = sorted[start];
    if (first?.kind !== 'message') continue;
    let end = start + 1;
    while (sorted[end]?.kind === 'message' && sorted[end]?.at === first.at) end++;
    if (end - start > 1) {
      const messages = sorted.slice(start, end);
      if (messages.every((message) => shapeOf(message) === shapeOf(first)))
        sorted.splice(start, end - start, ...messages.sort((a, b) => byId(a.id, b.id)));
    }
    start = end - 1;
  }
}

/** A ticket is created before anything happens to it, whatever the clocks say; only what it absorbed may be older. */
function createdFirst(sorted: SupportEvent[]): SupportEvent[] {
  const place = sorted.findIndex(({ kind }) => kind === 'created');
  const created = sorted[place];
  if (created === undefined || place === 0) return sorted;
  const before = sorted.slice(0, place);
  const older = before.filter(({ kind }) => kind === 'absorb');
  if (older.length === place) return sorted;
  return [...older, created, ...before.filter(({ kind }) => kind !== 'absorb'), ...sorted.slice(place + 1)];
}

const eachOnce = (events: readonly SupportEvent[]): SupportEvent[] => [
  ...new Map(events.map((event) => [event.id, event])).values(),
];

/**
 * The log of one ticket as it happened: each id once (what was written last under an id holds), created first, then by
 * time. The order does not depend on the order in which different events were written.
 */
export function inOrder(events: readonly SupportEvent[]): SupportEvent[] {
  const sorted = eachOnce(events).sort(compare);
  byNumber(sorted);
  return createdFirst(sorted);
}

/** The same for events that come in the order in which they happened: those of one instant stay as they come. */
export function inGivenOrder(events: readonly SupportEvent[]): SupportEvent[] {
  return createdFirst(eachOnce(events).sort((a, b) => a.at - b.at));
}

/** A log in order with no event before its creation: one that bears an earlier instant happened at once. */
export function withoutSkew(ordered: readonly SupportEvent[]): readonly SupportEvent[] {
  const created = ordered.find(({ kind }) => kind === 'created');
  if (!created) return ordered;
  return ordered.map((event) =>
    event.at < created.at && event.kind !== 'absorb' ? { ...event, at: created.at } : event,
  );
}
