import { withAbsorbed } from '../../../shared/session/absorb.ts';
import { type BusinessClock, businessClock } from '../../../shared/session/clock.ts';
import type { DeskRules } from '../../../shared/session/desk-rules.ts';
import { SupportEvent, type SupportEventInput } from '../../../shared/session/event.ts';
import type { TicketFacts } from '../../../shared/session/facts.ts';
import { foldTicket } from '../../../shared/session/fold.ts';
import { promisesMade } from '../../../shared/session/promise.ts';
import type { Settings } from '../../config/config.ts';
import type { Keys } from '../../security/keys.ts';
import type { TeamTicket } from '../../store/team-tickets.ts';
import type { AppContext } from '../context.ts';

/** Tickets' events as what the team's figures are made of: who helped is told from others in a ticket, and not by name. */

/** What the desk says of the helpdesk: the same for agents' browsers. */
export const rulesOf = ({ desk, helpdesk, quality }: Settings): DeskRules => ({
  queues: desk.queues.map(({ id, name, tier = null, serviceLevels = [] }) => ({
    name: helpdesk?.queues[id] ?? name,
    tier,
    serviceLevels,
  })),
  bots: helpdesk?.bots ?? [],
  criteria: quality.criteria,
});

/** Folds a page of the helpdesk's history. Times in business hours are counted by the schedule of the ticket's queue. */
export function teamTicketsOf(
  events: readonly SupportEventInput[],
  { settings, keys, now }: Pick<AppContext, 'settings' | 'keys' | 'now'>,
): TeamTicket[] {
  const logs = new Map<string, SupportEvent[]>();
  for (const input of events) {
    const event = SupportEvent.parse(input);
    logs.getOrInsertComputed(event.ticket, () => []).push(event);
  }
  const { queues } = rulesOf(settings);
  for (const log of logs.values()) log.push(...promisesMade(log, queues, now()));
  withAbsorbed(logs, foldTicket);
  const clocks = clocksOf(settings);
  const ownName = (queue: string | null): string | null =>
    queue === null ? null : (codeOf(queue, settings) ?? queue);
  const team = (queue: string | null): BusinessClock | null => clocks.get(ownName(queue) ?? '') ?? null;
  return [...logs.values()].map((log) => {
    const facts = foldTicket(log, { team });
    return ticketOf({ ...facts, queue: ownName(facts.queue) }, settings.site, keys);
  });
}

/** Our queue's id for the helpdesk's name of it. */
const codeOf = (name: string, { desk, helpdesk }: Settings): string | undefined =>
  desk.queues.find((queue) => (helpdesk?.queues[queue.id] ?? queue.name) === name)?.id;

/** The hours of each queue that has a schedule. */
export function clocksOf({ desk }: Settings): ReadonlyMap<string, BusinessClock> {
  return new Map(
    desk.queues.flatMap(({ id, schedule }) => {
      const hours = schedule === undefined ? undefined : desk.schedules[schedule];
      return hours ? [[id, businessClock([{ from: 0, schedule: hours }])] as const] : [];
    }),
  );
}

function ticketOf(facts: TicketFacts, site: string, keys: Keys): TeamTicket {
  const { ticket, updatedAt } = facts;
  const customer = facts.requester === null ? null : keys.customerRef(site, facts.requester);
  const kept = JSON.stringify({ ...withoutNames(facts), requester: customer });
  return { ticket, customer, updatedAt, facts: kept };
}

/** Agents become `1`, `2` … in the order a ticket names them: a ticket's own, and comparable with nothing. */
function withoutNames(facts: TicketFacts): TicketFacts {
  const places = new Map<string, string>();
  const unnamed = (agent: string): string => {
    const place = places.get(agent) ?? `${places.size + 1}`;
    places.set(agent, place);
    return place;
  };
  const orNone = (agent: string | null): string | null => (agent === null ? null : unnamed(agent));
  return {
    ...facts,
    session: null,
    owner: orNone(facts.owner),
    firstSolvedBy: orNone(facts.firstSolvedBy),
    lastSolvedBy: orNone(facts.lastSolvedBy),
    replies: facts.replies.map((reply) => ({ ...reply, agent: orNone(reply.agent) })),
    reopens: facts.reopens.map((reopen) => ({ ...reopen, agent: orNone(reopen.agent) })),
    owners: facts.owners.map((turn) => ({ ...turn, agent: orNone(turn.agent) })) as TicketFacts['owners'],
    participants: facts.participants.map((one) => ({ ...one, agent: unnamed(one.agent) })),
    surveys: facts.surveys.map((survey) => ({ ...survey, text: null })),
    reviews: [],
  };
}
