import { describe, expect, it } from 'vitest';
import { businessClock } from '../../../shared/session/clock.ts';
import { foldTicket } from '../../../shared/session/fold.ts';
import { assign, at, created, customer, fold, type Line, log, reply, status } from './story.ts';

const weekdays = businessClock([
  {
    from: 0,
    schedule: {
      zone: 'UTC',
      week: Object.fromEntries(['1', '2', '3', '4', '5'].map((day) => [day, [['09:00', '17:00']]])),
      holidays: [],
    },
  },
]);

describe('first response', () => {
  it('runs from a bot’s hand-off, and keeps the figure from creation beside it', () => {
    const facts = fold([created, [30, { kind: 'handoff' }], reply(45, 'ana')]);
    expect(facts.firstResponse?.calendar).toBe(15 * 60);
    expect(facts.firstResponseFromCreation?.calendar).toBe(45 * 60);
  });

  it('runs from the customer’s first message on a ticket an agent opened', () => {
    const opened: Line = [0, { kind: 'created', author: 'agent', agent: 'ana' }];
    const facts = fold([opened, reply(0, 'ana'), customer(60), reply(75, 'ana')]);
    expect(facts.firstResponse?.calendar).toBe(15 * 60);
    expect(facts.firstResponseFromCreation?.calendar).toBe(75 * 60);
    expect(facts.replies).toHaveLength(1);
    expect(facts.queueWait).toBeNull();
    expect(fold([opened, reply(9, 'ana')]).firstResponse).toBeNull();
  });

  it('of an unanswered ticket is censored: it tells since when the customer waits', () => {
    const facts = fold([created, assign(3, 'ana'), customer(20)]);
    expect(facts.firstResponse).toBeNull();
    expect(facts.waitingSince).toBe(at(0));
    expect(fold([created, reply(5, 'ana'), customer(20), customer(25)]).waitingSince).toBe(at(20));
    expect(fold([created, status(9, 'closed')]).waitingSince).toBeNull();
  });

  it('has no business time without a schedule, and the team’s with one', () => {
    const lines = [created, reply(9 * 60, 'ana')];
    expect(fold(lines).firstResponse).toEqual({ calendar: 9 * 3600, business: null });
    expect(fold(lines, { team: weekdays }).firstResponse).toEqual({ calendar: 9 * 3600, business: 8 * 3600 });
  });
});

describe('waits', () => {
  it('begin again with a message after a solving nobody had answered', () => {
    const facts = fold([
      created,
      status(10, 'solved'),
      customer(1000),
      status(1000, 'open'),
      reply(1010, 'ana'),
    ]);
    expect(facts.replies.map(({ customerWait }) => customerWait.calendar)).toEqual([600]);
  });

  it('end when the customer leaves', () => {
    const facts = fold([created, [2, { kind: 'abandoned' }]]);
    expect(facts.abandonedAt).toBe(at(2));
    expect(facts.waitingSince).toBeNull();
    expect(facts.queueWait?.calendar).toBe(120);
  });

  it('of running states are measured up to the asked instant', () => {
    const lines = [created, assign(10, 'ana'), status(20, 'hold')];
    expect(fold(lines).hold.calendar).toBe(0);
    expect(fold(lines, { until: at(50) }).hold.calendar).toBe(30 * 60);
    expect(fold(lines, { until: at(50) }).updatedAt).toBe(at(20));
  });
});

describe('reopenings', () => {
  const solved = [created, assign(0, 'ana'), reply(9, 'ana'), status(10, 'solved', 'ana')];
  const says = (minute: number, what: { thanks?: boolean; newTopic?: boolean }): Line => [
    minute,
    { kind: 'message', author: 'customer', public: true, ...what },
  ];

  it('by a thank-you alone are marked, whichever of message and state is noted first', () => {
    const before = fold([...solved, says(99, { thanks: true }), status(100, 'open')]);
    const after = fold([...solved, status(99, 'open'), says(100, { thanks: true })]);
    expect(before.reopens).toMatchObject([{ thanks: true, agent: 'ana', solvedAt: at(10) }]);
    expect(after.reopens).toMatchObject([{ thanks: true }]);
    expect(before.waitingSince).toBeNull();
  });

  it('by thanks and a complaint are real', () => {
    const facts = fold([
      ...solved,
      says(99, { thanks: true }),
      status(99, 'open'),
      says(101, {}),
      reply(110, 'ben'),
    ]);
    expect(facts.reopens).toMatchObject([{ thanks: false }]);
    expect(facts.replies.at(-1)?.customerWait.calendar).toBe(9 * 60);
  });

  it('for another matter are marked, and closing what was solved is no second solving', () => {
    const facts = fold([...solved, status(50, 'closed'), says(99, { newTopic: true }), status(99, 'open')]);
    expect(facts.reopens).toMatchObject([{ newTopic: true, thanks: false }]);
    expect(facts.lastSolvedAt).toBe(at(10));
    expect(facts.status).toBe('open');
  });
});

describe('what counts nowhere', () => {
  it.each([
    ['merged', [30, { kind: 'merge', into: 'other' }]],
    ['spam', [30, { kind: 'spam' }]],
    ['deleted', [30, { kind: 'delete' }]],
  ] as const)('%s tickets have no resolution and nobody waiting', (why, line) => {
    const facts = fold([created, line, status(30, 'closed')]);
    expect(facts.excluded).toBe(why);
    expect(facts.fullResolution).toBeNull();
    expect(facts.waitingSince).toBeNull();
  });

  it('test tickets', () => {
    const facts = fold([[0, { kind: 'created', author: 'customer', test: true }]]);
    expect([facts.excluded, facts.waitingSince]).toEqual(['test', null]);
  });
});

describe('service levels', () => {
  const promise = (
    minute: number,
    metric: 'first response' | 'next reply' | 'resolution',
    minutes: number,
    more: { clock?: 'calendar' | 'business'; priority?: string } = {},
  ): Line => [
    minute,
    {
      kind: 'sla.applied',
      metric,
      seconds: minutes * 60,
      clock: more.clock ?? 'calendar',
      priority: more.priority ?? null,
    },
  ];
  const states = (facts: ReturnType<typeof fold>) => facts.slas.map(({ metric, state }) => [metric, state]);

  it('are met, breached or running, each reply for itself', () => {
    const facts = fold([
      created,
      promise(0, 'first response', 30),
      promise(0, 'next reply', 20),
      promise(0, 'resolution', 60),
      reply(30, 'ana'),
      customer(40),
      reply(61, 'ana'),
      customer(70),
    ]);
    expect(states(facts)).toEqual([
      ['first response', 'met'],
      ['next reply', 'breached'],
      ['next reply', 'running'],
      ['resolution', 'running'],
    ]);
    expect(facts.slas.map(({ dueAt }) => dueAt)).toEqual([at(30), at(60), at(90), at(60)]);
  });

  it('are replaced by a newer promise while undecided: the target is the one of the priority then', () => {
    const facts = fold([
      created,
      promise(0, 'resolution', 600, { priority: 'low' }),
      promise(50, 'resolution', 30, { priority: 'urgent' }),
      status(90, 'solved'),
      promise(95, 'resolution', 10),
    ]);
    expect(facts.slas).toMatchObject([
      { priority: 'urgent', state: 'breached', decidedAt: at(90) },
      { state: 'running', decidedAt: null },
    ]);
  });

  it('on business time fall due in working hours, and are unknown without a schedule', () => {
    const lines = [
      created,
      promise(0, 'first response', 9 * 60, { clock: 'business' }),
      reply(24 * 60, 'ana'),
    ];
    // Monday 09:00 + nine working hours = Tuesday 10:00.
    expect(fold(lines, { team: weekdays }).slas).toMatchObject([{ dueAt: at(25 * 60), state: 'met' }]);
    expect(fold(lines).slas).toMatchObject([{ dueAt: null, state: 'unknown' }]);
  });
});

describe('surveys', () => {
  it('sent and bounced are not sent; answers keep their format', () => {
    const facts = fold([
      created,
      [5, { kind: 'survey.sent', survey: 'after', bounced: true }],
      [6, { kind: 'survey.sent', survey: 'after' }],
      [7, { kind: 'survey.answered', survey: 'after', question: 'csat', format: 'csat.faces.5', value: 4 }],
    ]);
    expect([facts.surveysSent, facts.surveySentAt]).toEqual([1, at(6)]);
    expect(facts.surveys).toEqual([
      { at: at(7), kind: 'csat', format: 'csat.faces.5', value: 4, text: null },
    ]);
  });
});

describe('bad logs', () => {
  it('a fold needs events, of one ticket', () => {
    expect(() => foldTicket([])).toThrow(RangeError);
    const [mine] = log(created);
    if (!mine) throw new Error('a story has a beginning');
    expect(() => foldTicket([mine, { ...mine, id: 'x', ticket: 'u' }])).toThrow('two tickets');
  });

  it('a log whose beginning is missing still folds, and claims nothing about it', () => {
    const facts = fold([reply(5, 'ana'), customer(10), reply(15, 'ana'), status(20, 'solved')]);
    expect(facts.createdAt).toBe(at(5));
    expect(facts.firstResponseFromCreation).toBeNull();
    expect(facts.fullResolution).toBeNull();
    expect(facts.replies.map(({ customerWait }) => customerWait.calendar)).toEqual([300]);
  });

  it('the last thing written under an id holds', () => {
    const [first] = log([0, { kind: 'consult', agent: 'cleo', until: null }]);
    if (first?.kind !== 'consult') throw new Error('a consult was written');
    const facts = foldTicket([first, { ...first, until: at(20) }]);
    expect(facts.participants[0]?.consulted.calendar).toBe(20 * 60);
  });
});
