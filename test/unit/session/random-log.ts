import fc from 'fast-check';
import { SupportEvent } from '../../../shared/session/event.ts';

/** Random logs of one ticket, minute by minute: anything may happen in any order, as it does. */

export const MINUTE = 60_000;
const DAWN = Date.parse('2026-03-02T00:00:00Z');
const AGENTS = ['ana', 'ben', 'cleo'] as const;

const agent = fc.constantFrom(...AGENTS);
const maybe = fc.option(agent, { nil: null });
const seldom = fc.boolean().chain((yes) => (yes ? fc.boolean() : fc.constant(false)));

/** What may happen, without id, ticket and instant. `for` (minutes) becomes a consult's end. */
const happening = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('message'),
      author: fc.constant('customer'),
      public: fc.constant(true),
      thanks: seldom,
      newTopic: seldom,
      auto: seldom,
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('message'),
      author: fc.constant('agent'),
      agent: maybe,
      public: fc.boolean(),
      reaction: seldom,
      auto: seldom,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('message'),
      author: fc.constant('bot'),
      public: fc.constant(true),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('status'),
      to: fc.constantFrom('new', 'open', 'pending', 'hold', 'solved', 'closed'),
      agent: maybe,
    }),
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('assign'), agent: maybe }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('invite'), agent }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('consult'),
      agent,
      by: maybe,
      for: fc.option(fc.integer({ min: 1, max: 90 }), { nil: null }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('escalate'),
      tier: fc.constantFrom('L2', 'L3'),
      by: maybe,
      complete: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('handoff', 'abandoned', 'deflected') }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('transfer'), queue: fc.constantFrom('help', 'sales') }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('sla.applied'),
      metric: fc.constantFrom('first response', 'next reply', 'resolution'),
      seconds: fc.integer({ min: 1, max: 240 }).map((minutes) => minutes * 60),
      clock: fc.constant('calendar'),
      pausesWhilePending: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('survey.sent'),
      survey: fc.constant('after'),
      bounced: fc.boolean(),
    }),
  },
);

/**
 * A ticket's log; `ties`: may several events bear the same instant? `skew`: may clocks disagree, so that some events bear
 * an earlier instant, even one before the creation? One log in eight ends in a merge, as spam or deleted.
 */
export function logs({
  ties,
  skew = false,
}: {
  ties: boolean;
  skew?: boolean;
}): fc.Arbitrary<SupportEvent[]> {
  const step = ties
    ? fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 70 }))
    : fc.integer({ min: 1, max: 70 });
  const late = skew
    ? fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: 0, max: 90 }))
    : fc.constant(0);
  return fc
    .tuple(
      fc.constantFrom('customer', 'customer', 'agent', 'bot'),
      fc.array(fc.tuple(step, late, happening), { maxLength: 16 }),
      fc.constantFrom(null, null, null, null, null, 'merge', 'spam', 'delete'),
      fc.integer({ min: 90, max: 1440 }),
    )
    .map(([author, happenings, end, start]) => {
      let minute = start;
      const at = (behind = 0): number => DAWN + (minute - behind) * MINUTE;
      const log: unknown[] = [{ id: 'e0', ticket: 't', at: at(), kind: 'created', author }];
      happenings.forEach(([after, behind, { ...what }], i) => {
        minute += after;
        const until = 'for' in what && what.for !== null ? at() + what.for * MINUTE : null;
        log.push({
          ...what,
          id: `e${i + 1}`,
          ticket: 't',
          at: at(behind),
          ...('for' in what ? { until } : {}),
        });
      });
      minute++;
      if (end) log.push({ id: 'end', ticket: 't', at: at(), kind: end, into: 'other' });
      return log.map((event) => SupportEvent.parse(event));
    });
}
