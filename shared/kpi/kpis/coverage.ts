import { TEAM } from '../credit/credit.ts';
import { defineKpi } from '../measure/define.ts';
import { nothing, number, ticketsOf } from '../measure/summary.ts';
import { solvedAt } from '../samples/solved.ts';

const METHOD = 'teams heard';

/** How many of the teams (queues) that solved tickets heard anything from their customers: some never do. A count of all: no interval. */
export const coverage = defineKpi({
  id: 'coverage',
  unit: 'share',
  better: 'higher',
  level: 'team',
  partner: null,
  targetable: true,
  sources: [],
  samples: (ticket, sink) => {
    const at = solvedAt(ticket);
    if (at !== null && ticket.queue !== null)
      sink.value(at, ticket.surveys.length > 0 ? 1 : 0, TEAM, ticket.queue);
  },
  summarise: ({ samples }) => {
    const heard = new Map<string, boolean>();
    for (let index = 0; index < samples.length; index++) {
      const team = samples.key(index);
      heard.set(team, heard.get(team) === true || samples.value[index] === 1);
    }
    if (heard.size === 0) return nothing('nothing in period', METHOD);
    const withFeedback = [...heard.values()].filter(Boolean).length;
    return number(withFeedback / heard.size, heard.size, METHOD, ticketsOf(samples), {
      beside: { teams: heard.size, withFeedback },
    });
  },
});
