import { describe, expect, it } from 'vitest';
import { SupportEvent } from '../../../shared/session/event.ts';
import { foldTicket } from '../../../shared/session/fold.ts';
import { HelpdeskQueue, promisesMade } from '../../../shared/session/promise.ts';

/** Promises by queue and priority: written once, as they stood on the day, and kept or missed by the log alone. */

const hour = 3_600_000;
const start = Date.UTC(2026, 10, 16, 9);
const first = { metric: 'first response', clock: 'calendar' };
const queues = [
  {
    name: 'Support',
    tier: null,
    serviceLevels: [
      { ...first, minutes: 240 },
      { ...first, minutes: 60, priorities: ['90'] },
    ],
  },
  {
    name: 'Experts',
    tier: 'L2',
    serviceLevels: [
      { metric: 'resolution', clock: 'calendar', minutes: 480 },
      { metric: 'resolution', clock: 'calendar', minutes: 120, from: '2026-11-20' },
    ],
  },
].map((queue) => HelpdeskQueue.parse(queue));

let id = 0;
const event = (kind: string, at: number, more: object = {}) =>
  SupportEvent.parse({ id: `e${++id}`, ticket: '7', kind, at: start + at * hour, ...more });
const created = (more: object = {}) => event('created', 0, { author: 'customer', queue: 'Support', ...more });
const made = (log: SupportEvent[], now = start) => promisesMade(log, queues, now);
const seconds = (log: SupportEvent[]) =>
  log.flatMap((one) => (one.kind === 'sla.applied' ? [[one.metric, one.seconds, one.priority]] : []));

describe('what is promised of a ticket', () => {
  it('is the queue’s, and one for its priority goes before the general one', () => {
    expect(seconds(made([created()]))).toEqual([['first response', 14_400, null]]);
    expect(seconds(made([created({ mix: { priority: '90' } })]))).toEqual([['first response', 3600, '90']]);
    expect(made([created({ queue: 'Elsewhere' })])).toEqual([]);
  });

  it('is written once: what the log holds is never made again, whatever the desk says later', () => {
    const log = [created()];
    const all = [...log, ...made(log)];
    expect(made(all)).toEqual([]);
    expect(promisesMade(all, [], start)).toEqual([]);
    const softer = queues.map((queue) => ({ ...queue, serviceLevels: queue.serviceLevels.slice(0, 1) }));
    expect(promisesMade(all, softer, start)).toEqual([]);
  });

  it('is made at each move by what stood on that day, and of nothing that is over', () => {
    const move = (at: number) => event('transfer', at, { queue: 'Experts' });
    const [early, late] = [created(), move(1)];
    expect(seconds(made([early, late]))).toEqual([
      ['first response', 14_400, null],
      ['resolution', 28_800, null],
    ]);
    expect(seconds(made([created(), move(120)])).at(-1)).toEqual(['resolution', 7200, null]);
    expect(seconds(made([created(), event('status', 1, { to: 'solved' }), move(2)]))).toHaveLength(1);
  });

  it('follows a change of priority from when it is seen, and keeps the breach there was', () => {
    const before = [created({ mix: { priority: '10' } })];
    const promised = made(before);
    const raised = [{ ...before[0], mix: { priority: '90' } } as SupportEvent, ...promised];
    const more = made(raised, start + 2 * hour);
    expect(seconds(more)).toEqual([['first response', 3600, '90']]);
    expect(made([...raised, ...more], start + 3 * hour)).toEqual([]);
    const [sla] = foldTicket([...raised, ...more], { until: start + 3 * hour }).slas;
    expect(sla).toMatchObject({ state: 'running', dueAt: start + hour, priority: '90' });
  });

  it('stands still while the customer is asked', () => {
    const log = [
      created({ queue: 'Experts' }),
      event('status', 1, { to: 'pending' }),
      event('status', 100, { to: 'solved' }),
    ];
    const [sla] = foldTicket([...log, ...made(log)], {}).slas;
    expect(sla?.state).toBe('met');
  });

  it('is chosen by the priority first and then by the day, in whatever order it is written', () => {
    const general = { ...first, minutes: 240 };
    const dated = { ...first, minutes: 30, from: '2026-11-10' };
    const earlier = { ...first, minutes: 90, from: '2026-11-05' };
    const urgent = { ...first, minutes: 60, priorities: ['90'] };
    const told = (priority: string, ...serviceLevels: object[]) => {
      const desk = [HelpdeskQueue.parse({ name: 'Support', tier: null, serviceLevels })];
      return seconds(promisesMade([created({ mix: { priority } })], desk, start)).map(([, value]) => value);
    };
    for (const order of [
      [general, dated, earlier, urgent],
      [urgent, earlier, dated, general],
      [dated, urgent, general, earlier],
    ]) {
      expect(told('10', ...order)).toEqual([1800]);
      expect(told('90', ...order)).toEqual([3600]);
    }
    // From the first moment of its day.
    const today = { ...first, minutes: 5, from: '2026-11-16' };
    const midnight = [SupportEvent.parse({ ...created(), at: Date.UTC(2026, 10, 16) })];
    const desk = [HelpdeskQueue.parse({ name: 'Support', tier: null, serviceLevels: [general, today] })];
    expect(seconds(promisesMade(midnight, desk, start))).toEqual([['first response', 300, null]]);
  });

  it('is made again of what was taken up again, and never of what is closed', () => {
    const move = (at: number) => event('transfer', at, { queue: 'Experts' });
    const solved = event('status', 1, { to: 'solved' });
    expect(seconds(made([created(), event('status', 2, { to: 'open' }), solved, move(3)]))).toHaveLength(2);
    expect(seconds(made([created(), event('status', 1, { to: 'closed' }), move(3)]))).toHaveLength(1);
    expect(seconds(made([created(), solved, move(1)]))).toHaveLength(1);
    expect(seconds(made([created(), event('status', 1, { to: 'pending' }), move(3)]))).toHaveLength(2);
  });

  it('of a changed priority is that of the queue the ticket is in, whatever the order of the log', () => {
    const back = event('transfer', 5, { queue: 'Support' });
    const log = [back, event('transfer', 2, { queue: 'Experts' }), created({ mix: { priority: '10' } })];
    const all = [...log, ...made(log)];
    const raised = all.map((one) =>
      one.kind === 'created' ? { ...one, mix: { ...one.mix, priority: '90' } } : one,
    );
    const more = promisesMade(raised, queues, start + 6 * hour);
    expect(seconds(more)).toEqual([['first response', 3600, '90']]);
    expect(more[0]?.id).toBe(`sla:priority:${start + 6 * hour}:first response`);
    // Nothing was promised before: a priority by itself begins nothing.
    expect(made([created({ queue: 'Elsewhere', mix: { priority: '90' } })])).toEqual([]);
  });
});
