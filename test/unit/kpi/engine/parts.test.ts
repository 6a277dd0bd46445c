import { expect, test } from 'vitest';
import { createEngine } from '../../../../shared/kpi/engine/engine.ts';
import type { MeasureContext } from '../../../../shared/kpi/kpi.ts';
import { DAY, MINUTE, NOON, solved } from '../support/facts.ts';

const context: MeasureContext = {
  agent: null,
  period: { from: NOON - DAY, to: NOON + 2 * DAY },
  now: NOON + 60 * DAY,
  clock: 'calendar',
};
const tickets = [
  { ...solved('1', 'ana', 10 * MINUTE), requester: 'dora', queue: 'mac' },
  { ...solved('2', 'ana', 30 * MINUTE), requester: 'emil', queue: 'mac' },
  // Dora is back a day later, with the same matter and in another queue.
  solved('3', 'ana', 20 * MINUTE, { requester: 'dora', queue: 'help', createdAt: NOON + DAY }),
];
const engine = createEngine();
for (const ticket of tickets) engine.upsert(ticket);
const queueOf = (ticket: string) => tickets.find((one) => one.ticket === ticket)?.queue ?? null;

test('each part is measured by itself, and an empty one is there when it is wanted', () => {
  const parts = engine.measureParts('volume-incoming', context, queueOf, ['help', 'none']);
  expect([...parts].map(([place, { value }]) => [place, value])).toEqual([
    ['help', 1],
    ['none', 0],
    ['mac', 2],
  ]);
});

test('a customer who comes back to another part has come back', () => {
  const parts = engine.measureParts('first-contact-resolution', context, queueOf);
  expect(parts.get('mac')).toMatchObject({ value: 0.5, n: 2 });
  expect(parts.get('help')).toMatchObject({ n: 1, value: 1 });
});

test('a speed has the quality of the same part beside it', () => {
  const parts = engine.measureParts('full-resolution-time', context, queueOf);
  expect(parts.get('mac')).toMatchObject({ value: 20 * 60, n: 2, partner: { kpi: 'csat' } });
});

test('what belongs to no part is in none', () => {
  expect(engine.measureParts('volume-incoming', context, () => null).size).toBe(0);
});

test('what is open is aged in its own part', () => {
  const open = createEngine();
  const waiting = { status: 'open', firstSolvedAt: null, lastSolvedAt: null, firstResolution: null } as const;
  const days = { one: 1, three: 3, seven: 7 };
  for (const [ticket, age] of Object.entries(days))
    open.upsert({
      ...solved(ticket, 'ana', 0, { createdAt: NOON - age * DAY }),
      ...{ ...waiting, fullResolution: null, firstSolvedBy: null, lastSolvedBy: null },
    });
  const now = { ...context, period: { from: NOON - 10 * DAY, to: NOON }, now: NOON };
  const parts = open.measureParts('backlog-age', now, (ticket) => (ticket === 'three' ? 'mac' : 'help'));
  const ages = [...parts].map(([place, { value, tickets }]) => [
    place,
    (value ?? 0) / 86_400,
    tickets.toSorted(),
  ]);
  expect(ages.toSorted()).toEqual([
    ['help', 4, ['one', 'seven']],
    ['mac', 3, ['three']],
  ]);
});
