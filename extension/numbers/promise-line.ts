import { fill } from '../../shared/locales/fill.ts';
import type { SlaFact, TicketFacts } from '../../shared/session/facts.ts';
import { DAY } from '../../shared/time/durations.ts';
import type { PromiseLine } from '../messages/overlay.ts';
import type { Localization } from './localization.ts';

/** From this part of its time on, a promise asks to be looked at. */
const nearFrom = 0.75;
/** The panel names as many tickets; what falls due later can wait. */
const most = 10;

/** What is promised of a ticket and falls due next, in words; null when nothing is, or while it stands still. */
export function promiseLine(facts: TicketFacts, l10n: Localization, now: number): PromiseLine | null {
  const [next] = openOf(facts);
  if (next === undefined) return null;
  const { words, locale } = l10n;
  const late = next.dueAt <= now;
  const near = next.dueAt - now < (1 - nearFrom) * next.dueSeconds * 1000;
  return {
    text: fill(
      words[late ? 'promise.late' : 'promise.due'],
      { what: words[`promise.${next.metric}`], time: timeOf(next.dueAt, now, locale) },
      locale,
    ),
    state: late ? 'attention' : near ? 'near' : 'none',
  };
}

/** An agent's tickets in which something is promised and not done, what falls due first before the others. */
export function promisedTickets(facts: readonly TicketFacts[], agent: string): TicketFacts[] {
  const dueOf = (ticket: TicketFacts) => openOf(ticket)[0]?.dueAt ?? Number.POSITIVE_INFINITY;
  return facts
    .filter((ticket) => ticket.owner === agent && openOf(ticket).length > 0)
    .sort((one, other) => dueOf(one) - dueOf(other))
    .slice(0, most);
}

function openOf({ slas, excluded, status }: TicketFacts): (SlaFact & { readonly dueAt: number })[] {
  if (excluded !== null || status === 'solved' || status === 'closed') return [];
  return slas
    .flatMap((sla) => (sla.state === 'running' && sla.dueAt !== null ? [{ ...sla, dueAt: sla.dueAt }] : []))
    .sort((one, other) => one.dueAt - other.dueAt);
}

function timeOf(at: number, now: number, locale: string): string {
  const today = Math.abs(at - now) < DAY / 2;
  return new Intl.DateTimeFormat(locale, {
    ...(!today && { day: 'numeric', month: 'short' }),
    hour: 'numeric',
    minute: '2-digit',
  }).format(at);
}
