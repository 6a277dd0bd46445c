import { creditOf, substantive } from '../fairness/credit.ts';
import { defineKpi } from '../measure/define.ts';
import { shareOfYes } from '../measure/shares.ts';

/** Conversations whose survey was answered, among those asked in the period; what bounced was not asked. Not a target: nobody should beg for answers. */
export const answerRate = defineKpi({
  id: 'answer-rate',
  unit: 'share',
  better: 'higher',
  level: 'agent',
  partner: null,
  targetable: false,
  source: 'answered / (sent − bounced) (measurement §2)',
  samples: (ticket) =>
    ticket.surveySentAt === null || ticket.surveysSent === 0
      ? []
      : [
          {
            at: ticket.surveySentAt,
            value: ticket.surveys.length > 0 ? 1 : 0,
            credit: creditOf(substantive(ticket).map(({ agent }) => agent)),
          },
        ],
  summarise: (view) => shareOfYes(view),
});
