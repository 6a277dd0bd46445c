import type { MeasureContext } from '../kpi.ts';
import { REOPEN_WINDOW } from '../measure/days.ts';
import { defineKpi } from '../measure/define.ts';
import type { Outcome, View } from '../measure/definition.ts';
import { hasFlag, ripeSamples } from '../measure/outcomes.ts';
import { shareOfRipe } from '../measure/shares.ts';
import { DBT_ZENDESK } from '../references.ts';
import { firstSolution, HELD } from '../samples/solved.ts';

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
  voice: { family: 'resolution', spread: 0.06 },
  sources: [DBT_ZENDESK],
  samples: firstSolution,
  outcomes: judged,
  summarise: (view, context) => shareOfRipe(view, judged(view, context)),
});

function judged(view: View, { now }: MeasureContext): Outcome[] {
  return ripeSamples(view, now, REOPEN_WINDOW, (index) => !hasFlag(view, index, HELD));
}
