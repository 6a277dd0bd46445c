import type { MeasureContext } from '../kpi.ts';
import { REOPEN_WINDOW } from '../measure/days.ts';
import { defineKpi } from '../measure/define.ts';
import type { Outcome, View } from '../measure/definition.ts';
import { hasFlag, ripeSamples } from '../measure/outcomes.ts';
import { shareOfRipe } from '../measure/shares.ts';
import { METRICNET } from '../references.ts';
import { contactOf } from '../samples/contact.ts';
import { firstSolution, HELD, NOBODY_KNOWN, ONE_AGENT } from '../samples/solved.ts';

/**
 * Solved, not reopened, and no new ticket of the same customer and topic within seven days. Consulting an expert keeps it;
 * the share of those solved by one agent alone stands `beside`, and how many could not be checked for a new ticket
 * because nobody knows whose they are.
 */
export const firstContactResolution = defineKpi({
  id: 'first-contact-resolution',
  unit: 'share',
  better: 'higher',
  level: 'agent',
  partner: null,
  targetable: true,
  voice: { family: 'resolution', spread: 0.1 },
  sources: [METRICNET],
  // Tickets whose topic nobody named count as the same topic: rather one resolution too few than one too many.
  contact: (ticket) => contactOf(ticket, ticket.mix.topic ?? ''),
  samples: firstSolution,
  outcomes: judged,
  summarise: (view, context) => {
    const ripe = judged(view, context);
    const alone = ripe.filter(({ index, value }) => value === 1 && hasFlag(view, index, ONE_AGENT));
    const unchecked = ripe.filter(({ index, value }) => value === 1 && hasFlag(view, index, NOBODY_KNOWN));
    return shareOfRipe(view, ripe, {
      oneAgent: ripe.length === 0 ? null : alone.length / ripe.length,
      unchecked: unchecked.length,
    });
  },
});

function judged(view: View, { now }: MeasureContext): Outcome[] {
  return ripeSamples(view, now, REOPEN_WINDOW, (index) => {
    if (!hasFlag(view, index, HELD)) return false;
    const at = view.samples.at[index] ?? Number.NaN;
    const back = view.nextContact(index, at);
    return back === null || back > at + REOPEN_WINDOW;
  });
}
