import { defineKpi } from '../measure/define.ts';
import { SHARE, share } from '../measure/shares.ts';
import { nothing } from '../measure/summary.ts';
import { AAPOR } from '../references.ts';
import { readRatings, surveySamples } from '../samples/ratings.ts';

/** Conversations whose survey was answered, among those asked in the period; what bounced was not asked. Not a target: nobody should beg for answers. */
export const answerRate = defineKpi({
  id: 'answer-rate',
  unit: 'share',
  better: 'higher',
  level: 'agent',
  partner: null,
  targetable: false,
  sources: [AAPOR],
  samples: surveySamples,
  summarise: ({ samples }) => {
    const { asked } = readRatings(samples, 'csat');
    if (asked.length === 0) return nothing('nothing in period', SHARE);
    const answered = asked.filter((index) => samples.value[index] === 1).length;
    return share(answered, asked.length, () => [...new Set(asked.map((index) => samples.ticket(index)))]);
  },
});
