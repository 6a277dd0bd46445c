// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { boot, type Overdesk } from '../../../../widget/loader/boot.ts';
import type { Call } from '../../../../widget/page.ts';

const page: Window & { overdesk?: Overdesk } = window;
let loaded: string[];
let heard: Call[];
let signals: AbortSignal[];
let load: ((url: string) => Promise<unknown>) | undefined;

/** A page of its own: what an earlier test has started writes into that test's lists. */
function start(data: Record<string, string> = {}): void {
  const own = { loaded, heard, signals };
  const site = {
    boot(_: unknown, { signal }: { signal: AbortSignal }) {
      own.signals.push(signal);
      return (call: Call) => void own.heard.push(call);
    },
  };
  const mine = load;
  boot({
    base: 'https://c.test/',
    data: { site: 'shop', lang: 'en', ...data },
    load: async (url) => {
      own.loaded.push(url);
      return mine ? mine(url) : site;
    },
  });
}
const say = (...call: Call): void => page.overdesk?.(...call);
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));

beforeEach(() => {
  loaded = [];
  heard = [];
  signals = [];
  Reflect.deleteProperty(window, 'overdesk');
  localStorage.clear();
  document.body.replaceChildren();
  load = undefined;
});
afterEach(() => vi.restoreAllMocks());

test('a link inside a shadow root of the page asks', async () => {
  start();
  const host = document.createElement('div');
  document.body.append(host);
  const link = document.createElement('button');
  link.dataset['overdesk'] = 'ask';
  host.attachShadow({ mode: 'open' }).append(link);
  link.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true }));
  await settled();
  expect(heard).toEqual([['ask']]);
});

test('nothing is loaded before it is needed', async () => {
  start();
  say('identify', { name: 'Ana' });
  await settled();
  expect(loaded).toEqual([]);
});

test('preparing for “help” leaves a survey that is open alone', async () => {
  start();
  say('after');
  await settled();
  const link = document.createElement('a');
  link.dataset['overdesk'] = 'ask';
  document.body.append(link);
  link.dispatchEvent(new Event('pointerover', { bubbles: true, composed: true }));
  await settled();
  expect(loaded).toHaveLength(2);
  expect(signals).toHaveLength(1);
  expect(signals[0]?.aborted).toBe(false);
  say('ask');
  await settled();
  expect(signals[0]?.aborted).toBe(true);
  expect(heard.map(([name]) => name)).toEqual(['after', 'ask']);
});

test.each([
  ['a call that does not exist', ['track', 'page']],
  ['an event that does not exist', ['on', 'answerd', () => {}]],
  ['the doctor', ['doctor']],
])('%s takes no survey away: whatever body runs hears of it', async (_, call) => {
  start();
  say('after');
  await settled();
  say(...(call as unknown as Call));
  await settled();
  expect(signals).toHaveLength(1);
  expect(signals[0]?.aborted).toBe(false);
  expect(heard.map(([name]) => name)).toEqual(['after', call[0]]);
});

test('a script in the head waits for the body', async () => {
  const { body } = document;
  body.remove();
  start();
  say('after');
  await settled();
  expect(heard).toEqual([]);
  document.documentElement.append(body);
  await settled();
  expect(heard).toEqual([['after']]);
});

test('what cannot be loaded is told once, counts as unavailable, and is tried again', async () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => {});
  load = async () => {
    throw new TypeError('404');
  };
  const unavailable: unknown[] = [];
  start();
  say('on', 'unavailable', (detail: unknown) => unavailable.push(detail));
  say('ask');
  await settled();
  say('ask');
  await settled();
  expect(unavailable).toEqual(['ask', 'ask']);
  expect(told).toHaveBeenCalledTimes(1);
  expect(new Set(loaded).size).toBe(2);
});

test('whoever asks the doctor hears why again, also when it was said before', async () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => {});
  load = async () => {
    throw 'Overdesk: there is no site "shop" here.';
  };
  start();
  say('ask');
  await settled();
  say('doctor');
  await settled();
  say('ask');
  await settled();
  expect(told.mock.calls).toEqual([
    ['https://c.test/widget/sites/shop/en.js', 'Overdesk: there is no site "shop" here.'],
    ['https://c.test/widget/sites/shop/en.js', 'Overdesk: there is no site "shop" here.'],
  ]);
});

test('a body that fails to start counts as unavailable', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  load = async () => ({
    boot() {
      throw new Error('broken');
    },
  });
  const unavailable: unknown[] = [];
  start();
  say('on', 'unavailable', (detail: unknown) => unavailable.push(detail));
  say('ask');
  await settled();
  expect(unavailable).toEqual(['ask']);
});

test('a withdrawal forgets who the customer was, also for a body that starts later', async () => {
  start({ consent: '' });
  say('identify', { name: 'Ana' });
  say('consent', true);
  say('consent', false);
  say('consent', true);
  say('ask');
  await settled();
  expect(heard).toEqual([['ask']]);
});

test('the next user is not told as the last one', async () => {
  start();
  say('identify', { name: 'Ana' });
  say('reset');
  say('ask');
  await settled();
  expect(heard).toEqual([['ask']]);
});

test('any language a page names goes into the address as it is, readable or not', async () => {
  start({ lang: 'en, fr/../x' });
  say('after');
  await settled();
  expect(loaded).toEqual(['https://c.test/widget/sites/shop/en%2C%20fr%2F..%2Fx.after.js']);
});

test('a first call that is no JSON harms nothing else', async () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => {});
  start({ do: "['after']" });
  say('after');
  await settled();
  expect(heard).toEqual([['after']]);
  expect(told).toHaveBeenCalledExactlyOnceWith('data-do', expect.any(SyntaxError));
});
