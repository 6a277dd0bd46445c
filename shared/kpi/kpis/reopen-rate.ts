import type { MeasureContext } from '../kpi.ts';
import { REOPEN_WINDOW } from '../measure/days.ts';
import { defineKpi } from '../measure/define.ts';
import type { Outcome, View } from '../measure/definition.ts';
import { hasFlag, ripeSamples } from '../measure/outcomes.ts';
import { shareOfRipe } from '../measure/shares.ts';
import { firstSolution, HELD } from './solved.ts';

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
  source:
    'Tickets reopened within 7 days / tickets first solved, told when 7 days old. After the reopens of dbt_zendesk, https://github.com/fivetran/dbt_zendesk',
  samples: firstSolution,
  outcomes: judged,
  summarise: (view, context) => shareOfRipe(view, judged(view, context)),
});

function judged(view: View, { now }: MeasureContext): Outcome[] {
  return ripeSamples(view, now, REOPEN_WINDOW, (index) => !hasFlag(view, index, HELD));
}
