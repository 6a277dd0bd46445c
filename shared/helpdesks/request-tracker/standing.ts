import type { SupportEventInput, TicketStatus } from '../../session/event.ts';

/**
 * How a ticket stands where RT says otherwise: it opens a solved one for an out-of-office notice (measured, 5.0.3). Solved
 * it stays until a person writes or does something. `events` in order, their mails marked.
 */
export function withStanding(events: readonly SupportEventInput[]): SupportEventInput[] {
  /** As told so far. */
  let status: TicketStatus = 'new';
  /** RT has it open since a machine wrote; what a person does next tells how it stands. */
  let opened = false;
  let before: SupportEventInput | undefined;
  return events.flatMap((event): SupportEventInput[] => {
    const last = before;
    before = event;
    if (event.kind === 'status') {
      if (isDone(status) && !isDone(event.to) && event.agent === null && isMachines(last)) {
        opened = true;
        return [];
      }
      opened = false;
      status = event.to;
      return [event];
    }
    if (event.kind !== 'message' || !event.public || event.auto || !isDone(status)) return [event];
    if (event.author !== 'customer' || event.thanks || !opened) return [event];
    opened = false;
    status = 'open';
    const { id, ticket, at } = event;
    return [event, { id: `${id}:open`, ticket, at, kind: 'status', to: 'open', agent: null }];
  });
}

const isDone = (status: TicketStatus) => status === 'solved' || status === 'closed';

const isMachines = (event: SupportEventInput | undefined) =>
  event?.kind === 'message' && event.auto === true && event.public;
