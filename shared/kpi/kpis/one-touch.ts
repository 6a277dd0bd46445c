import { defineKpi } from '../measure/define.ts';
import { everyFlag } from '../measure/outcomes.ts';
import { shareOfYes } from '../measure/shares.ts';
import { DBT_ZENDESK } from '../references.ts';
import { ONE_TOUCH, presentSolution } from '../samples/solved.ts';
import { csat } from './csat.ts';

/** Solved with exactly one public human reply and never reopened, other than by a mere "thank you". */
export const oneTouch = defineKpi({
  id: 'one-touch',
  unit: 'share',
  better: 'higher',
  level: 'agent',
  partner: csat,
  targetable: false,
  voice: { family: 'resolution', spread: 0.12 },
  sources: [DBT_ZENDESK],
  samples: presentSolution,
  outcomes: (view) => everyFlag(view, ONE_TOUCH),
  summarise: (view) => shareOfYes(view, everyFlag(view, ONE_TOUCH)),
});
