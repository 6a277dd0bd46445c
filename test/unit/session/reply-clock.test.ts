import { describe, expect, it } from 'vitest';
import { assign, at, created, customer, fold, type Line, reply, status } from './story.ts';

/** How long whoever replies had let the customer wait: from when they were there, without what stood still. */

const note = (minute: number, agent: string, author: 'agent' | 'bot' = 'agent'): Line => [
  minute,
  { kind: 'message', author, agent, public: false },
];
const invite = (minute: number, agent: string): Line => [minute, { kind: 'invite', agent }];
const consult = (minute: number, by: string, until: number | null, agent = 'cleo'): Line => [
  minute,
  { kind: 'consult', agent, by, until: until === null ? null : at(until) },
];
const replies = (...lines: Line[]) => fold([created, ...lines]).replies;
/** Minutes on the clock of the first reply. */
const clock = (...lines: Line[]) => (replies(...lines)[0]?.agentClock.calendar ?? Number.NaN) / 60;

describe('the clock of a reply', () => {
  const mine = assign(0, 'ana');
  const answer = reply(60, 'ana');

  it.each([
    ['pending', [status(10, 'pending'), status(30, 'open')], 40],
    ['hold', [status(10, 'hold'), status(30, 'open')], 40],
    ['both, one after the other', [status(10, 'hold'), status(20, 'pending'), status(50, 'open')], 20],
    ['open', [status(10, 'open')], 60],
    ['their own consult', [consult(10, 'ana', 25)], 45],
    ['somebody else’s consult', [consult(10, 'ben', 25)], 60],
    ['a consult while on hold, once', [status(10, 'hold'), status(30, 'open'), consult(20, 'ana', 40)], 30],
  ] as const)('stands still: %s', (_, lines, minutes) => {
    expect(clock(mine, ...lines, answer)).toBe(minutes);
  });

  it.each([
    ['a note of theirs', [note(20, 'ana')], 40],
    ['what a machine says in their name', [note(20, 'ana', 'bot')], 0],
    ['being asked as an expert', [consult(20, 'ben', 30, 'ana')], 40],
    ['an invitation', [invite(20, 'ana')], 40],
    [
      'the last invitation, whatever they had noted',
      [note(20, 'ana'), invite(40, 'ana'), note(50, 'ana')],
      20,
    ],
    ['not somebody else’s invitation', [note(20, 'ana'), invite(40, 'cleo')], 40],
    ['taking it at the instant of the reply', [note(20, 'ana'), assign(60, 'ana')], 0],
    [
      'what they did since they gave it away',
      [mine, note(10, 'ana'), assign(30, 'ben'), note(40, 'ana')],
      20,
    ],
    ['… at the instant they did', [mine, note(10, 'ana'), assign(30, 'ben'), note(30, 'ana')], 30],
    ['having it until the instant of the reply', [mine, assign(60, 'ben')], 60],
  ] as const)('begins with %s', (_, lines, minutes) => {
    expect(clock(...lines, answer)).toBe(minutes);
  });

  it('is not moved by what comes after the reply', () => {
    expect(clock(note(20, 'ana'), answer, invite(70, 'ana'), assign(90, 'ana'))).toBe(40);
  });

  it('is not shortened by inviting who has the ticket already', () => {
    expect(clock(mine, invite(50, 'ana'), answer)).toBe(60);
  });
});

describe('a consult whose end nobody noted', () => {
  const auto: Line = [20, { kind: 'message', author: 'agent', agent: 'cleo', public: false, auto: true }];
  const asked = consult(10, 'ana', null);
  /** Minutes Cleo was consulted; the log ends after an hour. */
  const consulted = (...lines: Line[]) =>
    (fold([created, assign(0, 'ana'), ...lines, status(60, 'hold')]).participants.find(
      ({ agent }) => agent === 'cleo',
    )?.consulted.calendar ?? Number.NaN) / 60;

  it.each([
    ['the expert says something', [asked, note(20, 'cleo')], 10],
    ['the one who asked answers the customer', [asked, reply(30, 'ana')], 20],
    ['not with a note of theirs', [asked, note(20, 'ana')], 50],
    ['not with somebody else’s answer', [asked, reply(20, 'ben')], 50],
    ['not with what a machine says for the expert', [asked, auto], 50],
    ['not with the customer’s words', [asked, customer(20)], 50],
    ['not with an invitation of the expert', [asked, invite(20, 'cleo')], 50],
    ['not with what the expert had said before', [note(9, 'cleo'), asked, note(40, 'cleo')], 30],
    ['nor with what they had said long before', [note(2, 'cleo'), assign(5, 'ana'), asked], 50],
  ] as const)('is over when %s', (_, lines, minutes) => {
    expect(consulted(...lines)).toBe(minutes);
  });
});

describe('what the customer waits for', () => {
  it.each(['abandoned', 'deflected', 'spam', 'delete'] as const)(
    'is settled by “%s”: what is asked later is asked anew',
    (kind) => {
      const [first] = replies([5, { kind }], customer(100), reply(110, 'ana'));
      expect(first?.customerWait.calendar).toBe(600);
    },
  );

  it('is settled by a merge, a solving and a closing, and by no other state', () => {
    const waited = (line: Line) =>
      (replies(line, customer(100), reply(110, 'ana'))[0]?.customerWait.calendar ?? 0) / 60;
    expect(waited([5, { kind: 'merge', into: '8' }])).toBe(10);
    expect([waited(status(5, 'solved')), waited(status(5, 'closed'))]).toEqual([10, 10]);
    expect([waited(status(5, 'open')), waited(status(5, 'hold')), waited(assign(5, 'ana'))]).toEqual([
      110, 110, 110,
    ]);
  });

  it('begins with the first words after our own, even thanks', () => {
    const ours: Line = [0, { kind: 'created', author: 'agent', agent: 'ana', public: true }];
    const thanks: Line = [10, { kind: 'message', author: 'customer', public: true, thanks: true }];
    const facts = fold([ours, thanks, customer(20), reply(30, 'ana')]);
    expect(facts.firstResponse?.calendar).toBe(1200);
    expect(facts.replies[0]?.customerWait.calendar).toBe(600);
  });

  const absorb = (waiting: boolean): Line => [10, { kind: 'absorb', from: '6', createdAt: at(10), waiting }];
  it('comes with a merge only where somebody still waited', () => {
    const ours: Line = [0, { kind: 'created', author: 'agent', agent: 'ana' }];
    const waits = (waiting: boolean) =>
      fold([ours, absorb(waiting), reply(20, 'ana')]).replies.map(
        ({ customerWait }) => customerWait.calendar / 60,
      );
    expect([waits(true), waits(false)]).toEqual([[10], []]);
  });

  it.each([
    ['new', 'new', 'new'],
    ['open', 'open', 'open'],
    ['pending', 'open', 'pending'],
    ['hold', 'hold', 'hold'],
    ['solved', 'open', 'solved'],
    ['closed', 'open', 'closed'],
  ] as const)('turns a merged %s ticket %s; without it the ticket stays %s', (was, waiting, settled) => {
    const stateAfter = (waits: boolean) => fold([created, status(5, was), absorb(waits)]).status;
    expect([stateAfter(true), stateAfter(false)]).toEqual([waiting, settled]);
  });
});
