import { describe, expect, it } from 'vitest';
import { SupportEvent } from '../../../shared/session/event.ts';
import { foldLog } from './fold-log.ts';
import { assign, at, created, customer, fold, type Line, log, reply, status } from './story.ts';

const DAY = 24 * 60;

describe('a question settled without a reply', () => {
  it('is no first response’s beginning: it runs from what was asked again', () => {
    const asked = 5 * DAY + 300;
    const facts = fold([
      created,
      status(5, 'solved'),
      customer(asked),
      status(asked, 'open'),
      reply(asked + 10, 'ana'),
    ]);
    expect(facts.firstResponse?.calendar).toBe(600);
    expect(facts.replies[0]?.customerWait.calendar).toBe(600);
  });

  it('asked again and not answered yet waits since then', () => {
    const facts = fold([created, status(5, 'solved'), customer(100), status(100, 'open')]);
    expect(facts.waitingSince).toBe(at(100));
  });
});

describe('pending', () => {
  it('is over when the customer answers, whether or not the helpdesk says so', () => {
    const facts = fold([
      created,
      assign(0, 'ana'),
      reply(60, 'ana'),
      status(60, 'pending'),
      customer(120),
      reply(420, 'ana'),
      status(420, 'solved', 'ana'),
    ]);
    expect(facts.replies[1]?.agentClock.calendar).toBe(5 * 3600);
    expect(facts.agentWait.calendar).toBe(3600);
    expect(facts.requesterWait.calendar).toBe(6 * 3600);
  });

  it('goes on through a mere thank-you and an out-of-office notice', () => {
    const thanks: Line = [20, { kind: 'message', author: 'customer', public: true, thanks: true }];
    const away: Line = [25, { kind: 'message', author: 'customer', public: true, auto: true }];
    const facts = fold([
      created,
      reply(10, 'ana'),
      status(10, 'pending'),
      thanks,
      away,
      status(30, 'solved'),
    ]);
    expect(facts.agentWait.calendar).toBe(20 * 60);
  });

  it('begins again when it is set again', () => {
    const facts = fold([
      created,
      status(10, 'pending'),
      customer(20),
      status(30, 'pending'),
      status(40, 'solved'),
    ]);
    expect(facts.agentWait.calendar).toBe(20 * 60);
  });
});

describe('the reply clock', () => {
  const long = 3 * DAY;
  it.each([
    ['takes the ticket and replies', [assign(long, 'ana'), reply(long, 'ana')]],
    ['replies without taking it', [reply(long, 'ana')]],
    ['replies for an absent owner', [assign(1, 'ben'), reply(long, 'ana')]],
    ['replies after having given it away', [assign(0, 'ana'), assign(0, 'ben'), reply(long, 'ana')]],
  ])('does not charge who %s with the wait before', (_, lines) => {
    const [first] = fold([created, ...lines]).replies;
    expect(first).toMatchObject({ agent: 'ana', agentClock: { calendar: 0 } });
    expect(first?.customerWait.calendar).toBe(long * 60);
  });

  it('runs for a volunteer once they took part', () => {
    const facts = fold([created, reply(long, 'ana'), customer(long + 10), reply(long + 30, 'ana')]);
    expect(facts.replies[1]?.agentClock.calendar).toBe(20 * 60);
  });

  it('runs from the assignment for the owner', () => {
    const facts = fold([created, assign(30, 'ana'), reply(90, 'ana')]);
    expect(facts.replies[0]?.agentClock.calendar).toBe(3600);
  });
});

describe('an agent’s opening words', () => {
  it('that the customer could read count as a reply', () => {
    const opened: Line = [0, { kind: 'created', author: 'agent', agent: 'ana', public: true }];
    const facts = fold([opened, customer(10), reply(20, 'ben'), status(30, 'solved', 'ben')]);
    expect(facts.publicReplies).toBe(2);
    expect(facts.participants.map(({ agent, substantive }) => [agent, substantive])).toEqual([
      ['ana', true],
      ['ben', true],
    ]);
    const silent: Line = [0, { kind: 'created', author: 'agent', agent: 'ana' }];
    expect(fold([silent, customer(10), reply(20, 'ben')]).publicReplies).toBe(1);
  });
});

describe('a log without its ticket’s beginning', () => {
  it('says nothing of what began before it', () => {
    const facts = fold([reply(0, 'ana'), customer(60), reply(90, 'ana'), status(90, 'solved', 'ana')]);
    expect(facts).toMatchObject({
      firstResponse: null,
      firstResponseAt: null,
      queueWait: null,
      firstResolution: null,
    });
    expect(facts.replies).toMatchObject([{ first: false, customerWait: { calendar: 1800 } }]);
  });
});

describe('merging', () => {
  const of = (ticket: string, ...lines: Line[]) =>
    log(...lines).map((event, i) => SupportEvent.parse({ ...event, ticket, id: `${ticket}:${i}` }));
  const merge = (minute: number, into: string): Line => [minute, { kind: 'merge', into }];
  const factsOf = (logs: readonly SupportEvent[][]) =>
    new Map(foldLog(logs.flat()).map((facts) => [facts.ticket, facts]));

  it('leaves the older wait in the ticket that survives', () => {
    const late = 2 * DAY;
    for (const mergedAt of [late + 5, late + 60]) {
      const facts = factsOf([
        of('10', created, merge(mergedAt, '11')),
        of(
          '11',
          [late, { kind: 'created', author: 'customer' }],
          reply(late + 30, 'ana'),
          status(late + 30, 'solved'),
        ),
      ]);
      expect(facts.get('10')?.excluded).toBe('merged');
      expect(facts.get('11')).toMatchObject({
        createdAt: at(0),
        firstResponse: { calendar: (late + 30) * 60 },
        firstResolution: { calendar: (late + 30) * 60 },
        reopens: [],
      });
    }
  });

  it('of a new question into a solved ticket opens it: its words wait there', () => {
    const facts = factsOf([
      of('1', created, assign(1, 'ben'), reply(10, 'ben'), status(10, 'solved', 'ben')),
      of('2', [100, { kind: 'created', author: 'customer' }], merge(120, '1')),
    ]);
    expect(facts.get('1')).toMatchObject({
      status: 'open',
      waitingSince: at(100),
      reopens: [{ at: at(100), solvedAt: at(10), agent: 'ben', thanks: false, newTopic: false }],
    });
  });

  it('of what was answered or done leaves nothing to wait for', () => {
    const facts = factsOf([
      of('1', created, reply(10, 'ben'), status(10, 'solved', 'ben')),
      of('2', [50, { kind: 'created', author: 'customer' }], reply(60, 'ana'), merge(120, '1')),
      of('3', [70, { kind: 'created', author: 'customer' }], status(80, 'solved'), merge(120, '1')),
    ]);
    expect(facts.get('1')).toMatchObject({ status: 'solved', waitingSince: null, reopens: [] });
  });

  it('is followed from ticket to ticket, and around in a circle only once', () => {
    const chain = factsOf([
      of('1', created, merge(40, '2')),
      of('2', [10, { kind: 'created', author: 'customer' }], merge(50, '3')),
      of('3', [20, { kind: 'created', author: 'customer' }], reply(60, 'ana')),
    ]);
    expect(chain.get('3')?.firstResponse?.calendar).toBe(3600);
    expect(factsOf([of('1', created, merge(5, '2')), of('2', created, merge(6, '1'))]).size).toBe(2);
  });

  it('never takes a ticket away that is said to have gone into itself', () => {
    const facts = factsOf([of('1', created, merge(5, '1'), reply(10, 'ana'))]);
    expect(facts.get('1')).toMatchObject({ excluded: null, firstResponse: { calendar: 600 } });
  });
});

describe('owners', () => {
  it('have a ticket until the next one does, or until nobody does', () => {
    const facts = fold([created, assign(1, 'ana'), assign(5, null), assign(9, 'ben'), assign(12, 'cleo')]);
    expect(facts.owners).toEqual([
      { agent: 'ana', at: at(1), until: at(5) },
      { agent: 'ben', at: at(9) },
      { agent: 'cleo', at: at(12) },
    ]);
  });

  it('and queues change by a transfer', () => {
    const opened: Line = [0, { kind: 'created', author: 'customer', queue: 'help' }];
    expect(fold([opened]).queue).toBe('help');
    expect(fold([opened, [5, { kind: 'transfer', queue: 'sales' }]]).queue).toBe('sales');
  });
});
