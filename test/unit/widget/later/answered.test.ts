import { describe, expect, test } from 'vitest';
import type { Memory, MemoryKeeper } from '../../../../widget/delivery/memory.ts';
import type { QueuedRequest, RequestStore } from '../../../../widget/delivery/request-store.ts';
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
/** A store that keeps what is put into it. */
function keeping() {
  const kept: unknown[] = [];
  const store = {
    known: {},
    all: async () => [],
    isSilent: () => false,
    put: async (named: unknown) => void kept.push(named),
  };
  return { kept, store: store as unknown as RequestStore };
}
const { store } = keeping();
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
  ])('%s', async (detail, body, left) => {
    const instead = await insteadOf(request('start', body), malformed(detail), remember({}), store);
    expect(instead?.body).toEqual(left);
  });

  test('a session that nobody knows: the words stand without it', async () => {
    const answer = request('response', { answers: { why: 'slow' } }, { id: 's1.gone' });
    const nobody = { name: 'unknown-session', detail: '' } as const;
    expect((await insteadOf(answer, nobody, remember({}), store))?.session).toBeNull();
  });

  test('a session that nobody knows while the database is silent: the words wait for its secret', async () => {
    const answer = request('response', { answers: { why: 'slow' } }, { id: 's1.gone' });
    const nobody = { name: 'unknown-session', detail: '' } as const;
    const silent = { ...store, isSilent: () => true };
    await expect(insteadOf(answer, nobody, remember({}), silent)).rejects.toThrow();
  });

  test('a session that nobody knows while a start is still to be sent: it may be that one’s', async () => {
    const answer = request('response', { answers: { why: 'slow' } }, { id: 's1.new' });
    const nobody = { name: 'unknown-session', detail: '' } as const;
    const waiting = { ...store, all: async () => [request('start', {})] };
    await expect(insteadOf(answer, nobody, remember({}), waiting)).rejects.toThrow();
  });

  test('a required answer that is missing: the others stand as a part', async () => {
    const answer = request('response', { answers: { why: 'slow' }, state: 'complete' });
    const instead = await insteadOf(answer, malformed('answers.csat: missing.'), remember({}), store);
    expect(instead?.body).toEqual({ answers: { why: 'slow' }, state: 'partial' });
  });

  test('a clock that is wrong: the collector’s time makes another id, the same for every revision', async () => {
    const memory = remember({ start: 'a' });
    const late = { name: 'clock-out-of-range', detail: '', now: 1_800_000_000_000 } as const;
    const first = await insteadOf(request('start', {}), late, memory, store);
    const second = await insteadOf(request('start', {}), late, memory, store);
    expect(first).toMatchObject({ was: 'a', id: second?.id, body: { id: second?.id } });
    expect(memory.get().start).toBe(first?.id);
  });

  test('nothing that helps: what was said about the session will go without it', async () => {
    const { store, kept } = keeping();
    const refused = { name: 'unknown-survey' } as const;
    expect(await insteadOf(request('start', { answers: {} }), refused, remember({}), store)).toBeUndefined();
    expect(store.known['a']).toEqual({ id: '', secret: '' });
    expect(kept).toMatchObject([{ id: 'a', session: '' }]);
  });
});

test('a session that has its id is known by it, under the id it had before a clock was set right, too', () => {
  const { store, kept } = keeping();
  const memory = remember({ start: 'b', done: ['a', 's1.other'] });
  const started = { ...request('start', {}), id: 'b', was: 'a' } as QueuedRequest;
  sessionStarted(memory, started, { session: 's1.new', secret: 'proof' }, store);
  expect(memory.get()).toMatchObject({
    session: 's1.new',
    secrets: { 's1.new': 'proof' },
    done: ['s1.new', 's1.other'],
  });
  const known = { id: 's1.new', secret: 'proof' };
  expect(store.known).toEqual({ a: known, b: known, 's1.new': known });
  const named = { session: 's1.new', secret: 'proof' };
  expect(kept).toMatchObject([
    { id: 'a', ...named },
    { id: 'b', ...named },
  ]);
});

test('the running session keeps its secret though a dozen others begin', () => {
  const { store } = keeping();
  const memory = remember({ session: 's1.mine', secrets: { 's1.mine': 'proof' } });
  for (let at = 0; at < 12; at++)
    sessionStarted(
      memory,
      { ...request('start', {}), id: `other-${at}` } as QueuedRequest,
      { session: `s1.${at}`, secret: 'theirs' },
      store,
    );
  const { secrets = {} } = memory.get();
  expect(secrets['s1.mine']).toBe('proof');
  expect(Object.keys(secrets)).toHaveLength(10);
});
