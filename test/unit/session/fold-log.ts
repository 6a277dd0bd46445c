import { withAbsorbed } from '../../../shared/session/absorb.ts';
import type { SupportEvent } from '../../../shared/session/event.ts';
import type { TicketFacts } from '../../../shared/session/facts.ts';
import { type FoldOptions, foldTicket } from '../../../shared/session/fold.ts';

/**
 * Folds a log of many tickets, each by itself, in the order in which the tickets first appear. What was merged into
 * another ticket leaves there how long it had been open and what nobody had answered.
 */
export function foldLog(log: Iterable<SupportEvent>, options: FoldOptions = {}): TicketFacts[] {
  const tickets = new Map<string, SupportEvent[]>();
  for (const event of log) {
    const events = tickets.get(event.ticket);
    if (events) events.push(event);
    else tickets.set(event.ticket, [event]);
  }
  const fold = (events: readonly SupportEvent[]): TicketFacts => foldTicket(events, options);
  withAbsorbed(tickets, fold);
  return [...tickets.values()].map(fold);
}
