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
  source: 'dbt_zendesk one-touch: exactly one public agent comment; "thank you" reopenings keep it (Zendesk)',
  samples: presentSolution,
  outcomes: (view) => everyFlag(view, ONE_TOUCH),
  summarise: (view) => shareOfYes(view, everyFlag(view, ONE_TOUCH)),
});
