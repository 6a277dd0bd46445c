// @vitest-environment happy-dom

import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Messages } from '../../../../extension/messages/messages.ts';
import { ContextGoneError, onMessages, sendMessage } from '../../../../extension/platform/messaging.ts';
import { testBrowser } from '../browser.ts';

type Listener = (message: unknown, sender: unknown, reply: (value: unknown) => void) => unknown;
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
  testBrowser.current = {
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
    onMessages({
      'panel.sync': () => {
        throw new Error('RT is away');
      },
      'overlay.setOpen': async () => undefined,
    });
    await expect(sendMessage('overlay.setOpen', { open: true })).resolves.toBeUndefined();
    await expect(sendMessage('panel.sync', {})).rejects.toThrow('RT is away');
  });

  it('say so when nobody answers', async () => {
    await expect(sendMessage('panel.sync', {})).rejects.toThrow('Nobody answers panel.sync');
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
    testBrowser.current = browser;
    await expect(sendMessage('panel.sync', {})).rejects.toBeInstanceOf(ContextGoneError);
  });

  /** Every message there is: a new one does not compile until it stands here, and then is closed to pages. */
  const open = { 'page.located': true, 'page.active': true } as const;
  const closed: Readonly<Record<Exclude<keyof Messages, keyof typeof open>, true>> = {
    'overlay.enter': true,
    'overlay.getView': true,
    'overlay.answerOffer': true,
    'overlay.makeCode': true,
    'overlay.seeHint': true,
    'panel.makeCode': true,
    'overlay.setOpen': true,
    'overlay.resized': true,
    'overlay.drew': true,
    'background.noteToggled': true,
    'overlay.getPlace': true,
    'overlay.move': true,
    'overlay.moved': true,
    'panel.getView': true,
    'panel.sync': true,
    'panel.pause': true,
    'panel.answerReview': true,
    'panel.getReviewCase': true,
    'panel.sendReview': true,
    'panel.answerOffer': true,
    'panel.setStatus': true,
    'panel.runTarget': true,
    'panel.markMilestone': true,
    'panel.pin': true,
    'panel.completeCallback': true,
    'panel.getSharers': true,
    'panel.share': true,
    'lead.getView': true,
    'lead.openConsole': true,
    'lead.runTarget': true,
    'lead.completeCallback': true,
    'options.getSettings': true,
    'options.changeSettings': true,
    'options.runTarget': true,
    'options.getPast': true,
    'options.pair': true,
    'options.changeHelpdesk': true,
    'options.keepToken': true,
    'options.pairByCompany': true,
    'options.unpair': true,
    'background.changed': true,
    'background.overlayChanged': true,
  };

  it.each([...Object.keys(closed), 'somethingNew'])(
    '“%s” is not taken from a helpdesk page, nor from one that looks like ours',
    async (type) => {
      const handler = vi.fn(() => undefined);
      onMessages({ [type]: handler });
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
    onMessages({ [type]: handler });
    await send({ type, request: {} }, page);
    expect(handler).toHaveBeenCalledOnce();
  });

  it('of another extension, of no type or of an inherited name are left alone', async () => {
    onMessages({ 'overlay.setOpen': () => undefined });
    for (const message of [null, {}, { type: 'toString' }, { type: 'constructor' }])
      expect(await send(message, own)).toBeUndefined();
    expect(await send({ type: 'page.active', request: {} }, { ...page, id: 'other' })).toBeUndefined();
  });

  it('stop being answered when the signal aborts', () => {
    const stop = new AbortController();
    onMessages({ 'overlay.setOpen': () => undefined }, stop.signal);
    expect(listeners.size).toBe(1);
    stop.abort();
    expect(listeners.size).toBe(0);
  });
});
