import type { CompanyFigures } from '../kpi.ts';
import { defineKpi } from '../measure/define.ts';
import type { Samples } from '../measure/definition.ts';
import { nothing, number, ticketsOf } from '../measure/summary.ts';
import { METRICNET } from '../references.ts';
import { creditToSolver, solvedAt } from '../samples/solved.ts';
import { csat } from './csat.ts';

const METHOD = 'expense per solved ticket';

/**
 * Operating expense of the period per solved ticket; `beside`, what one solved at each tier has cost in all:
 * a ticket solved at L2 has been paid for at L1 too. Without tickets at a tier its cost is unknown, not zero.
 */
export const costPerResolution = defineKpi({
  id: 'cost-per-resolution',
  unit: 'money',
  better: 'lower',
  level: 'team',
  partner: csat,
  targetable: true,
  sources: [METRICNET],
  samples: (ticket, sink) => {
    const at = solvedAt(ticket);
    if (at !== null) sink.value(at, 1, creditToSolver(ticket), ticket.mix.tier ?? '');
  },
  summarise: ({ samples }, { desk }) => {
    const expenses = desk?.expenses;
    if (!expenses || expenses.length === 0) return nothing('not available here', METHOD);
    const n = samples.length;
    if (n === 0) return nothing('nothing in period', METHOD);
    const total = expenses.reduce((sum, { amount }) => sum + amount, 0);
    return number(total / n, n, METHOD, ticketsOf(samples), { beside: cumulative(samples, expenses) });
  },
});

/** By tier: the sum, up to that tier, of expense / tickets that reached it. An unnamed tier is the first. */
function cumulative(
  samples: Samples,
  expenses: NonNullable<CompanyFigures['expenses']>,
): Record<string, number | null> {
  const reached = expenses.map(() => 0);
  for (let index = 0; index < samples.length; index++) {
    const tier = Math.max(
      0,
      expenses.findIndex((expense) => expense.tier === samples.key(index)),
    );
    for (let passed = 0; passed <= tier; passed++) reached[passed] = (reached[passed] ?? 0) + 1;
  }
  const costs: Record<string, number | null> = {};
  let sum: number | null = 0;
  expenses.forEach(({ tier, amount }, index) => {
    const tickets = reached[index] ?? 0;
    sum = sum === null || tickets === 0 ? null : sum + amount / tickets;
    costs[tier] = sum;
  });
  return costs;
}
