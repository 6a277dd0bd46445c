import { TEAM } from '../credit/credit.ts';
import { DEFLECTION_WINDOW } from '../measure/days.ts';
import { defineKpi } from '../measure/define.ts';
import { ripeSamples } from '../measure/outcomes.ts';
import { shareOfRipe } from '../measure/shares.ts';
import { contactOf } from '../samples/contact.ts';

/** Values of a sample; 0: a session that went on to a person. */
const DEFLECTED = 1;
const UNRECOGNISED = 2;

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
  sources: [],
  contact: (ticket) => contactOf(ticket, ''),
  samples: ({ openedBy, createdAt, deflectedAt, requester }, sink) => {
    if (openedBy === 'agent') return;
    const deflected = requester === null ? UNRECOGNISED : DEFLECTED;
    sink.value(deflectedAt ?? createdAt, deflectedAt === null ? 0 : deflected, TEAM);
  },
  summarise: (view, { now }) => {
    const { samples } = view;
    let doubted = 0;
    let unchecked = 0;
    const ripe = ripeSamples(view, now, DEFLECTION_WINDOW, (index) => {
      const at = samples.at[index] ?? 0;
      if (samples.value[index] === UNRECOGNISED) unchecked++;
      if (samples.value[index] !== DEFLECTED) return false;
      const back = view.nextContact(index, at);
      const stayed = back === null || back > at + DEFLECTION_WINDOW;
      if (!stayed) doubted++;
      return stayed;
    });
    return shareOfRipe(view, ripe, { doubted, unchecked });
  },
});
