import { instant } from '../server.ts';
import type { End, Step, Story } from '../steps/step.ts';
import type { ConversationRow, RatingRow } from './rows.ts';
import { statusSteps } from './statuses.ts';
import {
  authorOf,
  channelOf,
  fieldOf,
  type History,
  isAutomatic,
  isForwarded,
  isNote,
  isOutbound,
  isRemark,
  machine,
  meaningOf,
  priorityOf,
  type Reading,
} from './told.ts';

/** One ticket as a story. Whose it was before, and in which group, Freshdesk does not tell: it counts as what it is now. */
export function storyOf(history: History, reading: Reading): Story {
  const { ticket, conversations, ratings } = history;
  const prefix = prefixOf(history);
  const { responder_id: owner, group_id, requester_id: requester } = ticket;
  const text = (name: string) => fieldOf(ticket, name);
  return {
    ticket: ticket.id,
    beginning: {
      id: prefix,
      at: instant(ticket.created_at),
      by: isOutbound(ticket) ? { id: owner, role: 'agent' } : { id: requester, role: 'customer' },
      requester,
      queue: group_id === null ? null : queueOf(group_id, reading),
      owner,
      status: 'new',
      mix: {
        topic: text('topic') ?? ticket.type,
        channel: text('channel') ?? channelOf(ticket),
        tier: text('tier'),
        language: text('language'),
        priority: priorityOf(ticket),
      },
      session: text('overdesk_session'),
      public: true,
    },
    steps: [
      ...conversations.flatMap((row) => wordsOf(prefix, row, reading)),
      ...ratings.flatMap((row) => ratingOf(prefix, row)),
      ...statusSteps(prefix, history, reading),
    ].toSorted((one, other) => one.at - other.at),
    end: endOf(history, reading),
    names: [ticket.requester?.name, reading.me].filter((name) => typeof name === 'string'),
    tier: reading.tier,
  };
}

const prefixOf = ({ ticket }: History): string => `freshdesk:${ticket.id}`;

function queueOf(id: string, { groups, leaveOut }: Reading): string {
  const name = groups.get(id);
  if (name === undefined) leaveOut('queue', id);
  return name ?? id;
}

function wordsOf(prefix: string, row: ConversationRow, reading: Reading): Step[] {
  if (isRemark(row)) return [];
  return [
    {
      id: `${prefix}:${row.id}`,
      at: instant(row.created_at),
      by: authorOf(row, reading),
      kind: 'said',
      text: row.body_text ?? '',
      public: !row.private && !isForwarded(row),
      automatic: isAutomatic(row),
    },
  ];
}

/**
 * Freshdesk's points, the worst first. A survey offers two to seven of them; the two best are good on each. The answers of
 * all its surveys stand on this one scale.
 */
const points = [-103, -102, -101, 100, 101, 102, 103];

function ratingOf(prefix: string, { id, ratings, feedback, created_at }: RatingRow): Step[] {
  const value = points.indexOf(Number(ratings?.['default_question'])) + 1;
  if (value === 0) return [];
  const format = 'csat.freshdesk.7';
  const base = { id: `${prefix}:rating:${id}`, at: instant(created_at), by: machine };
  return [{ ...base, kind: 'rated', survey: 'freshdesk', format, value, text: feedback }];
}

/** Why it counts nowhere: merged into another, marked as spam, thrown away, or in a status that says it was refused. */
function endOf(history: History, reading: Reading): End | null {
  const { ticket } = history;
  const { closed_at, resolved_at } = ticket.stats ?? {};
  const into = mergedInto(history);
  const at = instant(closed_at ?? resolved_at ?? ticket.updated_at);
  if (into !== null) return { kind: 'merge', at, into };
  const isRefused =
    ticket.spam === true || ticket.deleted === true || meaningOf(ticket, reading) === 'rejected';
  return isRefused ? { kind: 'spam', at } : null;
}

/** As the note of a merge says in Freshdesk's own words: nothing else of the ticket tells. */
const merged =
  /merged into|fusionad[oa]|combinad[oa]|mesclad[oa]|unit[oa] a|fusionn[ée]|zusammengef|îmbinat|comasat|دمج/i;
const named = /(?:ticket|tíquete|tichet|biglietto|تذكرة|تذكرة رقم)\D{0,12}(\d+)/gi;

function mergedInto({ ticket, conversations }: History): string | null {
  if (ticket.status !== '5') return null;
  const note = conversations.findLast((row) => isNote(row) && !row.incoming);
  const words = note?.body_text ?? '';
  const closed = ticket.stats?.closed_at ?? ticket.updated_at;
  if (!note || !merged.test(words) || Math.abs(instant(note.created_at) - instant(closed)) > 60_000)
    return null;
  return [...words.matchAll(named)].map(([, number]) => number ?? '').find((id) => id !== ticket.id) ?? null;
}
