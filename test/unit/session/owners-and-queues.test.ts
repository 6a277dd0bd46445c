import { describe, expect, it } from 'vitest';
import { assign, at, created, customer, fold, type Line, reply, status } from './story.ts';

/** What a ticket was at its creation, when it left the queue, and who had it from when until when. */

describe('what was known at the creation', () => {
  it('is kept: whose it is, their session and the case mix', () => {
    const mix = { topic: 'billing', channel: 'mail', tier: 'L1', priority: 'high', language: 'ro' };
    const opened: Line = [0, { kind: 'created', author: 'bot', requester: 'ion', session: 's1', mix }];
    expect(fold([opened])).toMatchObject({ openedBy: 'bot', requester: 'ion', session: 's1', mix });
    const nothing = { topic: null, channel: null, tier: null, priority: null, language: null };
    expect(fold([created])).toMatchObject({ requester: null, session: null, mix: nothing });
  });

  it('and by whom is a customer where the log lacks the beginning', () => {
    expect(fold([reply(5, 'ana')])).toMatchObject({ openedBy: 'customer', requester: null, mix: {} });
  });
});

describe('the queue', () => {
  const bot: Line = [0, { kind: 'created', author: 'bot' }];
  const handoff = (minute: number): Line => [minute, { kind: 'handoff' }];
  const waited = (...lines: Line[]) => (fold(lines).queueWait?.calendar ?? Number.NaN) / 60;

  it('is left by the first assignment, reply or abandonment, and counts from a bot’s last hand-off before it', () => {
    expect(waited(bot, assign(30, 'ana'), handoff(40))).toBe(30);
    expect(waited(bot, handoff(5), handoff(12), assign(30, 'ana'), handoff(40), reply(50, 'ana'))).toBe(18);
    expect(waited(bot, assign(10, null), reply(30, 'ana'), assign(50, 'ana'))).toBe(30);
    expect(waited(bot, [20, { kind: 'abandoned' }], assign(50, 'ana'))).toBe(20);
    expect(fold([bot, customer(5)]).queueWait).toBeNull();
  });
});

describe('who has the ticket', () => {
  it('is nobody from the instant it was given back on', () => {
    expect(
      fold([created, assign(0, 'ana'), assign(10, null), status(10, 'solved')]).firstSolvedBy,
    ).toBeNull();
  });

  it('is told without an end where the next one follows at once', () => {
    const owners = fold([created, assign(1, 'ana'), assign(5, 'ben')]).owners;
    expect(owners).toEqual([
      { agent: 'ana', at: at(1) },
      { agent: 'ben', at: at(5) },
    ]);
  });

  it('is told beside what ended the session before anybody had it', () => {
    const facts = fold([created, [3, { kind: 'deflected' }]]);
    expect([facts.deflectedAt, facts.abandonedAt, facts.waitingSince]).toEqual([at(3), null, null]);
  });
});
