import { folded, type TicketRecord } from '../../../../extension/tickets/ticket-record.ts';
import { SupportEvent } from '../../../../shared/session/event.ts';

export const day = 86_400_000;
export const now = Date.parse('2026-11-21T12:00:00Z');

/** A ticket opened at `at`, answered by ana after an hour and solved after two. */
export function solvedTicket(id: string, at: number, session: string | null = null): TicketRecord {
  const base = { ticket: id };
  const events = [
    {
      ...base,
      id: `${id}:1`,
      kind: 'created',
      at,
      author: 'customer',
      requester: 'dora@shop.example',
      session,
    },
    { ...base, id: `${id}:2`, kind: 'assign', at: at + 1000, agent: 'ana' },
    {
      ...base,
      id: `${id}:3`,
      kind: 'message',
      at: at + 3_600_000,
      author: 'agent',
      agent: 'ana',
      public: true,
    },
    { ...base, id: `${id}:4`, kind: 'status', at: at + 7_200_000, to: 'solved', agent: 'ana' },
  ].map((event) => SupportEvent.parse(event));
  return folded({ id, subject: `Ticket ${id}`, session, events }, null);
}
