import type { SupportEventInput, TicketStatus } from '../../../shared/session/event.ts';

/**
 * How a ticket stands where RT does not say it (measured, 5.0.3): it opens a solved one for an out-of-office notice, and
 * leaves a solved one solved when another is merged into it, so that the reply to what waited there solves it once more.
 * `events` in order, their mails marked; `survives`: others were merged into it.
 */
export function withStanding(events: readonly SupportEventInput[], survives: boolean): SupportEventInput[] {
  /** As told so far. */
  let status: TicketStatus = 'new';
  /** RT has it open since a machine wrote; what a person does next tells how it stands. */
  let opened = false;
  let before: SupportEventInput | undefined;
  const stand = (event: SupportEventInput, to: TicketStatus, agent: string | null): SupportEventInput => {
    status = to;
    const { id, ticket, at } = event;
    return { id: `${id}:${to}`, ticket, at, kind: 'status', to, agent };
  };
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
    if (event.author === 'customer' && opened && !event.thanks) {
      opened = false;
      return [event, stand(event, 'open', null)];
    }
    const solves = event.author === 'agent' && survives && !opened;
    return solves ? [event, stand(event, 'solved', event.agent ?? null)] : [event];
  });
}

const isDone = (status: TicketStatus) => status === 'solved' || status === 'closed';

const isMachines = (event: SupportEventInput | undefined) =>
  event?.kind === 'message' && event.auto === true && event.public;
