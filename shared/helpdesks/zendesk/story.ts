import type { StatusMeaning } from '../answers.ts';
import { instant } from '../server.ts';
import type { Beginning, End, Step, Story } from '../steps/step.ts';
import { type ActorOf, rolesOf } from './roles.ts';
import { type AuditEvent, type AuditRow, idIn } from './rows.ts';
import { atCreation, automatic, channelOf, type History, isRefused, meaningOf, type Names } from './told.ts';

/** One ticket's audits as a story. `unknown` is told of what stands in it and is not understood. */
export function storyOf(
  history: History,
  names: Names,
  unknown: (kind: 'status' | 'queue', id: string) => void,
): Story {
  const { ticket, audits } = history;
  const who = rolesOf(history, names);
  const reading: Reading = {
    prefix: `zendesk:${ticket.id}`,
    who,
    first: firstWords(history)?.id ?? null,
    hidden: madePrivate(history),
    status(written) {
      const meaning = meaningOf(written);
      if (meaning === null) unknown('status', written);
      return meaning ?? 'open';
    },
    queue(id) {
      const name = names.group(id);
      if (name === null) unknown('queue', id);
      return name ?? id;
    },
  };
  return {
    ticket: ticket.id,
    beginning: beginningOf(history, names, reading),
    steps: audits.flatMap((audit) => audit.events.flatMap((event) => stepsOf(event, audit, reading))),
    end: endOf(history, names),
    names: [...new Set(audits.map(({ author_id }) => names.user(author_id)?.name ?? ''))],
    tier: names.tier,
  };
}

interface Reading {
  /** What the ticket's event ids begin with. */
  readonly prefix: string;
  readonly who: ActorOf;
  /** The comment that is the ticket's description. */
  readonly first: string | null;
  /** Comments taken from the customer's sight afterwards. */
  readonly hidden: ReadonlySet<string>;
  status(written: string): StatusMeaning;
  queue(id: string): string;
}

const firstWords = ({ audits: [first] }: History): AuditEvent | undefined =>
  first?.events.find(({ type }) => type === 'Comment');

const madePrivate = ({ audits }: History): Set<string> =>
  new Set(
    audits
      .flatMap(({ events }) => events)
      .flatMap((event) =>
        event.type === 'CommentPrivacyChange' && !event.public ? (event.comment_id ?? []) : [],
      ),
  );

function beginningOf(history: History, names: Names, { prefix, who, status, queue }: Reading): Beginning {
  const { ticket } = history;
  const words = firstWords(history);
  const author = words?.author_id ?? history.audits[0]?.author_id ?? ticket.submitter_id;
  const group = idIn(atCreation(history, 'group_id', ticket.group_id));
  const requester = idIn(atCreation(history, 'requester_id', ticket.requester_id));
  const field = (title: string) => customField(history, names, title);
  return {
    id: prefix,
    at: instant(ticket.created_at),
    by: who(author ?? ''),
    requester,
    queue: group === null ? null : queue(group),
    owner: idIn(atCreation(history, 'assignee_id', ticket.assignee_id)),
    status: status(String(atCreation(history, 'status', ticket.status))),
    mix: {
      topic: field('topic') ?? ticket.type,
      channel: field('channel') ?? channelName(ticket.via?.channel),
      tier: field('tier'),
      language: field('language') ?? names.user(requester ?? '')?.locale ?? null,
      priority: ticket.priority,
    },
    session: field('overdesk session'),
    public: words?.public ?? true,
  };
}

const channelName = (channel: unknown): string | null => (typeof channel === 'string' ? channel : null);

function customField({ ticket }: History, names: Names, title: string): string | null {
  const value = ticket.custom_fields.find(({ id }) => names.field(id) === title)?.value;
  return (typeof value === 'string' && value.trim()) || null;
}

function stepsOf(event: AuditEvent, audit: AuditRow, reading: Reading): Step[] {
  const isAutomatic = automatic.has(channelOf(event, audit));
  const base = {
    id: `${reading.prefix}:${audit.id}:${event.id}`,
    at: instant(audit.created_at),
    by: isAutomatic ? ({ id: null, role: 'bot' } as const) : reading.who(audit.author_id),
  };
  if (event.type === 'Comment' || event.type === 'VoiceComment') {
    const isCopy = isAutomatic && channelOf(event, audit) !== 'rule';
    if (event.id === reading.first || isCopy) return [];
    const by = reading.who(event.author_id ?? audit.author_id);
    const isPublic = event.public !== false && !reading.hidden.has(event.id);
    return [{ ...base, by, kind: 'said', text: event.body ?? '', public: isPublic, automatic: isAutomatic }];
  }
  if (event.type === 'SatisfactionRating') return ratingSteps(base, event.score, event.body);
  return event.type === 'Change' ? changeSteps(base, event, reading) : [];
}

type Base = Pick<Step, 'id' | 'at' | 'by'>;

function changeSteps(base: Base, { field_name, value }: AuditEvent, { status, queue }: Reading): Step[] {
  const id = idIn(value);
  if (field_name === 'assignee_id') return [{ ...base, kind: 'owner', to: id }];
  if (field_name === 'group_id') return id === null ? [] : [{ ...base, kind: 'queue', to: queue(id) }];
  if (field_name === 'status') return [{ ...base, kind: 'status', to: status(String(value)) }];
  return field_name === 'satisfaction_score' && value === 'offered' ? ratingSteps(base, 'offered', null) : [];
}

/** One scale of two: good and bad, with or without words. */
function ratingSteps(base: Base, score: string | null, text: string | null): Step[] {
  const survey = 'zendesk';
  if (score === 'offered') return [{ ...base, kind: 'asked', survey }];
  const value = score?.startsWith('good') ? 2 : score?.startsWith('bad') ? 1 : null;
  if (value === null) return [];
  return [{ ...base, kind: 'rated', survey, format: 'csat.good-bad.2', value, text }];
}

/** Closed with the one it was merged into, or in a status that says it was refused. */
function endOf(history: History, names: Names): End | null {
  const { ticket, audits } = history;
  const last = audits.findLast(({ events }) =>
    events.some(({ type, field_name }) => type === 'Change' && field_name === 'status'),
  );
  const at = instant(last?.created_at ?? ticket.created_at);
  if (ticket.tags.includes('closed_by_merge')) return { kind: 'merge', at, into: mergedInto(last) };
  return isRefused(ticket, names) ? { kind: 'spam', at } : null;
}

/** Which ticket took it over stands in the words of the merge alone, in the agent's language, as #number. */
function mergedInto(audit: AuditRow | undefined): string {
  const words = audit?.events.find(({ type }) => type === 'Comment')?.body ?? '';
  return /#(\d+)/.exec(words)?.[1] ?? '?';
}
