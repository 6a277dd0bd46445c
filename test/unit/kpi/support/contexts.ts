import fc from 'fast-check';
import type { MeasureContext } from '../../../../shared/kpi/kpi.ts';
import { DAY } from './facts.ts';
import { AGENTS, START } from './logs.ts';

const day = (max: number) => fc.integer({ min: -2, max }).map((days) => START + days * DAY);

/** Ways of looking at random logs: team or agent, either clock, periods with edges in the middle of a day, now in or after them. */
export const contexts: fc.Arbitrary<MeasureContext> = fc
  .record({
    agent: fc.constantFrom(null, null, ...AGENTS),
    from: day(30),
    days: fc.oneof(fc.integer({ min: 1, max: 60 }), fc.constant(60)),
    offset: fc.integer({ min: 0, max: DAY }),
    now: fc.oneof(fc.integer({ min: 0, max: 70 * DAY }), fc.constant(80 * DAY)).map((ms) => START + ms),
    clock: fc.constantFrom('calendar' as const, 'business' as const),
    format: fc.constantFrom(undefined, undefined, undefined, 'csat.faces.5'),
  })
  .map(({ agent, from, days, offset, now, clock, format }) => ({
    agent,
    period: { from: from + offset, to: from + offset + days * DAY },
    now,
    clock,
    ...(format !== undefined && { format }),
  }));
