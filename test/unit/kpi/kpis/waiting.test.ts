import { describe, expect, it } from 'vitest';
import type { TicketFacts } from '../../../../shared/session/facts.ts';
import { HOUR, NOON, solved, ticket } from '../support/facts.ts';
import { measure } from './look.ts';

/** Who still waits at the end, for whom, and since when: hours since, null when nobody does. */
const waits = (id: string, facts: Partial<TicketFacts>, hours: number, agent: string | null = null) => {
  const { waiting } = measure(id, [ticket(facts)], { agent, now: NOON + hours * HOUR });
  return waiting && waiting.oldest / 3600;
};
const had = (agent: string, at: number, until?: number) => ({
  agent,
  at: NOON + at * HOUR,
  ...(until !== undefined && { until: NOON + until * HOUR }),
});
const seconds = (calendar: number) => ({ calendar, business: null });

describe('who waits for an agent’s reply', () => {
  const mine = { owner: 'ana', owners: [had('ana', 1)], status: 'open' } as const;

  it('waits since the later of the assignment and the unanswered message', () => {
    expect(waits('agent-reply-clock', mine, 3, 'ana')).toBe(2);
    expect(waits('agent-reply-clock', { ...mine, waitingSince: NOON + 2 * HOUR }, 3, 'ana')).toBe(1);
    expect(waits('agent-reply-clock', { ...mine, owners: [had('ben', 0), had('ana', 2)] }, 3, 'ana')).toBe(1);
    expect(waits('agent-reply-clock', { ...mine, owners: [] }, 3, 'ana')).toBe(3);
  });

  it('waits while the ticket is new or open, and for its owner only', () => {
    expect(waits('agent-reply-clock', { ...mine, status: 'new' }, 3, 'ana')).toBe(2);
    for (const status of ['pending', 'hold', 'solved', 'closed'] as const)
      expect(waits('agent-reply-clock', { ...mine, status }, 3, 'ana')).toBeNull();
    expect(waits('agent-reply-clock', mine, 3, 'ben')).toBeNull();
    expect(waits('agent-reply-clock', { ...mine, waitingSince: null }, 3, 'ana')).toBeNull();
    expect(waits('agent-reply-clock', { ...mine, owner: null }, 3)).toBeNull();
  });
});

describe('who waits for a next reply', () => {
  it('has been answered once and has asked again', () => {
    const answered = { firstResponse: seconds(60), firstResponseAt: NOON + 60_000 };
    const again = { ...answered, waitingSince: NOON + HOUR };
    expect(waits('next-reply-time', again, 3)).toBe(2);
    expect(waits('next-reply-time', { ...answered, waitingSince: null }, 3)).toBeNull();
    expect(waits('next-reply-time', {}, 3)).toBeNull();
  });
});

describe('who waits for a solution', () => {
  it('waits since the creation, until it is solved, left or answered by an article', () => {
    expect(waits('first-resolution-time', {}, 3)).toBe(3);
    expect(waits('first-resolution-time', { abandonedAt: NOON + HOUR }, 3)).toBeNull();
    expect(waits('first-resolution-time', { deflectedAt: NOON + HOUR }, 3)).toBeNull();
    const done = solved('1', 'ana', 2 * HOUR);
    expect(waits('first-resolution-time', done, 1)).toBe(1);
    expect(waits('first-resolution-time', done, 3)).toBeNull();
  });

  it('has no duration where nobody knows the beginning', () => {
    expect(measure('first-resolution-time', [solved('1', 'ana', HOUR, { firstResolution: null })]).n).toBe(0);
    expect(measure('full-resolution-time', [solved('1', 'ana', HOUR, { fullResolution: null })]).n).toBe(0);
  });
});

describe('who waits in the queue', () => {
  it('waits since the creation, until somebody has it, answers, or it ends otherwise', () => {
    expect(waits('queue-wait', {}, 3)).toBe(3);
    expect(waits('queue-wait', { openedBy: 'agent' }, 3)).toBeNull();
    const ends: Partial<TicketFacts>[] = [
      { owners: [had('ana', 1)] },
      { firstResponseAt: NOON + HOUR, firstResponse: seconds(3600) },
      { abandonedAt: NOON + HOUR },
      { firstSolvedAt: NOON + HOUR },
      { deflectedAt: NOON + HOUR },
    ];
    for (const end of ends) {
      expect(waits('queue-wait', end, 0.5)).toBe(0.5);
      expect(waits('queue-wait', end, 3)).toBeNull();
    }
    expect(waits('queue-wait', { firstSolvedAt: NOON + HOUR, owners: [had('ana', 5)] }, 3)).toBeNull();
    expect(waits('queue-wait', { firstSolvedAt: NOON + 5 * HOUR, owners: [had('ana', 1)] }, 3)).toBeNull();
  });

  it('has no wait where nobody knows when it began', () => {
    expect(measure('queue-wait', [ticket({ owners: [had('ana', 1)], queueWait: null })]).n).toBe(0);
    expect(measure('queue-wait', [ticket({ owners: [had('ana', 1)], queueWait: seconds(3600) })]).n).toBe(1);
  });
});

describe('whose an open ticket is', () => {
  // Ana from the first to the second hour, then nobody, Ben from the third on.
  const facts = { owners: [had('ana', 1, 2), had('ben', 3)], owner: 'ben', status: 'open' } as const;
  it.each([
    [0.5, null],
    [1.5, 'ana'],
    [2.5, null],
    [3.5, 'ben'],
  ])('after %d hours it is of %s, and always the team’s', (hours, whose) => {
    const count = (agent: string | null) =>
      measure('backlog', [ticket(facts)], { agent, now: NOON + hours * HOUR }).value;
    expect(count(null)).toBe(1);
    expect([count('ana'), count('ben')]).toEqual([whose === 'ana' ? 1 : 0, whose === 'ben' ? 1 : 0]);
  });

  it('is over when the customer left or an article helped, and open again after a reopening', () => {
    const count = (more: Partial<TicketFacts>) =>
      measure('backlog', [ticket({ ...facts, ...more })], { now: NOON + 6 * HOUR }).value;
    expect(count({ abandonedAt: NOON + 5 * HOUR })).toBe(0);
    expect(count({ deflectedAt: NOON + 5 * HOUR })).toBe(0);
    const reopened = {
      agent: 'ben',
      at: NOON + 5 * HOUR,
      solvedAt: NOON + 4 * HOUR,
      thanks: false,
      newTopic: false,
    };
    const again = ticket({ ...facts, reopens: [reopened] });
    const at = (hours: number) => measure('backlog', [again], { now: NOON + hours * HOUR });
    expect([at(3.5).value, at(4.5).value, at(5.5).value]).toEqual([1, 0, 1]);
    expect(at(6).waiting?.oldest).toBe(3600);
  });
});
