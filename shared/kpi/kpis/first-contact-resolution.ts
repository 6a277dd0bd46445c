import { creditTo, substantive } from '../fairness/credit.ts';
import type { MeasureContext } from '../kpi.ts';
import { REOPEN_WINDOW } from '../measure/days.ts';
import { defineKpi } from '../measure/define.ts';
import type { Outcome, View } from '../measure/definition.ts';
import { ripeSamples } from '../measure/outcomes.ts';
import { shareOfRipe } from '../measure/shares.ts';
import { reopenedWithin } from './reopened.ts';

/** Flags of a sample's value, which carries two answers at once. */
const HELD = 1;
const ONE_AGENT = 2;

/**
 * Solved, not reopened, and no new ticket of the same customer and topic within seven days. Consulting an expert keeps it;
 * the share of those solved by one agent alone stands `beside`.
 */
export const firstContactResolution = defineKpi({
  id: 'first-contact-resolution',
  unit: 'share',
  better: 'higher',
  level: 'agent',
  partner: null,
  targetable: true,
  source:
    'Solved without reopening or new ticket of the same requester and topic ≤ 7 d / solved (measurement §1.2)',
  // Tickets whose topic nobody named count as the same topic: rather one resolution too few than one too many.
  contact: ({ requester, mix }) =>
    requester === null ? null : { customer: requester, matter: mix.topic ?? '' },
  samples: (ticket) =>
    ticket.firstSolvedAt === null
      ? []
      : [
          {
            at: ticket.firstSolvedAt,
            value:
              (reopenedWithin(ticket, REOPEN_WINDOW) ? 0 : HELD) +
              (substantive(ticket).length <= 1 ? ONE_AGENT : 0),
            credit: creditTo(ticket, ticket.firstSolvedBy ?? ticket.owner),
          },
        ],
  outcomes: judged,
  summarise: (view, context) => {
    const ripe = judged(view, context);
    const alone = ripe.filter(({ index, value }) => value === 1 && has(view, index, ONE_AGENT));
    return shareOfRipe(view, ripe, { oneAgent: ripe.length === 0 ? null : alone.length / ripe.length });
  },
});

function judged(view: View, { now }: MeasureContext): Outcome[] {
  return ripeSamples(view, now, REOPEN_WINDOW, (index) => {
    if (!has(view, index, HELD)) return false;
    const at = view.samples.at[index] ?? Number.NaN;
    const back = view.nextContact(index, at);
    return back === null || back > at + REOPEN_WINDOW;
  });
}

function has(view: View, index: number, flag: number): boolean {
  return ((view.samples.value[index] ?? 0) & flag) !== 0;
}
