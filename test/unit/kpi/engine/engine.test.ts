import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../../shared/kpi/engine/engine.ts';
import { kpiById, kpis } from '../../../../shared/kpi/kpis/registry.ts';
import { contexts } from '../support/contexts.ts';
import { DAY, HOUR, NOON, solved, ticket } from '../support/facts.ts';
import { facts } from '../support/logs.ts';

describe('the engine', () => {
  it('gives the very result of measuring all facts at once, for every KPI', () => {
    fc.assert(
      fc.property(facts, fc.array(contexts, { minLength: 1, maxLength: 3 }), (all, looks) => {
        const engine = createEngine();
        for (const one of all) engine.upsert(one);
        for (const look of looks)
          for (const kpi of kpis) expect(engine.measure(kpi.id, look)).toEqual(kpi.measure(all, look));
      }),
      { numRuns: 40 },
    );
  });

  it('gives it after tickets changed, came back and went, measured in between', () => {
    const change = fc.record({ at: fc.nat(), to: fc.nat(), remove: fc.boolean() });
    fc.assert(
      fc.property(
        facts,
        facts,
        fc.array(change, { maxLength: 30 }),
        contexts,
        (before, after, changes, look) => {
          const engine = createEngine();
          const now = new Map(before.map((one) => [one.ticket, one]));
          for (const one of before) engine.upsert(one);
          for (const { at, to, remove } of changes) {
            const one = [...before, ...after][(remove ? at : to) % (before.length + after.length || 1)];
            if (!one) continue;
            if (remove) {
              engine.remove(one.ticket);
              now.delete(one.ticket);
            } else {
              engine.upsert(one);
              now.set(one.ticket, one);
            }
            engine.measure('first-contact-resolution', look);
          }
          expect(engine.size).toBe(now.size);
          for (const kpi of kpis)
            expect(engine.measure(kpi.id, look)).toEqual(kpi.measure([...now.values()], look));
        },
      ),
      { numRuns: 40 },
    );
  });

  it('finds the next contact among hundreds of one customer’s tickets, erased ones left out', () => {
    const engine = createEngine();
    const all = Array.from({ length: 300 }, (_, index) =>
      solved(String(index), 'ana', HOUR, { createdAt: NOON + ((index * 37) % 300) * 5 * DAY }),
    );
    for (const one of all) engine.upsert(one);
    const look = {
      agent: null,
      period: { from: 0, to: NOON + 2000 * DAY },
      now: NOON + 2000 * DAY,
      clock: 'calendar',
    } as const;
    const fcr = kpiById('first-contact-resolution');
    expect(engine.measure('first-contact-resolution', look)).toEqual(fcr?.measure(all, look));
    for (const one of all.slice(0, 150)) engine.remove(one.ticket);
    expect(engine.measure('first-contact-resolution', look)).toEqual(fcr?.measure(all.slice(150), look));
  });

  it('measures a busy day right, however often its tickets change and are erased', () => {
    const engine = createEngine();
    const look = {
      agent: null,
      period: { from: NOON - DAY, to: NOON + 2 * DAY },
      now: NOON + 10 * DAY,
      clock: 'calendar',
    } as const;
    const version = (index: number, round: number) =>
      solved(String(index), 'ana', HOUR + ((index * 37 + round * 11) % 90) * 60_000, {
        createdAt: NOON + (index % 7) * 60_000,
      });
    for (let round = 0; round < 6; round++) {
      const all = Array.from({ length: 60 - round * 5 }, (_, index) => version(index, round));
      for (const one of all) engine.upsert(one);
      for (let gone = all.length; gone < all.length + 5; gone++) engine.remove(String(gone));
      for (const kpi of kpis) expect(engine.measure(kpi.id, look)).toEqual(kpi.measure(all, look));
    }
  });

  it('measures only what it was made for, and the partners that come along', () => {
    const engine = createEngine(kpis.filter(({ id }) => id === 'agent-reply-clock'));
    engine.upsert(ticket());
    const look = { agent: 'ana', period: { from: 0, to: NOON }, now: NOON, clock: 'calendar' } as const;
    expect(engine.measure('agent-reply-clock', look).partner?.kpi).toBe('csat');
    expect(() => engine.measure('backlog', look)).toThrow(RangeError);
  });
});
