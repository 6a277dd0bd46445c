import { defineKpi } from '../measure/define.ts';
import { everyFlag } from '../measure/outcomes.ts';
import { shareOfYes } from '../measure/shares.ts';
import { csat } from './csat.ts';
import { ONE_TOUCH, presentSolution } from './solved.ts';

/** Solved with exactly one public human reply and never reopened, other than by a mere "thank you". */
export const oneTouch = defineKpi({
  id: 'one-touch',
  unit: 'share',
  better: 'higher',
  level: 'agent',
  partner: csat,
  targetable: false,
  voice: { family: 'resolution', spread: 0.12 },
  source:
    'Solved with exactly one public agent message; "thank you" reopenings keep it. dbt_zendesk, https://github.com/fivetran/dbt_zendesk',
  samples: presentSolution,
  outcomes: (view) => everyFlag(view, ONE_TOUCH),
  summarise: (view) => shareOfYes(view, everyFlag(view, ONE_TOUCH)),
});
