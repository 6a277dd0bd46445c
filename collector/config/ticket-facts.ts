/** What a helpdesk may keep of a case in fields of its own. */
export const TICKET_FACTS = ['topic', 'tier', 'language', 'channel', 'priority', 'urgency'] as const;
export type TicketFact = (typeof TICKET_FACTS)[number];
