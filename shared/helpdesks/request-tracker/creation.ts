import type { SupportEventInput } from '../../session/event.ts';
import { isSet, ownerAtCreation } from './ownership.ts';
import type { Role } from './roles.ts';
import type { TicketRow, TransactionRow } from './rows.ts';
import { eventPrefix, type History, instant, type Names, statusOf } from './told.ts';

/** A ticket's creation, with the owner and the status it was created with. */
export function creationEvents(
  { ticket, transactions: all }: History,
  create: TransactionRow,
  names: Names,
  who: Role,
): SupportEventInput[] {
  // RT may write the transaction a second after the ticket (measured under load).
  const base = { ticket: ticket.id, at: instant(ticket.Created) };
  const session = sessionOf(ticket);
  // What came through the survey or a machine is the customer's own words, whichever account carried them into RT.
  const carried = session !== null || (names.machine(create.Creator.id) && ticket.Requestor.length > 0);
  const author = carried ? 'customer' : who(create.Creator.id);
  const creator = author === 'agent' ? create.Creator.id : null;
  const firstQueue = all.find((other) => isSet(other, 'Queue'))?.OldValue;
  const owner = ownerAtCreation({ ticket, transactions: all }, names);
  const status = all.find((other) => other.Type === 'Status')?.OldValue ?? ticket.Status;
  const requester = ticket.Requestor[0];
  return [
    {
      ...base,
      id: `${eventPrefix}${create.id}`,
      kind: 'created',
      author,
      agent: creator,
      requester: requester?.EmailAddress || requester?.id || null,
      queue: firstQueue ? names.queue(firstQueue) : (ticket.Queue.Name ?? ticket.Queue.id),
      mix: {
        topic: customField(ticket, 'topic'),
        channel: customField(ticket, 'channel'),
        tier: customField(ticket, 'tier'),
        language: customField(ticket, 'language'),
        priority: ticket.Priority ?? null,
      },
      session,
    },
    ...(owner === null
      ? []
      : [
          {
            ...base,
            id: `${eventPrefix}${create.id}:owner`,
            kind: 'assign' as const,
            agent: owner,
            by: creator,
          },
        ]),
    ...(statusOf(names.status(status)) === 'new'
      ? []
      : [
          {
            ...base,
            id: `${eventPrefix}${create.id}:status`,
            kind: 'status' as const,
            to: statusOf(names.status(status)),
            agent: creator,
          },
        ]),
  ];
}

/** The session id in the custom field a ticket opened by the collector carries. */
function sessionOf(ticket: TicketRow): string | null {
  return customField(ticket, 'overdesk session');
}

function customField(ticket: TicketRow, name: string): string | null {
  return ticket.CustomFields.find((field) => field.name.toLowerCase() === name)?.values[0] || null;
}
