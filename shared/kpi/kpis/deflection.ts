import { TEAM } from '../fairness/credit.ts';
import { DEFLECTION_WINDOW } from '../measure/days.ts';
import { defineKpi } from '../measure/define.ts';
import { ripeSamples } from '../measure/outcomes.ts';
import { shareOfRipe } from '../measure/shares.ts';

/**
 * Sessions an article settled, among all that customers opened. Honest: a customer who is back within 72 hours was not
 * helped, and one who cannot be recognised is not counted as helped.
 */
export const deflection = defineKpi({
  id: 'deflection',
  unit: 'share',
  better: 'higher',
  level: 'team',
  partner: null,
  targetable: false,
  source:
    '"That solved it" and no return of the requester within 72 h / sessions customers opened (DESIGN §4.2)',
  contact: ({ requester }) => requester,
  samples: ({ openedBy, createdAt, deflectedAt, requester }) =>
    openedBy === 'agent'
      ? []
      : [
          {
            at: deflectedAt ?? createdAt,
            value: deflectedAt === null ? 0 : 1,
            credit: TEAM,
            key: requester ?? '',
          },
        ],
  summarise: (view, { now }) => {
    const { samples } = view;
    let doubted = 0;
    let unchecked = 0;
    const ripe = ripeSamples(view, now, DEFLECTION_WINDOW, (index) => {
      if (samples.value[index] !== 1) return false;
      const requester = samples.key(index);
      const at = samples.at[index] ?? 0;
      const back = requester === '' ? null : view.nextContact(requester, at);
      if (requester === '') unchecked++;
      else if (back === null || back > at + DEFLECTION_WINDOW) return true;
      else doubted++;
      return false;
    });
    return shareOfRipe(view, ripe, { doubted, unchecked });
  },
});
