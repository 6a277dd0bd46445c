// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Messages } from '../../../extension/messages.ts';
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
      getURL: (path: string) => location.origin + path,
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
      overlayTellsOpen: async () => undefined,
    });
    await expect(tell('overlayTellsOpen', { open: true })).resolves.toBeUndefined();
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

  /** Every message there is: a new one does not compile until it stands here, and then is closed to pages. */
  const open = { pageTellsPlace: true, pageTellsAwake: true } as const;
  const closed: Readonly<Record<Exclude<keyof Messages, keyof typeof open>, true>> = {
    overlayAsksEntry: true,
    overlayAsksView: true,
    overlayTellsOffer: true,
    overlayTellsCode: true,
    panelTellsCode: true,
    overlayTellsOpen: true,
    overlayTellsSize: true,
    panelAsksView: true,
    panelAsksSync: true,
    panelTellsOffer: true,
    panelTellsStatus: true,
    panelTellsTarget: true,
    panelTellsMilestone: true,
    panelTellsDone: true,
    panelAsksSharers: true,
    panelTellsShared: true,
    leadAsksView: true,
    leadTellsTarget: true,
    leadTellsDone: true,
    optionsAsksSettings: true,
    optionsTellsSettings: true,
    optionsTellsTarget: true,
    optionsAsksPast: true,
    optionsAsksPairing: true,
    optionsTellsHelpdesk: true,
    optionsTellsUnpair: true,
    backgroundTellsChange: true,
    backgroundTellsOverlay: true,
  };

  it.each([...Object.keys(closed), 'somethingNew'])(
    '“%s” is not taken from a helpdesk page, nor from one that looks like ours',
    async (type) => {
      const handler = vi.fn(() => undefined);
      answer({ [type]: handler });
      expect(await send({ type, request: {} }, page)).toBeUndefined();
      expect(await send({ type, request: {} }, { id: 'me', tab: { id: 1 } })).toBeUndefined();
      const alike = { ...page, url: `${location.origin}.evil.example/options.html` };
      expect(await send({ type, request: {} }, alike)).toBeUndefined();
      expect(handler).not.toHaveBeenCalled();
      await send({ type, request: {} }, own);
      expect(handler).toHaveBeenCalledOnce();
    },
  );

  it.each(Object.keys(open))('“%s” is taken from a helpdesk page', async (type) => {
    const handler = vi.fn(() => undefined);
    answer({ [type]: handler });
    await send({ type, request: {} }, page);
    expect(handler).toHaveBeenCalledOnce();
  });

  it('of another extension, of no type or of an inherited name are left alone', async () => {
    answer({ overlayTellsOpen: () => undefined });
    for (const message of [null, {}, { type: 'toString' }, { type: 'constructor' }])
      expect(await send(message, own)).toBeUndefined();
    expect(await send({ type: 'pageTellsAwake', request: {} }, { ...page, id: 'other' })).toBeUndefined();
  });

  it('stop being answered when the signal aborts', () => {
    const stop = new AbortController();
    answer({ overlayTellsOpen: () => undefined }, stop.signal);
    expect(listeners.size).toBe(1);
    stop.abort();
    expect(listeners.size).toBe(0);
  });
});
