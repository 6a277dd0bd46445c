import { describe, expect, test } from 'vitest';
import type { Memory, MemoryKeeper } from '../../../../widget/delivery/memory.ts';
import type { QueuedRequest } from '../../../../widget/delivery/request-store.ts';
import { insteadOf, sessionStarted } from '../../../../widget/later/answered.ts';

function remember(first: Memory): MemoryKeeper {
  let own = first;
  return {
    get: () => own,
    set(change) {
      own = JSON.parse(JSON.stringify({ ...own, ...change }));
      return own;
    },
    forget() {},
  };
}
const request = (kind: 'start' | 'response', body: object, session: object | null = null) =>
  ({ kind, id: 'a', session, body, revision: 1, at: 1 }) as unknown as QueuedRequest;
const malformed = (detail: string) => ({ name: 'malformed-body', detail }) as const;

describe('a refused request goes on without what it was refused for', () => {
  test.each([
    [
      'customer.email: expected string',
      { answers: {}, customer: {}, context: {} },
      { answers: {}, context: {} },
    ],
    ['context.url: too long', { answers: {}, context: {} }, { answers: {} }],
    ['answers.csat: wrong kind.', { answers: { csat: 'x', why: 'slow' } }, { answers: { why: 'slow' } }],
  ])('%s', (detail, body, left) => {
    expect(insteadOf(request('start', body), malformed(detail), remember({}))?.body).toEqual(left);
  });

  test('a session that nobody knows: the words stand without it', () => {
    const answer = request('response', { answers: { why: 'slow' } }, { id: 's1.gone' });
    expect(insteadOf(answer, { name: 'unknown-session', detail: '' }, remember({}))?.session).toBeNull();
  });

  test('a required answer that is missing: the others stand as a part', () => {
    const answer = request('response', { answers: { why: 'slow' }, state: 'complete' });
    const instead = insteadOf(answer, malformed('answers.csat: missing.'), remember({}));
    expect(instead?.body).toEqual({ answers: { why: 'slow' }, state: 'partial' });
  });

  test('a clock that is wrong: the collector’s time makes another id, the same for every revision', () => {
    const memory = remember({ start: 'a' });
    const late = { name: 'clock-out-of-range', detail: '', now: 1_800_000_000_000 } as const;
    const first = insteadOf(request('start', {}), late, memory);
    const second = insteadOf(request('start', {}), late, memory);
    expect(first).toMatchObject({ was: 'a', id: second?.id, body: { id: second?.id } });
    expect(memory.get().start).toBe(first?.id);
  });

  test('nothing that helps: what was said about the session will go without it', () => {
    const memory = remember({});
    expect(insteadOf(request('start', { answers: {} }), { name: 'unknown-survey' }, memory)).toBeUndefined();
    expect(memory.get().names).toEqual({ a: '' });
  });
});

test('a session that has its id is known by it, under the id it had before a clock was set right, too', () => {
  const memory = remember({ start: 'b', done: ['a', 's1.other'] });
  const started = { ...request('start', {}), id: 'b', was: 'a' } as QueuedRequest;
  sessionStarted(memory, started, { session: 's1.new', secret: 'proof' });
  expect(memory.get()).toMatchObject({
    session: 's1.new',
    names: { a: 's1.new', b: 's1.new' },
    secrets: { 's1.new': 'proof' },
    done: ['s1.new', 's1.other'],
  });
});
