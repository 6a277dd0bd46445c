import fc from 'fast-check';
import { businessClock } from '../../../../shared/session/clock.ts';
import { SupportEvent, type SupportEventInput } from '../../../../shared/session/event.ts';
import type { TicketFacts } from '../../../../shared/session/facts.ts';
import { foldTicket } from '../../../../shared/session/fold.ts';

const span: [string, string] = ['09:00', '18:00'];
const office = businessClock([
  {
    from: 0,
    schedule: {
      zone: 'Europe/Madrid',
      week: { 1: [span], 2: [span], 3: [span], 4: [span], 5: [span] },
      holidays: [],
    },
  },
]);

/** Random ticket logs: anything that can happen to a ticket, in any order that time allows, folded by the house's own fold. */

export const AGENTS = ['ana', 'ben', 'eva'] as const;
export const START = Date.UTC(2026, 2, 2);
const MINUTE = 60_000;
const agent = fc.constantFrom(...AGENTS);
const perhaps = fc.option(agent, { nil: null });

type Step = {
  readonly [K in SupportEventInput['kind']]: Omit<
    Extract<SupportEventInput, { kind: K }>,
    'id' | 'ticket' | 'at'
  >;
}[SupportEventInput['kind']];

const answer = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      question: fc.constant('csat' as const),
      format: fc.integer({ min: 0, max: 60 }).map((dice) => (dice === 0 ? 'csat.stars.5' : 'csat.faces.5')),
      value: fc.integer({ min: 1, max: 5 }),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      question: fc.constant('nps' as const),
      format: fc.constant('nps.11'),
      value: fc.integer({ min: 0, max: 10 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      question: fc.constant('ces' as const),
      format: fc.constant('ces.7'),
      value: fc.integer({ min: 1, max: 7 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      question: fc.constant('comment' as const),
      format: fc.constant('text'),
      value: fc.constant(null),
    }),
  },
);

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: agent.map((by) => ({ kind: 'message', author: 'agent', agent: by, public: true }) as const),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('message' as const),
      author: fc.constant('customer' as const),
      public: fc.constant(true),
      thanks: fc.boolean(),
      newTopic: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: agent.map((by) => ({ kind: 'message', author: 'agent', agent: by, public: false }) as const),
  },
  {
    weight: 1,
    arbitrary: fc.constant({ kind: 'message', author: 'bot', public: true, auto: true } as const),
  },
  { weight: 3, arbitrary: perhaps.map((to) => ({ kind: 'assign', agent: to }) as const) },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('status' as const),
      to: fc.constantFrom(
        'open' as const,
        'pending' as const,
        'hold' as const,
        'solved' as const,
        'solved' as const,
        'closed' as const,
      ),
      agent: perhaps,
    }),
  },
  { weight: 1, arbitrary: agent.map((expert) => ({ kind: 'consult', agent: expert }) as const) },
  { weight: 1, arbitrary: agent.map((expert) => ({ kind: 'invite', agent: expert }) as const) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('escalate' as const),
      tier: fc.constantFrom('L2', 'L3'),
      by: perhaps,
      complete: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'handoff' } as const) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('survey.sent' as const),
      survey: fc.constant('after'),
      bounced: fc.boolean(),
    }),
  },
  {
    weight: 3,
    arbitrary: answer.map((said) => ({ kind: 'survey.answered', survey: 'after', ...said }) as const),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('qa.reviewed' as const),
      agent,
      scorecard: fc
        .integer({ min: 1, max: 5 })
        .map((score) => [{ criterion: 'clear', score, min: 1, max: 5, weight: 1 }]),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('sla.applied' as const),
      metric: fc.constantFrom('first response' as const, 'next reply' as const, 'resolution' as const),
      seconds: fc.integer({ min: 60, max: 100_000 }),
      clock: fc.constantFrom('calendar' as const, 'business' as const),
    }),
  },
);
/** What happens to few tickets, and ends them. */
const end: fc.Arbitrary<Step | null> = fc.oneof(
  { weight: 20, arbitrary: fc.constant(null) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      { kind: 'abandoned' } as const,
      { kind: 'deflected' } as const,
      { kind: 'spam' } as const,
      { kind: 'delete' } as const,
      { kind: 'merge', into: '0' } as const,
    ),
  },
);

const log = fc.record({
  startMinutes: fc.integer({ min: 0, max: 40 * 1440 }),
  author: fc.constantFrom('customer' as const, 'customer' as const, 'customer' as const, 'agent' as const),
  requester: fc.constantFrom('r1', 'r2', null),
  topic: fc.constantFrom('billing', 'login', null),
  tier: fc.constantFrom('L1', 'L2', null),
  queue: fc.constantFrom('help', 'sales', null),
  test: fc.integer({ min: 0, max: 30 }).map((dice) => dice === 0),
  steps: fc.array(fc.tuple(fc.integer({ min: 0, max: 3000 }), step), {
    minLength: 3,
    maxLength: 14,
    size: 'max',
  }),
  /** Often enough that an NPS is shown. */
  recommends: fc.option(fc.integer({ min: 0, max: 10 })),
  end,
});

const recommending = (value: number): Step => ({
  kind: 'survey.answered',
  survey: 'after',
  question: 'nps',
  format: 'nps.11',
  value,
});

/** A ticket's events, valid by the schema. */
function eventsOf(
  ticket: string,
  {
    startMinutes,
    steps,
    end: last,
    author,
    requester,
    topic,
    tier,
    queue,
    test,
    recommends,
  }: typeof log extends fc.Arbitrary<infer T> ? T : never,
): SupportEvent[] {
  let at = START + startMinutes * MINUTE;
  const all: readonly (readonly [number, Step])[] = [
    [0, { kind: 'created', author, requester, queue, test, mix: { topic, tier, channel: 'mail' } }],
    ...steps,
    ...(recommends === null ? [] : [[9, recommending(recommends)] as const]),
    ...(last ? [[5, last] as const] : []),
  ];
  return all.map(([minutes, what], index) => {
    at += minutes * MINUTE;
    return SupportEvent.parse({ ...what, id: `${ticket}:${index}`, ticket, at });
  });
}

/** Facts of up to 30 random tickets, with business time known or not. */
export const facts: fc.Arbitrary<TicketFacts[]> = fc
  .tuple(fc.array(log, { maxLength: 30, size: 'max' }), fc.boolean())
  .map(([logs, scheduled]) =>
    logs.map((one, index) => foldTicket(eventsOf(String(index), one), { team: scheduled ? office : null })),
  );
