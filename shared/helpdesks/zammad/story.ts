import { plainText } from '../mail/plain-text.ts';
import { instant } from '../server.ts';
import type { End, Step, Story } from '../steps/step.ts';
import type { ArticleRow, HistoryRow } from './rows.ts';
import {
  type ActorOf,
  type History,
  isAutomatic,
  meaningOf,
  ownerIn,
  type Reading,
  rolesOf,
  speakerOf,
} from './told.ts';

/** How long after a change of the same person its words may be written down. */
const wordsWithinMs = 2000;

/** One ticket as a story. */
export function storyOf(history: History, reading: Reading): Story {
  const { ticket, changes } = history;
  // Those of a ticket merged into this one may be older than it is.
  const articles = history.articles.filter(
    (one) => instant(one.created_at) >= instant(ticket.created_at) - 1000,
  );
  const who = rolesOf(history, reading);
  const prefix = `zammad:${ticket.id}`;
  const [first] = articles;
  const opening = first && speakerOf(first, reading).role !== 'bot' ? first : undefined;
  const before = (attribute: string) => changes.find((change) => change.attribute === attribute);
  const [group, owner, state] = [before('group'), before('owner'), before('state')];
  const text = (name: string) => textIn(ticket[name]);
  const status = (id: string | null, name: string | null) => {
    const meaning = meaningOf(id, name, reading);
    if (meaning === null) reading.leaveOut('status', name ?? id ?? '?');
    return meaning ?? 'open';
  };
  const told = changes.flatMap((one) => changeOf(prefix, one, { who, articles, status }));
  return {
    ticket: ticket.id,
    beginning: {
      id: prefix,
      at: instant(ticket.created_at),
      by: opening ? speakerOf(opening, reading) : who(ticket.customer_id),
      requester: ticket.customer_id,
      queue: group?.value_from || ticket.group,
      owner: ownerIn(owner ? owner.id_from : ticket.owner_id),
      status: state ? status(state.id_from, state.value_from) : status(ticket.state_id, ticket.state),
      mix: {
        topic: text('topic') ?? text('type'),
        channel: text('channel') ?? ticket.create_article_type,
        tier: text('tier'),
        language: text('language'),
        // "2 normal".
        priority: ticket.priority?.replace(/^\d+ /, '') ?? null,
      },
      session: text('overdesk_session'),
      public: !(opening?.internal ?? false),
    },
    // At one instant: given to somebody, said, closed.
    steps: [
      ...told.filter(({ kind }) => kind !== 'status'),
      ...articles.flatMap((one) => (one === opening ? [] : wordsOf(prefix, one, reading))),
      ...told.filter(({ kind }) => kind === 'status'),
    ].toSorted((one, other) => one.at - other.at),
    end: endOf(history, reading),
    names: articles.flatMap(({ from }) => from?.replace(/<.*/, '').trim() || []),
    tier: reading.tier,
  };
}

const textIn = (value: unknown): string | null => (typeof value === 'string' && value.trim()) || null;

function wordsOf(prefix: string, article: ArticleRow, reading: Reading): Step[] {
  const body = article.body ?? '';
  return [
    {
      id: `${prefix}:article:${article.id}`,
      at: instant(article.created_at),
      by: speakerOf(article, reading),
      kind: 'said',
      text: article.content_type === 'text/html' ? plainText(body) : body,
      public: !article.internal,
      automatic: isAutomatic(article),
    },
  ];
}

interface ChangeReading {
  readonly who: ActorOf;
  readonly articles: readonly ArticleRow[];
  status(id: string | null, name: string | null): ReturnType<typeof meaningOf> & string;
}

function changeOf(prefix: string, change: HistoryRow, { who, articles, status }: ChangeReading): Step[] {
  const { attribute, id_to, value_to, created_by_id } = change;
  if (change.type !== 'updated' || (change.object ?? 'Ticket') !== 'Ticket') return [];
  const at = instant(change.created_at);
  const base = { id: `${prefix}:${change.id}`, at, by: who(created_by_id) };
  if (attribute === 'owner') return [{ ...base, kind: 'owner', to: ownerIn(id_to) }];
  if (attribute === 'group') return [{ ...base, kind: 'queue', to: value_to || (id_to ?? '?') }];
  if (attribute !== 'state') return [];
  // A reply that closes is written down after the closing, by a moment.
  const words = articles.find(
    (one) =>
      one.created_by_id === created_by_id &&
      instant(one.created_at) >= at &&
      instant(one.created_at) - at <= wordsWithinMs,
  );
  return [
    { ...base, at: words ? instant(words.created_at) : at, kind: 'status', to: status(id_to, value_to) },
  ];
}

/** Merged into another, removed, or in a state that says it was refused. */
function endOf({ ticket, changes }: History, reading: Reading): End | null {
  const last = changes.findLast(({ attribute }) => attribute === 'state');
  const merge = changes.findLast(({ type }) => type === 'merged_into');
  const at = instant(merge?.created_at ?? last?.created_at ?? ticket.created_at);
  if (merge || reading.states.get(ticket.state_id ?? '')?.state_type === 'merged')
    return { kind: 'merge', at, into: merge?.id_to ?? '?' };
  return meaningOf(ticket.state_id, ticket.state, reading) === 'rejected' ? { kind: 'spam', at } : null;
}
