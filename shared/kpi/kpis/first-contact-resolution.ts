import { creditTo, substantive } from '../fairness/credit.ts';
import { REOPEN_WINDOW } from '../measure/days.ts';
import { defineKpi } from '../measure/define.ts';
import { ripeOnly, shareOfRipe } from '../measure/shares.ts';
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
  contact: ({ requester, mix }) => (requester === null ? null : contactKey(requester, mix.topic)),
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
            key: ticket.requester === null ? '' : contactKey(ticket.requester, ticket.mix.topic),
          },
        ],
  summarise: (view, { now }) => {
    const { samples } = view;
    const held = (index: number): boolean => {
      if (!((samples.value[index] ?? 0) & HELD)) return false;
      const at = samples.at[index] ?? 0;
      const key = samples.key(index);
      const back = key === '' ? null : view.nextContact(key, at);
      return back === null || back > at + REOPEN_WINDOW;
    };
    const ripe = ripeOnly(view, now, REOPEN_WINDOW, held);
    const alone = ripeOnly(
      view,
      now,
      REOPEN_WINDOW,
      (index) => ((samples.value[index] ?? 0) & ONE_AGENT) > 0 && held(index),
    );
    return shareOfRipe(ripe, { oneAgent: alone.ripe === 0 ? null : alone.yes / alone.ripe });
  },
});

/** Tickets whose topic nobody named count as the same topic: rather one resolution too few than one too many. */
function contactKey(requester: string, topic: string | null): string {
  return `${requester}\n${topic ?? ''}`;
}
