import { TEAM } from '../credit/credit.ts';
import { defineKpi } from '../measure/define.ts';
import { countOf } from '../measure/summary.ts';

/** Tickets that came in, whoever wrote them down: an agent does for a customer who calls. What was merged away counts once. */
export const volumeIncoming = defineKpi({
  id: 'volume-incoming',
  unit: 'tickets',
  better: 'neither',
  level: 'team',
  partner: null,
  targetable: false,
  sources: [],
  samples: ({ createdAt }, sink) => sink.value(createdAt, 1, TEAM),
  summarise: countOf,
});
