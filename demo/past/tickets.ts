import { MINUTE } from '../../shared/time/durations.ts';
import type { Happening, NewDeskEvent } from '../desk/log.ts';
import type { PastCase } from './past-case.ts';

/** The number of the first ticket of the demo desk. */
const FIRST_TICKET = 1001;

const SUBJECTS: Readonly<Record<PastCase['problem'], string>> = {
  'sign-in': 'Cannot sign in',
  connection: 'The lamp is not found',
  billing: 'Second invoice this month',
  other: 'Dims by itself in the evening',
};

/** A case that became a ticket, with the session it came from. */
export interface PastTicket {
  readonly past: PastCase;
  /** null: none was kept. */
  readonly session: string | null;
  readonly ticket: string;
}

/** The cases that became tickets, numbered as the desk numbers them. `sessions`: of each case, in the same order. */
export const ticketsOf = (cases: readonly PastCase[], sessions: readonly string[] = []): PastTicket[] =>
  cases
    .flatMap((past, i) => (past.end === 'article' ? [] : [{ past, session: sessions[i] ?? null }]))
    .map((one, i) => ({ ...one, ticket: String(FIRST_TICKET + i) }));

/** What the desk's log says of these tickets, oldest first. */
export const deskEvents = (tickets: readonly PastTicket[]): NewDeskEvent[] =>
  tickets.flatMap(eventsOf).toSorted((a, b) => a.at - b.at);

function eventsOf({ past, session, ticket }: PastTicket): NewDeskEvent[] {
  const customer = { role: 'customer', id: past.customer } as const;
  const agent = { role: 'agent', id: past.agent } as const;
  const subject = SUBJECTS[past.problem];
  const event = (at: number, by: NewDeskEvent['by'], what: Happening): NewDeskEvent => ({
    ticket,
    at,
    by,
    ...what,
  });
  const opened = event(past.at, customer, {
    type: 'opened',
    ...{ subject, topic: past.problem, queue: queueOf(past), language: past.language, session },
    text: `${subject}. What can I do?`,
  });
  if (past.end === 'left') {
    return [opened, event(past.endedAt, { role: 'bot', id: 'overdesk' }, { type: 'status', to: 'solved' })];
  }
  const replies = past.repliesAt.flatMap((at, i) => [
    ...(i === 0
      ? []
      : [
          event(at - 3 * MINUTE, customer, {
            type: 'reply',
            text: 'Thank you. It still happens, here is what I see.',
          }),
        ]),
    event(at, agent, { type: 'reply', text: 'Please open Settings, then Account, and try the steps below.' }),
  ]);
  return [
    opened,
    event(past.takenAt, agent, { type: 'assigned', to: past.agent }),
    ...replies,
    ...(past.end === 'solved' ? [event(past.endedAt, agent, { type: 'status', to: 'solved' } as const)] : []),
  ];
}

/** The queue the demo's rules send such a case to. */
const queueOf = ({ platform }: Pick<PastCase, 'platform'>): string =>
  platform === 'phone' ? 'general' : platform;
