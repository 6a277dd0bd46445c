import { describe, expect, it } from 'vitest';
import { kpis } from '../../../shared/kpi/kpis/registry.ts';
import { foldTicket } from '../../../shared/session/fold.ts';
import { assign, at, created, customer, fold, log, reply, status } from './story.ts';

describe('clocks that disagree', () => {
  it('give no negative duration: an answer stamped before the question came at once', () => {
    const facts = fold([created, reply(-1, 'ana'), status(-1, 'solved', 'ana')]);
    expect(facts.firstResponse).toEqual({ calendar: 0, business: null });
    expect(facts.firstResolution?.calendar).toBe(0);
    expect(facts.fullResolution?.calendar).toBe(0);
    expect(facts.requesterWait.calendar).toBe(0);
    expect(facts.queueWait?.calendar).toBe(0);
    expect([facts.createdAt, facts.updatedAt, facts.firstSolvedAt]).toEqual([at(0), at(0), at(0)]);
  });

  it('let every KPI be measured, and every sum of it be published', () => {
    const facts = [fold([created, assign(-3, 'ana'), reply(-2, 'ana'), status(-1, 'solved', 'ana')])];
    const period = { from: 0, to: at(1e6) };
    for (const kpi of kpis) {
      const { value } = kpi.measure(facts, { agent: null, period, now: at(1e6), clock: 'calendar' });
      if (kpi.unit === 'seconds' && value !== null) expect(value).toBeGreaterThanOrEqual(0);
    }
  });

  it('keep the order of what bears earlier instants', () => {
    const facts = fold([created, assign(-5, 'ben'), assign(-2, 'ana'), reply(-1, 'ana'), customer(4)]);
    expect(facts.owner).toBe('ana');
    expect(facts.waitingSince).toBe(at(4));
  });
});

describe('what happens at one instant', () => {
  it('follows the numbers of its ids: an answer, then the next question', () => {
    const facts = fold([created, reply(60, 'ana'), customer(60), reply(180, 'ana'), status(210, 'solved')]);
    expect(facts.replies.map(({ first, customerWait }) => [first, customerWait.calendar])).toEqual([
      [true, 3600],
      [false, 7200],
    ]);
  });

  it('lets the customer speak first where ids say nothing', () => {
    const named = log(created, reply(60, 'ana'), customer(60)).map((event, i) => ({
      ...event,
      id: ['c0ffee', 'f00d-7a', 'beef'][i] ?? '',
    }));
    expect(foldTicket(named).waitingSince).toBeNull();
  });

  it('stays as it came in a log that is in order', () => {
    const lines = log(created, status(60, 'pending'), customer(60), assign(60, 'ana'), reply(61, 'ana'));
    const facts = foldTicket(lines, { ordered: true });
    expect(facts.status).toBe('open');
    expect(facts.replies[0]?.agentClock.calendar).toBe(60);
  });
});
