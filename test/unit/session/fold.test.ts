import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { businessClock } from '../../../shared/session/clock.ts';
import { type FoldOptions, foldTicket } from '../../../shared/session/fold.ts';
import { foldLog } from './fold-log.ts';
import { naiveFold } from './naive-fold.ts';
import { logs } from './random-log.ts';
import { faultsOf, randomFrom } from './sound.ts';

const everyDay = (...spans: [string, string][]) =>
  businessClock([
    {
      from: 0,
      schedule: {
        zone: 'UTC',
        week: Object.fromEntries(['1', '2', '3', '4', '5', '6', '7'].map((day) => [day, spans])),
        holidays: [],
      },
    },
  ]);

/** The team works in the morning and the evening, Ben by night. */
const options: FoldOptions = {
  team: everyDay(['08:00', '12:00'], ['15:00', '20:00']),
  agents: new Map([['ben', everyDay(['22:00', '06:00'])]]),
};
const isOpen = (who: string | null, at: number): boolean => {
  const hour = new Date(at).getUTCHours();
  return who === 'ben' ? hour >= 22 || hour < 6 : (hour >= 8 && hour < 12) || (hour >= 15 && hour < 20);
};

describe('the fold', { timeout: 60_000 }, () => {
  describe.each([
    ['one thing at a time', { ties: false }],
    ['many things at one instant', { ties: true }],
    ['clocks that disagree', { ties: true, skew: true }],
  ] as const)('of %s', (_, kind) => {
    it.each([null, 600, 1800])(
      'agrees with the definitions read literally (idle limit %s s)',
      (idleCapSeconds) => {
        fc.assert(
          fc.property(logs(kind), (log) => {
            const facts = foldTicket(log, { ...options, idleCapSeconds });
            const { handle, consulted, ...naive } = naiveFold(log, isOpen, idleCapSeconds);
            expect(facts).toMatchObject(naive);
            for (const participant of facts.participants) {
              expect(participant.handle).toEqual(handle(participant.agent));
              expect(participant.consulted).toEqual(consulted(participant.agent));
            }
          }),
          { numRuns: 200 },
        );
      },
    );
  });

  it('does not care about order or repetition, even when many things happen at once', () => {
    const shuffled = logs({ ties: true }).chain((log) =>
      fc.tuple(
        fc.constant(log),
        fc.shuffledSubarray([...log, ...log], { minLength: log.length * 2, maxLength: log.length * 2 }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([log, again]) => {
        expect(foldTicket(again, options)).toEqual(foldTicket(log, options));
      }),
    );
  });

  it('never throws, is never negative, and what is kept of it is what it says afresh', () => {
    const wild = fc.array(logs({ ties: true, skew: true }), { minLength: 20, maxLength: 40 });
    fc.assert(
      fc.property(wild, fc.nat(), (tickets, seed) => {
        const renamed = tickets.map((log, i) => log.map((event) => ({ ...event, ticket: `t${i}` })));
        expect(faultsOf(renamed, randomFrom(seed), options)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('of many tickets is each ticket’s own fold', () => {
    fc.assert(
      fc.property(fc.array(logs({ ties: true }), { maxLength: 5 }), (tickets) => {
        const renamed = tickets.map((log, i) => log.map((event) => ({ ...event, ticket: `t${i}` })));
        expect(foldLog(renamed.flat(), options)).toEqual(renamed.map((log) => foldTicket(log, options)));
      }),
      { numRuns: 30 },
    );
  });
});
