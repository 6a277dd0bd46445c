import type { SlaFact } from '../../session/facts.ts';
import { TEAM } from '../credit/credit.ts';
import { defineKpi } from '../measure/define.ts';
import type { SampleSink, View } from '../measure/definition.ts';
import { everySample } from '../measure/outcomes.ts';
import { shareOfYes } from '../measure/shares.ts';
import { DBT_ZENDESK } from '../references.ts';
import { csat } from './csat.ts';

const METRICS = ['first response', 'next reply', 'resolution'] as const;

/** Service levels met among those decided: overdue and still open is breached, not yet due does not count. */
export const slaAttainment = defineKpi({
  id: 'sla-attainment',
  unit: 'share',
  better: 'higher',
  level: 'team',
  partner: csat,
  targetable: true,
  sources: [DBT_ZENDESK],
  samples: ({ slas }, sink) => {
    for (const sla of slas) decided(sla, sink);
  },
  summarise: (view) => shareOfYes(view, everySample(view), { beside: byMetric(view) }),
});

/** A service level at the instant it was decided: kept, or fallen due without being kept, whether or not it was done later. */
function decided({ metric, state, decidedAt, dueAt }: SlaFact, sink: SampleSink): void {
  const at = state === 'met' ? decidedAt : dueAt;
  if (at !== null && state !== 'unknown') sink.value(at, state === 'met' ? 1 : 0, TEAM, metric);
}

function byMetric({ samples }: View): Record<string, number | null> {
  const shares: Record<string, number | null> = {};
  for (const metric of METRICS) {
    let n = 0;
    let met = 0;
    for (let index = 0; index < samples.length; index++) {
      if (samples.key(index) !== metric) continue;
      n++;
      met += samples.value[index] ?? 0;
    }
    shares[metric] = n === 0 ? null : met / n;
  }
  return shares;
}
