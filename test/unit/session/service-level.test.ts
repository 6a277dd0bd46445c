import { describe, expect, it } from 'vitest';
import { businessClock } from '../../../shared/session/clock.ts';
import { at, created, customer, fold, type Line, reply, status } from './story.ts';

const promise = (
  minute: number,
  metric: 'first response' | 'next reply' | 'resolution',
  minutes: number,
  more: { clock?: 'business'; priority?: string; pausesWhilePending?: boolean } = {},
): Line => [minute, { kind: 'sla.applied', metric, seconds: minutes * 60, clock: 'calendar', ...more }];
const slas = (...lines: Line[]) => fold([created, ...lines]).slas;

describe('a newer promise', () => {
  it('never takes a breach away', () => {
    expect(
      slas(promise(0, 'first response', 60), promise(360, 'first response', 60), reply(390, 'ana')),
    ).toMatchObject([{ state: 'breached', dueAt: at(60), appliedAt: at(0) }]);
    expect(
      slas(promise(0, 'resolution', 60), promise(360, 'resolution', 60), status(390, 'solved')),
    ).toMatchObject([{ state: 'breached', dueAt: at(60) }]);
  });

  it('does not begin again: the clock runs on from where it started', () => {
    expect(
      slas(promise(0, 'first response', 60), promise(55, 'first response', 60), reply(90, 'ana')),
    ).toMatchObject([{ state: 'breached', dueAt: at(60), appliedAt: at(55) }]);
    expect(
      slas(promise(0, 'resolution', 60), promise(55, 'resolution', 60), status(90, 'solved')),
    ).toMatchObject([{ state: 'breached', dueAt: at(60) }]);
  });

  it('changes the target of a next reply that is still waited for', () => {
    const asked = [reply(5, 'ana'), customer(10)];
    expect(
      slas(promise(0, 'next reply', 60), ...asked, promise(20, 'next reply', 15), reply(40, 'ana')),
    ).toMatchObject([{ state: 'breached', dueAt: at(25), dueSeconds: 900, decidedAt: at(40) }]);
    expect(
      slas(promise(0, 'next reply', 15), ...asked, promise(30, 'next reply', 600), reply(40, 'ana')),
    ).toMatchObject([{ state: 'breached', dueAt: at(25) }]);
  });

  it('of a resolution after a reopening is one of its own', () => {
    const facts = slas(
      promise(0, 'resolution', 60),
      status(30, 'solved'),
      status(100, 'open'),
      promise(110, 'resolution', 60),
      status(200, 'solved'),
    );
    expect(facts).toMatchObject([
      { state: 'met', dueAt: at(60), decidedAt: at(30) },
      { state: 'breached', dueAt: at(170), decidedAt: at(200) },
    ]);
  });
});

describe('a first response promised late', () => {
  it('counts from the customer’s words, as the first response itself does', () => {
    expect(slas(promise(40, 'first response', 60), reply(90, 'ana'))).toMatchObject([
      { state: 'breached', dueAt: at(60) },
    ]);
  });
});

describe('a next reply', () => {
  it('is promised of every later wait, kept or not', () => {
    const facts = slas(
      promise(0, 'next reply', 20),
      reply(5, 'ana'),
      customer(10),
      reply(30, 'ana'),
      customer(50),
      reply(71, 'ana'),
    );
    expect(facts.map(({ metric, state, dueAt }) => [metric, state, dueAt])).toEqual([
      ['next reply', 'met', at(30)],
      ['next reply', 'breached', at(70)],
    ]);
  });
});

describe('pausing while the customer is asked', () => {
  const asked = [status(60, 'pending'), customer(60 + 7 * 1440), status(60 + 7 * 1440, 'open')];
  const solvedAt = 60 + 7 * 1440 + 60;

  it('is a setting of the promise', () => {
    const paused = promise(0, 'resolution', 480, { pausesWhilePending: true });
    expect(slas(paused, ...asked, status(solvedAt, 'solved'))).toMatchObject([
      { state: 'met', dueAt: at(480 + 7 * 1440) },
    ]);
    expect(slas(promise(0, 'resolution', 480), ...asked, status(solvedAt, 'solved'))).toMatchObject([
      { state: 'breached', dueAt: at(480) },
    ]);
  });

  it('has no due time while it lasts', () => {
    const paused = promise(0, 'resolution', 480, { pausesWhilePending: true });
    expect(
      slas(paused, status(60, 'pending'), [9000, { kind: 'escalate', tier: 'L2', complete: false }]),
    ).toMatchObject([{ state: 'running', dueAt: null }]);
  });

  it('does not take back what fell due before', () => {
    const paused = promise(0, 'resolution', 30, { pausesWhilePending: true });
    expect(slas(paused, ...asked, status(solvedAt, 'solved'))).toMatchObject([
      { state: 'breached', dueAt: at(30) },
    ]);
  });

  it('leaves only working hours outside the pause', () => {
    const team = businessClock([
      {
        from: 0,
        schedule: { zone: 'UTC', week: { 1: [['09:00', '17:00']], 2: [['09:00', '17:00']] }, holidays: [] },
      },
    ]);
    const paused = promise(0, 'resolution', 9 * 60, { pausesWhilePending: true, clock: 'business' });
    // Monday: 9:00–10:00 ours, pending until 16:00, then one hour; Tuesday seven more.
    const facts = fold(
      [created, paused, status(60, 'pending'), status(420, 'open'), status(5000, 'solved')],
      { team },
    );
    expect(facts.slas).toMatchObject([{ dueAt: at(1440 + 7 * 60), state: 'breached' }]);
  });
});

describe('of things at one instant', () => {
  it('a promise made as the reply is sent, or the ticket solved, was made of it; one made later was not', () => {
    expect(slas(promise(20, 'first response', 60), reply(20, 'ana'))).toMatchObject([{ state: 'met' }]);
    expect(slas(promise(21, 'first response', 60), reply(20, 'ana'))).toEqual([]);
    const asked = [reply(5, 'ana'), customer(10)];
    expect(slas(...asked, promise(10, 'next reply', 15), reply(20, 'ana'))).toMatchObject([
      { dueAt: at(25) },
    ]);
    expect(slas(...asked, promise(20, 'next reply', 15), reply(20, 'ana'))).toMatchObject([{ state: 'met' }]);
    expect(slas(...asked, reply(20, 'ana'), promise(30, 'next reply', 15))).toEqual([]);
    const solved = [status(30, 'solved'), status(40, 'open'), status(90, 'solved')];
    expect(slas(promise(30, 'resolution', 60), ...solved)).toMatchObject([
      { state: 'met', decidedAt: at(30) },
    ]);
  });

  it('a promise renewed just as it falls due is decided already', () => {
    expect(
      slas(promise(0, 'first response', 10), promise(10, 'first response', 60), reply(15, 'ana')),
    ).toMatchObject([{ state: 'breached', dueSeconds: 600 }]);
  });

  it('what falls due as the customer is asked does not wait for them', () => {
    const paused = { pausesWhilePending: true };
    const lines = [promise(0, 'resolution', 10, paused), status(10, 'pending')];
    expect(slas(...lines, status(60, 'solved'))).toMatchObject([{ state: 'breached', dueAt: at(10) }]);
    const later = [promise(0, 'resolution', 11, paused), status(10, 'pending')];
    expect(slas(...later)).toMatchObject([{ state: 'running', dueAt: null }]);
  });
});

it('an answer sent while the customer is asked keeps what stands still', () => {
  const paused = promise(0, 'first response', 15, { pausesWhilePending: true });
  expect(slas(paused, status(10, 'pending'), reply(60, 'ana'))).toMatchObject([
    { state: 'met', dueAt: null },
  ]);
});

it('business time that a pause takes out is business time', () => {
  // Open from 09:00 (minute 0) to 09:30 and from 11:00: of the pause from :10 to 11:10 the desk worked 30 minutes.
  const week = Object.fromEntries(
    ['1', '2', '3', '4', '5', '6', '7'].map((day) => [
      day,
      [
        ['09:00', '09:30'],
        ['11:00', '18:00'],
      ] as [string, string][],
    ]),
  );
  const team = businessClock([{ from: 0, schedule: { zone: 'UTC', week, holidays: [] } }]);
  const lines = [
    created,
    promise(0, 'resolution', 40, { clock: 'business', pausesWhilePending: true }),
    status(10, 'pending'),
    status(130, 'open'),
  ];
  expect(fold(lines, { team }).slas).toMatchObject([{ state: 'running', dueAt: at(160) }]);
});

describe('business hours nobody knows', () => {
  const business = { clock: 'business', pausesWhilePending: true } as const;
  it('decide nothing, unless the promise stands still anyway', () => {
    const state = (...lines: Line[]) => slas(...lines)[0]?.state;
    const promised = promise(0, 'resolution', 60, business);
    expect(state(promised)).toBe('unknown');
    expect(state(promised, status(5, 'pending'))).toBe('running');
    // Asked once and answered: no pause that lasts.
    expect(state(promised, status(5, 'pending'), status(9, 'open'))).toBe('unknown');
    expect(state(promised, status(5, 'pending'), status(9, 'open'), status(12, 'pending'))).toBe('running');
    expect(state(promise(0, 'resolution', 60, { clock: 'business' }), status(5, 'pending'))).toBe('unknown');
  });
});
