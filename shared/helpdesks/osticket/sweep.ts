import type { DeskRules } from '../../session/desk-rules.ts';
import type { SupportEventInput } from '../../session/event.ts';
import type { StatusMeaning, TicketHead } from '../answers.ts';
import { nameIn } from '../rows.ts';
import { orNull } from '../server.ts';
import { eventsOf } from '../steps/events.ts';
import type { Story } from '../steps/step.ts';
import { SweepBase } from '../sweep-base.ts';
import { tierOf } from '../tier.ts';
import { type ListedTicket, visibleTickets } from './list.ts';
import { pageOf, type TicketPage } from './page.ts';
import { storyOf } from './story.ts';
import type { Reading } from './told.ts';

/** One osTicket, asked as the agent whose session the browser has. Throws a RefusedError where it refuses this one question. */
export interface PageServer {
  /** The page at a path. */
  html(path: string): Promise<string>;
  json(path: string): Promise<{ readonly body: unknown; readonly at: number }>;
}

interface SweepReading {
  /** The agent's own number. */
  readonly me: string;
  /** Agents' numbers by their display name; null for a name that two of them have. */
  readonly agents: ReadonlyMap<string, string | null>;
  readonly statuses: Readonly<Record<string, StatusMeaning>>;
  readonly rules: DeskRules;
}

/** One ticket, as it was read. */
export interface ReadTicket {
  readonly head: TicketHead;
  /** Empty where the agent has no part in it. */
  readonly events: readonly SupportEventInput[];
  readonly isMine: boolean;
  readonly isOver: boolean;
  /** The last thing that happened in it, UTC milliseconds. */
  readonly at: number;
  /** The lock that the agent holds on it, if any. */
  readonly lock: string | null;
}

/** Tickets of one osTicket. What cannot be read of one stands in `leftOut` and stops no other. */
export class Sweep extends SweepBase<PageServer, SweepReading> {
  list(): Promise<ListedTicket[]> {
    return visibleTickets(this.server, (row) => {
      const id = nameIn(row, 'ticket_id');
      this.leaveOut(id, 'ticket', id);
    });
  }

  /** Everything about a ticket that the list has; null where it cannot be read. */
  async read(id: string): Promise<ReadTicket | null> {
    const html = await orNull(() => this.server.html(`/scp/tickets.php?id=${encodeURIComponent(id)}`));
    const page = html === null ? null : pageOf(html);
    const missing: [kind: Parameters<Reading['leaveOut']>[0], id: string][] = [];
    const story =
      page &&
      storyOf(
        id,
        page,
        this.#words((...one) => missing.push(one)),
      );
    if (!page || !story) {
      this.leaveOut(id, 'ticket', id);
      return null;
    }
    const isMine = hasPart(story, this.reading.me);
    if (isMine) for (const one of missing) this.leaveOut(id, ...one);
    return {
      head: { id, subject: page.subject || null, whole: true },
      events: isMine ? eventsOf(story) : [],
      isMine,
      isOver: isOver(story),
      at: lastOf(page),
      lock: page.lock,
    };
  }

  #words(leaveOut: Reading['leaveOut']): Reading {
    const { agents, statuses, rules } = this.reading;
    return {
      agents,
      explained: statuses,
      isMachine: (id, name) => rules.bots.includes(id) || rules.bots.includes(name),
      tier: (queue) => tierOf(queue, rules.queues.find(({ name }) => name === queue)?.tier),
      leaveOut,
    };
  }
}

/** Whether an agent ever had it, said something in it or did something to it. */
const hasPart = ({ beginning, steps }: Story, me: string): boolean =>
  (beginning.by.role === 'agent' && beginning.by.id === me) ||
  steps.some(
    (step) => (step.by.role === 'agent' && step.by.id === me) || (step.kind === 'owner' && step.to === me),
  );

function isOver({ steps, end }: Story): boolean {
  const last = steps.findLast((step) => step.kind === 'status');
  return end !== null || (last?.kind === 'status' && (last.to === 'solved' || last.to === 'rejected'));
}

const lastOf = ({ items }: TicketPage): number => items.at(-1)?.at ?? 0;
