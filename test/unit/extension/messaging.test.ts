// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { answer, ContextGoneError, tell } from '../../../extension/messaging.ts';

type Listener = (message: unknown, sender: unknown, reply: (value: unknown) => void) => unknown;
const bus = vi.hoisted(() => ({ browser: {} as Record<string, unknown> }));
vi.mock('wxt/browser', () => ({
  get browser() {
    return bus.browser;
  },
}));

const listeners = new Set<Listener>();
const own = { id: 'me', url: `${location.origin}/options.html` };
const page = { id: 'me', url: 'https://rt.example.com/Ticket/1', tab: { id: 1 } };

/** Sends as a browser does: the first listener that returns true owns the reply. */
const send = (message: unknown, sender: unknown) =>
  new Promise((resolve) => {
    const taken = [...listeners].some((listener) => listener(message, sender, resolve) === true);
    if (!taken) resolve(undefined);
  });

beforeEach(() => {
  listeners.clear();
  bus.browser = {
    runtime: {
      id: 'me',
      sendMessage: (message: unknown) => send(message, own),
      onMessage: {
        addListener: (listener: Listener) => listeners.add(listener),
        removeListener: (listener: Listener) => listeners.delete(listener),
      },
    },
  };
});

describe('messages', () => {
  it('carry the answer back, and the handler’s error as an error', async () => {
    answer({
      panelAsksSync: () => {
        throw new Error('RT is away');
      },
      pageTellsOpen: async () => undefined,
    });
    await expect(tell('pageTellsOpen', { open: true })).resolves.toBeUndefined();
    await expect(tell('panelAsksSync', {})).rejects.toThrow('RT is away');
  });

  it('say so when nobody answers', async () => {
    await expect(tell('panelAsksSync', {})).rejects.toThrow('Nobody answers panelAsksSync');
  });

  it.each([
    ['the id is gone', { runtime: {} }],
    ['the runtime is gone', {}],
    [
      'the browser says so',
      {
        runtime: { id: 'me', sendMessage: () => Promise.reject(new Error('Extension context invalidated.')) },
      },
    ],
  ])('end as ContextGoneError when %s', async (_why, browser) => {
    bus.browser = browser;
    await expect(tell('panelAsksSync', {})).rejects.toBeInstanceOf(ContextGoneError);
  });

  it('of panel, options and lead page are not taken from a helpdesk page', async () => {
    const handler = vi.fn(() => undefined);
    answer({
      optionsTellsUnpair: handler as never,
      panelAsksView: handler as never,
      leadAsksView: handler as never,
      pageTellsOpen: handler,
    });
    expect(await send({ type: 'leadAsksView', request: {} }, page)).toBeUndefined();
    expect(await send({ type: 'optionsTellsUnpair', request: {} }, page)).toBeUndefined();
    expect(await send({ type: 'panelAsksView', request: {} }, page)).toBeUndefined();
    expect(handler).not.toHaveBeenCalled();
    await send({ type: 'pageTellsOpen', request: { open: true } }, page);
    expect(handler).toHaveBeenCalledOnce();
  });

  it('of another extension, of no type or of an inherited name are left alone', async () => {
    answer({ pageTellsOpen: () => undefined });
    for (const message of [null, {}, { type: 'toString' }, { type: 'constructor' }])
      expect(await send(message, own)).toBeUndefined();
    expect(await send({ type: 'pageTellsOpen', request: {} }, { ...page, id: 'other' })).toBeUndefined();
  });

  it('stop being answered when the signal aborts', () => {
    const stop = new AbortController();
    answer({ pageTellsOpen: () => undefined }, stop.signal);
    expect(listeners.size).toBe(1);
    stop.abort();
    expect(listeners.size).toBe(0);
  });
});
