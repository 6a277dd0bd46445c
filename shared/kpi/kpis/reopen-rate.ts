import { creditTo } from '../fairness/credit.ts';
import { REOPEN_WINDOW } from '../measure/days.ts';
import { defineKpi } from '../measure/define.ts';
import { ripeSamples } from '../measure/outcomes.ts';
import { shareOfRipe } from '../measure/shares.ts';
import { reopenedWithin } from './reopened.ts';

/**
 * Tickets reopened within a week of being first solved, among those first solved in the period and a week old by now.
 * A mere "thank you" and a new matter in an old ticket are no reopenings.
 */
export const reopenRate = defineKpi({
  id: 'reopen-rate',
  unit: 'share',
  better: 'lower',
  level: 'agent',
  partner: null,
  targetable: true,
  source: 'Tickets reopened ≤ 7 d / tickets first solved, reported when 7 d old (measurement §1.2)',
  samples: (ticket) =>
    ticket.firstSolvedAt === null
      ? []
      : [
          {
            at: ticket.firstSolvedAt,
            value: reopenedWithin(ticket, REOPEN_WINDOW) ? 1 : 0,
            credit: creditTo(ticket, ticket.firstSolvedBy ?? ticket.owner),
          },
        ],
  outcomes: (view, { now }) => ripeSamples(view, now, REOPEN_WINDOW),
  summarise: (view, { now }) => shareOfRipe(view, ripeSamples(view, now, REOPEN_WINDOW)),
});
