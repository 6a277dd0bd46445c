import type { SupportEvent } from '../../shared/session/event.ts';
import type { Attribute, Noted } from './case-record.ts';
import type { LogMapping, Meaning } from './mapping.ts';
import { readRating } from './ratings.ts';

/** What one case of a log says as the events of a ticket. */

interface Entry {
  /** Its number in the log: the order within an instant. */
  readonly entry: number;
  readonly activity: string;
  readonly at: number;
  readonly agent: string | null;
  readonly queue: string | null;
  readonly into: string | null;
}

export interface LoggedCase {
  readonly ticket: string;
  /** In time, at least one. */
  readonly entries: readonly Entry[];
  readonly attribute: (role: Attribute) => string | null;
  readonly ratings: readonly Noted[];
  /** Due times of promises. */
  readonly due: readonly Noted[];
  /** What its first row said could not be read. */
  readonly beginningLost: boolean;
}

type Base = { readonly id: string; readonly ticket: string; readonly at: number };

/**
 * The events of a case, in order: its creation where the log has it, what was promised then, what the mapping says of
 * each entry, and the ratings.
 */
export function caseEvents(logged: LoggedCase, mapping: LogMapping): SupportEvent[] {
  const { ticket, entries } = logged;
  const meaningsOf = meaningsIn(mapping);
  const events = entries.flatMap((entry) =>
    meaningsOf(entry.activity).flatMap((meaning, i) => {
      const base = { id: `${entry.entry}.${i}`, ticket, at: entry.at };
      return eventOf(meaning, base, entry, logged) ?? [];
    }),
  );
  const told = events.find((event) => event.kind === 'created');
  const created = logged.beginningLost ? null : (told ?? creationOf(logged, mapping, meaningsOf));
  const rest = events.filter((event) => event.kind !== 'created');
  const head = created === null ? queueOf(logged) : [created, ...promisesOf(logged, mapping, created.at)];
  const last = entries.at(-1)?.at ?? 0;
  return [...head, ...rest, ...ratingsOf(logged, mapping, last)];
}

/** Where a case is whose beginning nobody knows. */
function queueOf({ ticket, entries: [first], attribute }: LoggedCase): SupportEvent[] {
  const queue = attribute('queue');
  if (first === undefined || queue === null) return [];
  return [{ id: 'queue', ticket, at: first.at, kind: 'transfer', queue, by: null }];
}

function meaningsIn({ activities, moments }: LogMapping): (activity: string) => readonly Meaning[] {
  const all = new Map(Object.entries(activities));
  for (const { name, means } of moments) all.set(name, [...(all.get(name) ?? []), ...means]);
  return (activity) => all.get(activity) ?? [];
}

/** A case is created by its first entry, unless it begins otherwise than declared, or by a customer who leaves. */
function creationOf(
  logged: LoggedCase,
  { complete }: LogMapping,
  meaningsOf: (activity: string) => readonly Meaning[],
): SupportEvent | null {
  const [first] = logged.entries;
  if (first === undefined || (complete && !complete.begins.includes(first.activity))) return null;
  const meanings = meaningsOf(first.activity);
  if (meanings.some(({ kind }) => kind === 'abandoned')) return null;
  const spoke = meanings.find((meaning) => meaning.kind === 'message');
  const author = spoke?.kind === 'message' ? spoke.author : 'customer';
  return createdEvent(logged, first, { author });
}

function createdEvent(
  { ticket, attribute }: LoggedCase,
  { at, agent }: Entry,
  { author, public: read }: { author: 'customer' | 'agent' | 'bot'; public?: boolean | undefined },
): SupportEvent {
  return {
    id: 'created',
    ticket,
    at,
    kind: 'created',
    author,
    agent: author === 'agent' ? agent : null,
    requester: attribute('requester'),
    queue: attribute('queue'),
    mix: {
      topic: attribute('topic'),
      channel: attribute('channel'),
      tier: attribute('tier'),
      priority: attribute('priority'),
      language: attribute('language'),
    },
    test: false,
    session: null,
    ...(read === undefined ? {} : { public: read }),
  };
}

function eventOf(meaning: Meaning, base: Base, entry: Entry, logged: LoggedCase): SupportEvent | null {
  const { agent, queue, into } = entry;
  switch (meaning.kind) {
    case 'created':
      return createdEvent(logged, entry, meaning);
    case 'status':
      return { ...base, kind: 'status', to: meaning.to, agent };
    case 'assign':
      return { ...base, kind: 'assign', agent, by: null };
    case 'message':
      return {
        ...base,
        kind: 'message',
        author: meaning.author,
        agent: meaning.author === 'agent' ? agent : null,
        public: meaning.public,
        auto: meaning.auto,
        reaction: false,
        thanks: false,
        newTopic: false,
      };
    case 'escalate':
      return { ...base, kind: 'escalate', tier: meaning.tier, by: agent, complete: meaning.complete };
    case 'transfer': {
      const target = meaning.queue ?? queue;
      return target === null ? null : { ...base, kind: 'transfer', queue: target, by: agent };
    }
    case 'merge':
      return into === null || into === base.ticket ? null : { ...base, kind: 'merge', into };
    default:
      return { ...base, kind: meaning.kind };
  }
}

function promisesOf(
  { ticket, attribute, due }: LoggedCase,
  { promises }: LogMapping,
  createdAt: number,
): SupportEvent[] {
  const priority = attribute('priority');
  return promises.flatMap(({ metric, seconds, clock, pausesWhilePending }, of): SupportEvent[] => {
    const dueAt = due.find((noted) => noted.of === of)?.at ?? null;
    const until = dueAt === null ? undefined : Math.round((dueAt - createdAt) / 1000);
    const promised = typeof seconds === 'object' ? seconds[priority ?? ''] : (seconds ?? until);
    if (promised === undefined || promised <= 0) return [];
    const base = { id: `promise ${of}`, ticket, at: createdAt };
    return [{ ...base, kind: 'sla.applied', metric, seconds: promised, clock, priority, pausesWhilePending }];
  });
}

/** The surveys sent and answered; a text that is neither a point of the scale nor named says nothing, and is told. */
function ratingsOf({ ticket, ratings }: LoggedCase, mapping: LogMapping, last: number): SupportEvent[] {
  return ratings.flatMap(({ of, text, at: givenAt }, i): SupportEvent[] => {
    const rating = mapping.ratings[of];
    if (rating === undefined) return [];
    const value = readRating(rating, text);
    if (value === undefined) return [];
    const at = givenAt ?? last;
    const sent: SupportEvent = {
      id: `sent ${i}`,
      ticket,
      at,
      kind: 'survey.sent',
      survey: 'log',
      bounced: false,
    };
    if (value === null) return [sent];
    const { question, format } = rating;
    return [
      sent,
      {
        id: `rating ${i}`,
        ticket,
        at,
        kind: 'survey.answered',
        survey: 'log',
        question,
        format,
        value,
        text: null,
      },
    ];
  });
}
