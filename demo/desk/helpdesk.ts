import type { Helpdesk } from '../../collector/helpdesk/helpdesk.ts';
import type { DeskLog } from './log.ts';

/** The demo desk as the collector sees it: in the same process, so nothing can be unreachable. */
export function deskHelpdesk(log: DeskLog): Helpdesk {
  return {
    id: 'demo-desk',
    isTicket: (id) => log.ticket(id) !== undefined,
    async open({ session, queue, owner, requestor, subject, text }) {
      const known = log.tickets().find((ticket) => ticket.session === session);
      if (known) return known.id;
      const ticket = log.nextTicketId();
      const act = { ticket, at: Date.now(), by: { role: 'customer', id: requestor ?? 'a visitor' } } as const;
      log.append({ ...act, type: 'opened', subject, queue, topic: null, language: null, session, text });
      if (owner !== null) assign(log, ticket, owner);
      return ticket;
    },
    async look(tickets) {
      return tickets.flatMap((id) => {
        const ticket = log.ticket(id);
        return ticket ? [{ ticket: id, owner: ticket.owner, ended: ticket.status === 'solved' }] : [];
      });
    },
    async setOwner(ticket, agent) {
      if (log.ticket(ticket)?.owner !== agent) assign(log, ticket, agent);
    },
    async addWord(ticket, { text }) {
      const id = log.ticket(ticket)?.requester ?? 'a visitor';
      log.append({ ticket, at: Date.now(), by: { role: 'customer', id }, type: 'reply', text });
    },
    async withdraw(ticket, { text }) {
      log.append({ ticket, at: Date.now(), by: { role: 'bot', id: 'overdesk' }, type: 'note', text });
      return false;
    },
  };
}

const assign = (log: DeskLog, ticket: string, to: string) =>
  log.append({ ticket, at: Date.now(), by: { role: 'bot', id: 'overdesk' }, type: 'assigned', to });
