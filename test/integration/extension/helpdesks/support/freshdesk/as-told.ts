import type { DeskLog, DeskTicket, Row, Told } from '../desk-log.ts';

/**
 * What is left of a desk's history once Freshdesk has it: all words, who has each ticket and in which group it is, and when it
 * was last reopened, solved or set to wait. That it was solved before it was reopened is known, not when: as of the agents'
 * last words.
 */
export function asTold(log: DeskLog): Told {
  return {
    agents: log.agents,
    tickets: log.tickets,
    hasPart: (agent, ticket) => log.hasPart(agent, ticket),
    rows: log.tickets
      .flatMap((ticket) => leftOf(ticket, log.of(ticket.number), log.agents))
      .toSorted((one, other) => one.at - other.at),
  };
}

function leftOf(ticket: DeskTicket, rows: readonly Row[], agents: readonly string[]): Row[] {
  const kept = rows.filter(({ does }) => does !== 'owner' && does !== 'queue' && does !== 'status');
  const moves = rows.filter(({ does }) => does === 'status');
  const left: Row[] = [...kept];
  const move = (deed: Row, at: number, was: string, becomes: string) =>
    left.push({
      deed: deed.deed,
      at,
      ticket: ticket.number,
      by: ticket.owner ?? '',
      does: 'status',
      was,
      becomes,
    });
  const reopened = moves.findLast(({ was }) => was === 'resolved');
  if (reopened) {
    const words = kept.findLast(
      ({ does, by, at }) => does === 'reply' && agents.includes(by) && at <= reopened.at,
    );
    move(reopened, words?.at ?? reopened.at, 'open', 'resolved');
    move(reopened, reopened.at, 'resolved', 'open');
  }
  const last = moves.at(-1);
  if (last && last.becomes !== 'open') move(last, last.at, 'open', last.becomes ?? '');
  return left;
}
