import type { TicketFacts } from '../../session/facts.ts';
import type { MeasureContext } from '../kpi.ts';
import type { Contact, Credit, Definition, SampleSink, SpanSink, View } from './definition.ts';

/** Does it count for the agent looked at (null: the team)? */
export function counts(credit: Credit, agent: string | null): boolean {
  return agent === null ? credit.team : credit.agents.includes(agent);
}

/** The last instant looked at, UTC milliseconds: now, or the period's last millisecond. */
export function endOf(context: MeasureContext): number {
  return Math.min(context.now, context.period.to - 1);
}

/** Log order: by instant, then by ticket id, then by value. */
function byLogOrder(
  a: { readonly at: number; readonly ticket: string; readonly value?: number },
  b: { readonly at: number; readonly ticket: string; readonly value?: number },
): number {
  return (
    a.at - b.at || (a.ticket < b.ticket ? -1 : a.ticket > b.ticket ? 1 : (a.value ?? 0) - (b.value ?? 0))
  );
}

/** May its opening be a customer's coming back? What was merged away counts nowhere else, yet somebody had come with it. */
export function isContact({ excluded }: TicketFacts): boolean {
  return excluded === null || excluded === 'merged';
}

function keyOf(contact: Contact | null): string | null {
  return contact && JSON.stringify([contact.customer, contact.matter]);
}

/** What a definition sees of plain facts: the reference the engine must equal. */
export function viewOfFacts(
  definition: Definition,
  facts: readonly TicketFacts[],
  context: MeasureContext,
): View {
  const { period, agent, clock } = context;
  const end = endOf(context);
  const samples: { at: number; value: number; key: string; ticket: string; contact: string | null }[] = [];
  const open: { at: number; ticket: string }[] = [];
  const contacts = new Map<string, number[]>();
  let withoutSchedule = 0;
  let ticket = '';
  let contact: string | null = null;
  const isLookedAt = (at: number, credit: Credit): boolean =>
    at >= period.from && at <= end && counts(credit, agent);
  const sink: SampleSink & SpanSink = {
    value(at, value, credit, key = '') {
      if (isLookedAt(at, credit)) samples.push({ at, value, key, ticket, contact });
    },
    duration(at, { calendar, business }, credit) {
      const value = clock === 'business' ? business : calendar;
      if (value !== null) sink.value(at, value, credit);
      else if (isLookedAt(at, credit)) withoutSchedule++;
    },
    span(from, until, credit, since = from) {
      if (from <= end && end < until && counts(credit, agent)) open.push({ at: since, ticket });
    },
  };
  for (const one of facts) {
    if (!isContact(one)) continue;
    ticket = one.ticket;
    const whose = definition.contact?.(one) ?? null;
    contact = keyOf(whose);
    if (one.excluded === null) {
      definition.samples?.(one, sink);
      definition.spans?.(one, sink);
    }
    if (contact !== null && whose?.came) {
      const times = contacts.get(contact);
      if (times) times.push(one.createdAt);
      else contacts.set(contact, [one.createdAt]);
    }
  }
  samples.sort(byLogOrder);
  open.sort(byLogOrder);
  return {
    samples: {
      length: samples.length,
      at: samples.map((sample) => sample.at),
      value: samples.map((sample) => sample.value),
      key: (index) => samples[index]?.key ?? '',
      ticket: (index) => samples[index]?.ticket ?? '',
    },
    withoutSchedule,
    open: {
      length: open.length,
      from: open.map((span) => span.at),
      ticket: (index) => open[index]?.ticket ?? '',
    },
    end,
    nextContact(index, after) {
      let next: number | null = null;
      for (const at of contacts.get(samples[index]?.contact ?? '') ?? [])
        if (at > after && (next === null || at < next)) next = at;
      return next;
    },
  };
}
