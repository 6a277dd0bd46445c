import { describe, expect, it } from 'vitest';
import type { TicketFacts } from '../../../../shared/session/facts.ts';
import { HOUR, NOON, participant, solved, ticket } from '../support/facts.ts';
import { measure } from './look.ts';

/** Which tickets a KPI counts at all, and for whom. */

const seconds = (calendar: number) => ({ calendar, business: null });
const one = (more: Partial<TicketFacts> = {}) => solved('1', 'ana', HOUR, more);

describe('tickets helped with', () => {
  const team = [participant('ana'), participant('ben'), participant('cleo', { substantive: false })];
  const helped = (agent: string | null, more: Partial<TicketFacts> = {}) =>
    measure('volume-helped', [one({ participants: team, ...more })], { agent }).value;

  it('count for who took part and did not solve it, and once for the team', () => {
    expect(['ana', 'ben', 'cleo', null].map((agent) => helped(agent))).toEqual([0, 1, 0, 1]);
    expect(['ana', 'ben'].map((agent) => helped(agent, { lastSolvedBy: 'ben' }))).toEqual([1, 0]);
    // Nobody noted who solved it: it is whose ticket it was.
    expect(['ana', 'ben'].map((agent) => helped(agent, { lastSolvedBy: null, owner: 'ben' }))).toEqual([
      1, 0,
    ]);
  });

  it('are none where one was alone, or while it is open', () => {
    expect(helped(null, { participants: [participant('ana')] })).toBe(0);
    expect(helped(null, { status: 'open' })).toBe(0);
  });
});

describe('a next reply', () => {
  it('is every one but the first, from its own question', () => {
    const [first] = one().replies;
    if (!first) throw new Error('A solved ticket was answered.');
    const replies = [
      first,
      ...[60, 300].map((wait) => ({ ...first, first: false, customerWait: seconds(wait) })),
    ];
    expect(measure('next-reply-time', [one({ replies })])).toMatchObject({ value: 180, n: 2 });
    expect(measure('next-reply-time', [one()]).n).toBe(0);
  });
});

describe('whose a first resolution is', () => {
  it.each([
    ['who reached it', { firstSolvedBy: 'ben' }, 'ben'],
    ['else who has the ticket', { firstSolvedBy: null, owner: 'cleo' }, 'cleo'],
  ])('%s', (_, more, whose) => {
    const counted = (agent: string) => measure('first-resolution-time', [one(more)], { agent }).n;
    expect(['ana', 'ben', 'cleo'].filter((agent) => counted(agent) === 1)).toEqual([whose]);
  });
});

describe('what we opened ourselves', () => {
  const ours = { openedBy: 'agent', owners: [{ agent: 'ana', at: NOON + HOUR }] } as const;
  it.each(['abandonment', 'deflection'])('is no matter of %s', (id) => {
    expect(measure(id, [ticket({ ...ours, queueWait: seconds(60) })]).n).toBe(0);
    expect(measure(id, [ticket({ ...ours, openedBy: 'bot', queueWait: seconds(60) })]).n).toBe(1);
  });
});

describe('abandonment', () => {
  it('knows the wait of whoever was served to be no matter, and counts the unknown ones of those who left', () => {
    const left = (id: string, queueWait: TicketFacts['queueWait']) =>
      ticket({ ticket: id, abandonedAt: NOON + HOUR, waitingSince: null, queueWait });
    const served = ticket({ ticket: '9', owners: [{ agent: 'ana', at: NOON + HOUR }], queueWait: null });
    const facts = [left('1', seconds(3600)), left('2', seconds(3600)), left('3', null), served];
    expect(measure('abandonment', facts)).toMatchObject({ value: 0.5, n: 4, beside: { unknownWait: 1 } });
    expect(measure('abandonment', [served]).beside).toEqual({ unknownWait: 0 });
  });
});

it('a session an article settled was helped when its customer never came back', () => {
  expect(measure('deflection', [ticket({ deflectedAt: NOON + HOUR })])).toMatchObject({
    value: 1,
    beside: { doubted: 0, unchecked: 0 },
  });
});

it('what was reopened needs no check for a new ticket', () => {
  const reopens = [
    { agent: 'ana', at: NOON + 2 * HOUR, solvedAt: NOON + HOUR, thanks: false, newTopic: false },
  ];
  const facts = [one({ requester: null, reopens }), solved('2', 'ana', HOUR, { requester: null })];
  expect(measure('first-contact-resolution', facts)).toMatchObject({ value: 0.5, beside: { unchecked: 1 } });
});

it('a team that never heard from its customers is one that did not', () => {
  expect(measure('coverage', [one()])).toMatchObject({ value: 0, n: 1 });
  expect(measure('coverage', [one(), solved('2', 'ana', HOUR)])).toMatchObject({ value: 0, n: 1 });
});

it('one answer of three is a third of those asked', () => {
  const asked = { surveysSent: 1, surveySentAt: NOON };
  const heard = { at: NOON + HOUR, kind: 'comment', format: 'comment', value: null, text: 'ok' } as const;
  const facts = ['1', '2', '3'].map((id) =>
    solved(id, 'ana', HOUR, { ...asked, surveys: id === '2' ? [heard] : [] }),
  );
  expect(measure('answer-rate', facts)).toMatchObject({ value: 1 / 3, n: 3 });
});

it('the age of nine open tickets has an interval of their order', () => {
  const facts = Array.from({ length: 9 }, (_, index) =>
    ticket({ ticket: `${index}`, createdAt: NOON + index }),
  );
  expect(measure('backlog-age', facts).interval?.method).toBe('order-statistics');
});

describe('answers on one scale or several', () => {
  const rated = (id: string, format: string) =>
    solved(id, 'ana', HOUR, {
      surveys: [{ at: NOON + 2 * HOUR, kind: 'csat', format, value: 5, text: null }],
    });

  it('list the tickets they are of, and the scales by name', () => {
    const facts = [rated('1', 'csat.stars.5'), one({ ticket: '2' }), rated('3', 'csat.stars.5')];
    expect(measure('csat', facts).tickets).toEqual(['1', '3']);
    const several = measure('csat', [...facts, rated('4', 'csat.faces.5')]).beside;
    expect(Object.keys(several).filter((key) => key.startsWith('csat'))).toEqual([
      'csat.faces.5',
      'csat.stars.5',
    ]);
  });
});

it('a closed ticket is open no longer than until it was solved, whatever was written in it since', () => {
  const closed = one({ status: 'closed', updatedAt: NOON + 5 * HOUR });
  const open = (hours: number) => measure('backlog', [closed], { now: NOON + hours * HOUR }).value;
  expect([open(0.5), open(3), open(6)]).toEqual([1, 0, 0]);
});
