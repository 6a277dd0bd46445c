import { defineKpi } from '../measure/define.ts';
import { everySample } from '../measure/outcomes.ts';
import { shareOfYes } from '../measure/shares.ts';
import { csat } from './csat.ts';
import { solution } from './solved.ts';

/** Solved with exactly one public human reply and never reopened, other than by a mere "thank you". */
export const oneTouch = defineKpi({
  id: 'one-touch',
  unit: 'share',
  better: 'higher',
  level: 'agent',
  partner: csat,
  targetable: false,
  source: 'dbt_zendesk one-touch: exactly one public agent comment; "thank you" reopenings keep it (Zendesk)',
  samples: (ticket) => {
    const solved = solution(ticket);
    const reopened = ticket.reopens.some(({ thanks, newTopic }) => !thanks && !newTopic);
    return solved === null ? [] : [{ ...solved, value: ticket.publicReplies === 1 && !reopened ? 1 : 0 }];
  },
  outcomes: everySample,
  summarise: (view) => shareOfYes(view),
});
