import { describe, expect, it } from 'vitest';
import type { SpanSink } from '../../../../shared/kpi/measure/definition.ts';
import { contactOf } from '../../../../shared/kpi/samples/contact.ts';
import { leftQueueAt } from '../../../../shared/kpi/samples/queue.ts';
import {
  firstSolution,
  HELD,
  NOBODY_KNOWN,
  ONE_AGENT,
  ONE_TOUCH,
  OWNED,
  presentSolution,
  solvedDuration,
} from '../../../../shared/kpi/samples/solved.ts';
import { unansweredSpan } from '../../../../shared/kpi/samples/unanswered.ts';
import type { TicketFacts } from '../../../../shared/session/facts.ts';
import { DAY, HOUR, NOON, participant, solved, ticket } from '../support/facts.ts';
import { heard } from './heard.ts';

/** What one ticket gives to the KPIs, said one by one: when, what, and for whom. */

const waits = (of: Partial<TicketFacts>): number[][] => {
  const all: number[][] = [];
  const sink: SpanSink = { span: (from, until) => all.push([(from - NOON) / HOUR, (until - NOON) / HOUR]) };
  unansweredSpan(ticket(of), sink);
  return all;
};
const seconds = (calendar: number) => ({ calendar, business: null });
const at = NOON + HOUR;
const reopened = (after: number, more: object = {}) => ({
  at: at + after,
  solvedAt: at,
  agent: 'ana',
  thanks: false,
  newTopic: false,
  ...more,
});
const one = (more: Partial<TicketFacts> = {}) => solved('1', 'ana', HOUR, more);

describe('a first solution', () => {
  it.each([
    ['not reopened', [], HELD],
    ['reopened after just a week', [reopened(7 * DAY)], 0],
    ['reopened a millisecond later', [reopened(7 * DAY + 1)], HELD],
    ['reopened by thanks', [reopened(DAY, { thanks: true })], HELD],
    ['reopened by another matter', [reopened(DAY, { newTopic: true })], HELD],
    ['reopened by thanks, then for good', [reopened(DAY, { thanks: true }), reopened(2 * DAY)], 0],
    ['reopened for good, then by thanks', [reopened(DAY), reopened(2 * DAY, { thanks: true })], 0],
  ])('held: %s', (_, reopens, held) => {
    expect(heard(one({ reopens }), firstSolution)).toEqual([[at, held + ONE_AGENT, ['ana']]]);
  });

  it('is one agent’s where no second one took part, and of somebody known or not', () => {
    const others = (...more: object[]) => ({
      participants: [participant('ana'), ...more.map((each, i) => participant(`x${i}`, each))],
    });
    const flags = (more: Partial<TicketFacts>) => heard(one(more), firstSolution)[0]?.[1];
    expect(flags(others())).toBe(HELD + ONE_AGENT);
    expect(flags(others({ substantive: false }))).toBe(HELD + ONE_AGENT);
    expect(flags(others({}))).toBe(HELD);
    expect(flags({ participants: [] })).toBe(HELD + ONE_AGENT);
    expect(flags({ requester: null })).toBe(HELD + ONE_AGENT + NOBODY_KNOWN);
    expect(heard(ticket(), firstSolution)).toEqual([]);
  });

  it('is whose it was: who solved it, else who has it, unless handed over', () => {
    const whose = (more: Partial<TicketFacts>) => heard(one(more), firstSolution)[0]?.[2];
    expect(whose({ firstSolvedBy: 'ben' })).toEqual(['ben']);
    expect(whose({ firstSolvedBy: null, owner: 'cleo' })).toEqual(['cleo']);
    expect(whose({ firstSolvedBy: null, owner: null })).toEqual([]);
    expect(whose({ participants: [participant('ana', { handedOver: true })] })).toEqual([]);
    expect(whose({ participants: [participant('ben', { handedOver: true })] })).toEqual(['ana']);
  });
});

describe('a present solution', () => {
  const flags = (more: Partial<TicketFacts>) => heard(one(more), presentSolution)[0]?.[1];
  const owners = (n: number) => Array.from({ length: n }, (_, i) => ({ agent: `x${i}`, at: NOON + i }));

  it('was one touch with one public reply and no real reopening', () => {
    expect(flags({})).toBe(ONE_TOUCH + OWNED);
    expect([flags({ publicReplies: 0 }), flags({ publicReplies: 2 })]).toEqual([OWNED, OWNED]);
    expect(flags({ reopens: [reopened(DAY)] })).toBe(OWNED);
    expect(flags({ reopens: [reopened(DAY, { thanks: true })] })).toBe(ONE_TOUCH + OWNED);
  });

  it('was owned by one to three in turn', () => {
    expect([0, 1, 2, 3, 4].map((n) => flags({ owners: owners(n), publicReplies: 2 }))).toEqual([
      0,
      OWNED,
      OWNED,
      OWNED,
      0,
    ]);
  });

  it('is there while the ticket is solved or closed, for whoever solved it last', () => {
    expect(
      heard(one({ status: 'closed', lastSolvedBy: 'ben', lastSolvedAt: at + 5 }), presentSolution),
    ).toEqual([[at + 5, ONE_TOUCH + OWNED, ['ben']]]);
    for (const status of ['new', 'open', 'pending', 'hold'] as const)
      expect(heard(one({ status }), presentSolution)).toEqual([]);
  });

  it('has a duration where the log has the beginning', () => {
    const took = (more: Partial<TicketFacts>, duration = seconds(60) as TicketFacts['firstResponse']) =>
      heard(one(more), (of, sink) => solvedDuration(of, duration, sink));
    expect(took({})).toEqual([[at, 60, ['ana']]]);
    expect([took({ fullResolution: null }), took({}, null), took({ status: 'open' })]).toEqual([[], [], []]);
  });
});

it('a queue is left by whatever comes first', () => {
  const left = (more: Partial<TicketFacts>) => leftQueueAt(ticket(more));
  expect(left({})).toBeNull();
  expect(left({ owners: [{ agent: 'ana', at: 5 }], firstResponseAt: 6, abandonedAt: 7 })).toBe(5);
  expect(left({ owners: [{ agent: 'ana', at: 8 }], firstResponseAt: 6, abandonedAt: 7 })).toBe(6);
  expect(left({ owners: [{ agent: 'ana', at: 8 }], firstResponseAt: 9, abandonedAt: 7 })).toBe(7);
});

describe('a customer’s coming', () => {
  const ours = { openedBy: 'agent', waitingSince: null } as const;
  it.each([
    ['a ticket of theirs', {}, true],
    ['one a bot opened', { openedBy: 'bot', waitingSince: null }, true],
    ['one we opened', ours, false],
    ['one we opened and they answered', { ...ours, replies: one().replies }, true],
    ['one we opened and they wait in', { ...ours, waitingSince: NOON }, true],
    ...['phone', 'Telephone', 'call centre', 'voice'].map((channel) => [
      `one we wrote down, by ${channel}`,
      { ...ours, mix: { ...ticket().mix, channel } },
      true,
    ]),
    ['one we wrote by mail', { ...ours, mix: { ...ticket().mix, channel: 'mail' } }, false],
  ] as [string, Partial<TicketFacts>, boolean][])('is %s: %s', (_, more, came) => {
    expect(contactOf(ticket(more), 'mac')).toEqual({ customer: 'ana@example.org', matter: 'mac', came });
  });

  it('is nobody’s where nobody knows whose', () => {
    expect(contactOf(ticket({ requester: null }), 'mac')).toBeNull();
  });
});

describe('who waits for a first answer', () => {
  const answered = (after: number, from: number) => ({
    firstResponseAt: NOON + after * HOUR,
    firstResponse: seconds((after - from) * 3600),
    waitingSince: null,
  });

  it('waits from the beginning of the clock to the answer, or still', () => {
    expect(waits({})).toEqual([[0, Number.POSITIVE_INFINITY]]);
    expect(waits(answered(3, 0))).toEqual([[0, 3]]);
    expect(waits({ waitingSince: null })).toEqual([[0, Number.POSITIVE_INFINITY]]);
    expect(waits({ openedBy: 'agent', waitingSince: null })).toEqual([]);
    expect(waits({ openedBy: 'agent', waitingSince: NOON + 2 * HOUR })).toEqual([
      [2, Number.POSITIVE_INFINITY],
    ]);
  });

  it('waits twice, not in between, where it was settled unanswered and asked again', () => {
    expect(waits({ ...answered(9, 8), firstSolvedAt: NOON + HOUR })).toEqual([
      [8, 9],
      [0, 1],
    ]);
    for (const settled of ['firstSolvedAt', 'abandonedAt', 'deflectedAt'] as const)
      expect(waits({ waitingSince: null, [settled]: NOON + HOUR })).toEqual([[0, 1]]);
    expect(waits({ waitingSince: null, firstSolvedAt: NOON })).toEqual([]);
  });

  it('waits since a bot’s hand-off alone, and not before it', () => {
    expect(waits({ ...answered(9, 8), firstSolvedAt: NOON + 10 * HOUR })).toEqual([[8, 9]]);
  });
});
