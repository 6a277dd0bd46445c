import { describe, expect, it } from 'vitest';
import { assign, created, fold, reply, status } from './story.ts';

const rolesOf = (facts: ReturnType<typeof fold>): Record<string, unknown> =>
  Object.fromEntries(
    facts.participants.map(({ agent, roles, substantive, handedOver }) => [
      agent,
      { roles, substantive, handedOver },
    ]),
  );

describe('the session ledger', () => {
  it('credits a reply to who wrote it, whoever owns the ticket', () => {
    const facts = fold([created, assign(5, 'ana'), reply(20, 'ben'), status(25, 'solved')]);
    expect(facts.replies.map(({ agent }) => agent)).toEqual(['ben']);
    expect(facts.firstSolvedBy).toBe('ana');
    expect(rolesOf(facts)).toEqual({
      ana: { roles: ['owner'], substantive: true, handedOver: false },
      ben: { roles: ['helper'], substantive: true, handedOver: false },
    });
  });

  it('knows an owner who neither spoke nor solved as not substantive', () => {
    const facts = fold([
      created,
      assign(1, 'ana'),
      assign(2, 'ben'),
      reply(9, 'ben'),
      status(9, 'solved', 'ben'),
    ]);
    expect(rolesOf(facts)).toMatchObject({
      ana: { roles: ['owner'], substantive: false },
      ben: { roles: ['owner'], substantive: true },
    });
    expect(facts.owners.map(({ agent }) => agent)).toEqual(['ana', 'ben']);
  });

  it('frees who escalated with a complete hand-over, and only then', () => {
    const escalate = (complete: boolean) =>
      fold([
        created,
        assign(1, 'ana'),
        [10, { kind: 'escalate', tier: 'L2', by: 'ana', complete }],
        assign(11, 'ben'),
        reply(30, 'ben'),
        status(30, 'solved', 'ben'),
      ]);
    expect(rolesOf(escalate(true))).toMatchObject({
      ana: { roles: ['owner', 'starter'], substantive: true, handedOver: true },
    });
    expect(rolesOf(escalate(false))).toMatchObject({
      ana: { roles: ['owner'], substantive: false, handedOver: false },
    });
    expect(escalate(true).mix.tier).toBe('L2');
  });

  it('takes the freedom back when the ticket returns to the one who had handed it over', () => {
    const facts = fold([
      created,
      assign(1, 'ana'),
      [10, { kind: 'escalate', tier: 'L2', by: null, complete: true }],
      assign(11, 'ben'),
      assign(20, 'ana'),
    ]);
    expect(rolesOf(facts)).toMatchObject({ ana: { roles: ['owner', 'starter'], handedOver: false } });
  });

  it('pauses the asker’s clock while an expert is consulted, and keeps the expert’s time apart', () => {
    const facts = fold([
      created,
      assign(0, 'ana'),
      [10, { kind: 'consult', agent: 'cleo', by: 'ana', until: null }],
      [40, { kind: 'message', author: 'agent', agent: 'cleo', public: false }],
      reply(45, 'ana'),
      status(45, 'solved', 'ana'),
    ]);
    expect(facts.replies[0]?.customerWait.calendar).toBe(45 * 60);
    expect(facts.replies[0]?.agentClock.calendar).toBe(15 * 60);
    const cleo = facts.participants.find(({ agent }) => agent === 'cleo');
    expect(cleo).toMatchObject({ roles: ['helper'], substantive: true });
    expect(cleo?.consulted.calendar).toBe(30 * 60);
    expect(cleo?.handle.calendar).toBe(0);
  });

  it('counts an invited colleague’s clock from the invitation, and their note as help', () => {
    const invite = [30, { kind: 'invite', agent: 'ben', by: 'ana' }] as const;
    const spoken = fold([created, assign(0, 'ana'), invite, reply(40, 'ben')]);
    expect(spoken.replies[0]?.agentClock.calendar).toBe(10 * 60);
    const silent = fold([created, assign(0, 'ana'), invite, reply(40, 'ana')]);
    expect(rolesOf(silent)).toMatchObject({ ben: { roles: ['helper'], substantive: false } });
    const noted = fold([
      created,
      invite,
      [35, { kind: 'message', author: 'agent', agent: 'ben', public: false }],
    ]);
    expect(rolesOf(noted)).toMatchObject({ ben: { substantive: true } });
  });

  it('gives a reviewer a place and no share, and the reviewed their score', () => {
    const facts = fold([
      created,
      assign(0, 'ana'),
      reply(5, 'ana'),
      [
        90,
        {
          kind: 'qa.reviewed',
          agent: 'ana',
          reviewer: 'dora',
          scorecard: [
            { criterion: 'tone', score: 3, min: 0, max: 3, weight: 3 },
            { criterion: 'process', score: 1, min: 0, max: 4, weight: 1, critical: false },
          ],
        },
      ],
      [91, { kind: 'qa.reviewed', agent: 'ana', scorecard: [] }],
    ]);
    expect(rolesOf(facts)).toMatchObject({ dora: { roles: ['reviewer'], substantive: false } });
    expect(facts.reviews).toEqual([{ agent: 'ana', score: 81.25, at: expect.any(Number) }]);
  });

  it('does not count a machine’s or a reacting agent’s message as taking part', () => {
    const facts = fold([
      created,
      [1, { kind: 'message', author: 'agent', agent: 'ana', public: true, auto: true }],
      [2, { kind: 'message', author: 'agent', agent: 'ben', public: true, reaction: true }],
    ]);
    expect(facts.participants).toEqual([]);
    expect(facts.firstResponse).toBeNull();
    expect(facts.waitingSince).toBe(facts.createdAt);
  });

  it('stops counting handling when nothing happens for half an hour', () => {
    const facts = fold([
      created,
      assign(0, 'ana'),
      reply(10, 'ana'),
      reply(200, 'ana'),
      status(205, 'solved'),
    ]);
    expect(facts.participants[0]?.handle.calendar).toBe((10 + 30 + 5) * 60);
  });
});
