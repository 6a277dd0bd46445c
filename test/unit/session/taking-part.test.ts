import { describe, expect, it } from 'vitest';
import { assign, at, created, customer, fold, type Line, reply, status } from './story.ts';

/** Who takes part in a ticket and as what, and what shows that somebody is still at it. */

const roles = (...lines: Line[]) =>
  fold(lines).participants.map(({ agent, roles, substantive }) => [agent, roles, substantive]);
const note = (minute: number, agent: string): Line => [
  minute,
  { kind: 'message', author: 'agent', agent, public: false },
];
const escalate = (minute: number, by: string | null): Line => [
  minute,
  { kind: 'escalate', tier: 'L2', by, complete: true },
];

describe('who takes part', () => {
  it('opened the ticket with words the customer read; a ticket opened in silence is nobody’s help', () => {
    const opened = (more: object): Line => [0, { kind: 'created', author: 'agent', agent: 'ana', ...more }];
    expect(roles(opened({ public: true }))).toEqual([['ana', ['helper'], true]]);
    expect(roles(opened({ public: false }))).toEqual([]);
    expect(roles(opened({}))).toEqual([]);
    expect(roles(opened({ public: true, agent: null }))).toEqual([]);
    // Entered on the customer's behalf: the words are the customer's.
    expect(roles(opened({ public: true, author: 'customer' }))).toEqual([]);
  });

  it('was asked as an expert, even by whoever has it now', () => {
    const asked: Line = [10, { kind: 'consult', agent: 'ana', by: 'ben' }];
    expect(roles(created, assign(0, 'ana'), assign(5, 'ben'), asked)).toEqual([
      ['ana', ['owner', 'helper'], true],
      ['ben', ['owner'], false],
    ]);
  });

  it('handed the ticket over: who had it when it moved, not who got it at the same instant', () => {
    expect(roles(created, assign(0, 'ana'), escalate(10, null), assign(10, 'ben'))).toEqual([
      ['ana', ['owner', 'starter'], true],
      ['ben', ['owner'], false],
    ]);
    expect(roles(created, escalate(10, null))).toEqual([]);
    expect(roles(created, escalate(10, 'cleo'))).toEqual([['cleo', ['starter'], true]]);
  });

  it('does not by a note alone, nor by what a machine says in their name', () => {
    expect(roles(created, note(5, 'ben'))).toEqual([]);
    const invited: Line = [1, { kind: 'invite', agent: 'ben' }];
    const machine: Line = [5, { kind: 'message', author: 'bot', agent: 'ben', public: true }];
    const auto: Line = [5, { kind: 'message', author: 'agent', agent: 'ben', public: true, auto: true }];
    const thumb: Line = [5, { kind: 'message', author: 'agent', agent: 'ben', public: true, reaction: true }];
    for (const nothing of [machine, auto, thumb])
      expect(roles(created, invited, nothing)).toEqual([['ben', ['helper'], false]]);
    expect(roles(created, invited, note(5, 'ben'))).toEqual([['ben', ['helper'], true]]);
  });

  it('reviewed it, where the reviewer is known', () => {
    const review = (reviewer: string | null): Line => [
      9,
      { kind: 'qa.reviewed', agent: 'ana', reviewer, scorecard: [] },
    ];
    expect(roles(created, review('dora'))).toEqual([['dora', ['reviewer'], false]]);
    expect(roles(created, review(null))).toEqual([]);
  });

  it('is told in order of appearance and, of one instant, by name', () => {
    const solvedFirst = fold([created, status(10, 'solved', 'dora'), reply(20, 'ben')]);
    expect(solvedFirst.participants.map(({ agent, firstAt }) => [agent, firstAt])).toEqual([
      ['dora', at(10)],
      ['ben', at(20)],
    ]);
    const invite = (agent: string): Line => [5, { kind: 'invite', agent }];
    for (const names of [
      ['ana', 'cleo'],
      ['cleo', 'ana'],
    ])
      expect(roles(created, ...names.map(invite)).map(([agent]) => agent)).toEqual(['ana', 'cleo']);
  });
});

describe('handling goes on', () => {
  /** Minutes Ana handled: taken at 0, something at 60, solved at 70; nothing counts longer than half an hour. */
  const handled = (what: Line[1]) =>
    (fold([created, assign(0, 'ana'), [60, what], status(70, 'solved')]).participants[0]?.handle.calendar ??
      0) / 60;

  it.each<[string, number, Line[1]]>([
    ['a customer’s words', 40, customer(60)[1]],
    ['a note', 40, note(60, 'ana')[1]],
    ['an invitation', 40, { kind: 'invite', agent: 'ben' }],
    ['a move to another queue', 40, { kind: 'transfer', queue: 'sales' }],
    ['a machine’s words', 30, { kind: 'message', author: 'bot', public: true }],
    ['an automatic reply', 30, { kind: 'message', author: 'agent', agent: 'ana', public: true, auto: true }],
    ['a survey that is sent', 30, { kind: 'survey.sent', survey: 'after' }],
    ['a promise', 30, { kind: 'sla.applied', metric: 'resolution', seconds: 60, clock: 'calendar' }],
    ['a review', 30, { kind: 'qa.reviewed', agent: 'ana', scorecard: [] }],
  ])('by %s: %d minutes in all', (_, minutes, what) => {
    expect(handled(what)).toBe(minutes);
  });
});
