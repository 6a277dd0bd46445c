import { describe, expect, it } from 'vitest';
import type { MeasureContext } from '../../../shared/kpi/kpi.ts';
import { kpiById } from '../../../shared/kpi/kpis/registry.ts';
import { assign, at, created, customer, fold, type Line, reply, status } from '../session/story.ts';

/**
 * The published traces, from event to KPI (minutes; kpi_traces T1, T3, T5, T7, T9, T11, T13, whose
 * expectations were derived by hand).
 */

const traces: Readonly<Record<string, readonly Line[]>> = {
  'T1 plain one-touch': [created, assign(5, 'a1'), reply(20, 'a1'), status(20, 'solved')],
  'T3 customer bursts': [
    created,
    assign(0, 'a1'),
    reply(10, 'a1'),
    customer(30),
    customer(50),
    reply(55, 'a1'),
    status(56, 'solved'),
  ],
  'T5 pending and hold': [
    created,
    assign(0, 'a1'),
    reply(15, 'a1'),
    status(15, 'pending'),
    customer(75),
    status(75, 'open'),
    reply(85, 'a1'),
    status(85, 'hold'),
    status(205, 'open'),
    reply(215, 'a1'),
    status(215, 'solved'),
  ],
  'T7 a thank-you reopens': [
    created,
    assign(0, 'a1'),
    reply(10, 'a1'),
    status(10, 'solved'),
    [100, { kind: 'message', author: 'customer', public: true, thanks: true }],
    status(100, 'open'),
    status(110, 'solved'),
  ],
  'T9 a bot hands over': [
    created,
    [1, { kind: 'message', author: 'bot', public: true, auto: true }],
    [30, { kind: 'handoff' }],
    assign(32, 'a1'),
    reply(45, 'a1'),
    status(50, 'solved'),
  ],
  'T11 merged': [created, [30, { kind: 'merge', into: 'T1' }], status(30, 'closed')],
  'T13 two replies in a row': [
    created,
    assign(0, 'a1'),
    reply(10, 'a1'),
    reply(25, 'a1'),
    status(26, 'solved'),
  ],
};

/** In minutes: first response, agent's first clock … as the KPIs give them for this ticket alone; null: no number. */
const expected: Readonly<Record<string, Readonly<Record<string, number | null>>>> = {
  'T1 plain one-touch': times(20, 15, 20, 20, 20, 0, 0, 15, 1),
  'T3 customer bursts': times(10, (10 + 25) / 2, 56, 56, 56, 0, 0, 56, 0),
  'T5 pending and hold': times(15, (15 + 10) / 2, 215, 215, 155, 60, 120, 35, 0),
  'T7 a thank-you reopens': times(10, 10, 10, 110, 20, 0, 0, 20, 1),
  'T9 a bot hands over': times(15, 13, 50, 50, 50, 0, 0, 18, 1),
  'T11 merged': times(null, null, null, null, null, null, null, null, null),
  'T13 two replies in a row': times(10, 10, 26, 26, 26, 0, 0, 26, 0),
};
type Minutes = number | null;
function times(
  frt: Minutes,
  replyClock: Minutes,
  first: Minutes,
  full: Minutes,
  requester: Minutes,
  agent: Minutes,
  hold: Minutes,
  handle: Minutes,
  oneTouch: Minutes,
) {
  return {
    'first-response-time': frt,
    'agent-reply-clock': replyClock,
    'first-resolution-time': first,
    'full-resolution-time': full,
    'requester-wait': requester,
    'agent-wait': agent,
    'hold-time': hold,
    'handle-time': handle,
    'one-touch': oneTouch,
  };
}

const look: MeasureContext = {
  agent: null,
  period: { from: at(0), to: at(0) + 30 * 86_400_000 },
  now: at(0) + 30 * 86_400_000,
  clock: 'calendar',
};

describe.each(Object.entries(traces))('%s', (name, lines) => {
  // The vectors count active time without the cap on idle stretches.
  const facts = [fold(lines, { idleCapSeconds: null })];

  it.each(Object.entries(expected[name] ?? {}))('%s', (id, figure) => {
    const kpi = kpiById(id);
    const value = kpi?.measure(facts, look).value ?? null;
    expect(value !== null && kpi?.unit === 'seconds' ? value / 60 : value).toBe(figure);
  });

  it('is never open or waiting in the end', () => {
    expect(kpiById('backlog')?.measure(facts, look).value).toBe(0);
    expect(kpiById('first-response-time')?.measure(facts, look).waiting).toBeNull();
  });

  it('is no reopening', () => {
    expect(kpiById('reopen-rate')?.measure(facts, look).value).toBe(name === 'T11 merged' ? null : 0);
  });
});
