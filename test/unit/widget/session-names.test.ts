// @vitest-environment happy-dom
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { widget as words } from '../../../shared/locales/en/widget.ts';
import { openRequestStore, type QueuedRequest } from '../../../widget/delivery/request-store.ts';
import { learn } from '../../../widget/later/session-names.ts';
import { openContext } from '../../../widget/survey/context.ts';
import type { WidgetContext } from '../../../widget/survey/widget-context.ts';
import { freshBrowser } from './support/help-page.ts';

/** What is loaded later is loaded from the sources. */
const base = `${pathToFileURL(join(import.meta.dirname, '../../..')).href}/`;
const site = {
  $words: words,
  $language: 'en',
  $config: { site: 'shop', surveys: [], after: null, fatigue: { npsDays: 0, anyDays: 0 } },
  $later: 'later/later.ts',
};

type Body = Readonly<Record<string, unknown>>;
/** What the collector has taken: under which path, about which session, with which secret. */
let taken: [path: string, session: unknown, secret: unknown][];
/** Refused or not reachable as long as it is false. */
let reachable: boolean;

beforeEach(() => {
  freshBrowser();
  taken = [];
  reachable = true;
  vi.stubGlobal('fetch', async (url: string, init: { body: string }) => {
    if (!reachable) throw new TypeError('offline');
    const body: Body = JSON.parse(init.body);
    if (body['session'] && body['secret'] !== `proof of ${String(body['session']).slice(3)}`)
      return Response.json({ name: 'unknown-session' }, { status: 404 });
    taken.push([url.replace(base, ''), body['session'], body['secret']]);
    return Response.json(
      url.endsWith('v1/sessions')
        ? { session: `s1.${body['id']}`, secret: `proof of ${body['id']}` }
        : { id: body['id'] },
    );
  });
});

function openTab(page = new AbortController()): WidgetContext {
  onTestFinished(() => page.abort());
  return openContext(site as never, { base, data: {}, signal: page.signal });
}
const start = ({ outbox }: WidgetContext, id: string): Promise<unknown> =>
  outbox.post({ kind: 'start', id, session: null, body: { id } as never });
const answer = ({ outbox }: WidgetContext, id: string, startedAs: string): Promise<unknown> =>
  outbox.post({ kind: 'response', id, session: { startedAs }, body: { id } as never });
/** Each once: two tabs may send the same. */
const answers = () => [
  ...new Map(taken.filter(([path]) => path === 'v1/responses').map((each) => [String(each), each])).values(),
];

test('an answer finds its session though another tab has overwritten what the page remembers', async () => {
  const tab = openTab();
  await start(tab, 'a');
  localStorage.setItem('overdesk:shop', '{"open":1}');
  await answer(tab, 'one', 'a');
  expect(answers()).toEqual([['v1/responses', 's1.a', 'proof of a']]);
});

test('an answer finds its session from a later page, though the page has cleared its storage', async () => {
  const first = openTab();
  await start(first, 'a');
  reachable = false;
  await answer(first, 'one', 'a');
  localStorage.clear();
  reachable = true;
  await openTab().outbox.flush();
  expect(answers()).toEqual([['v1/responses', 's1.a', 'proof of a']]);
});

test('an answer finds its session after a dozen others have begun', async () => {
  const tab = openTab();
  await start(tab, 'a');
  for (let at = 0; at < 12; at++) await start(tab, `other-${at}`);
  await answer(tab, 'one', 'a');
  expect(answers()).toEqual([['v1/responses', 's1.a', 'proof of a']]);
});

test('an answer is sent soon after another tab has heard its session’s name', async () => {
  const mine = openTab();
  const other = openTab();
  await start(other, 'a');
  localStorage.clear();
  void answer(mine, 'one', 'a');
  await vi.waitFor(() => expect(answers()).toEqual([['v1/responses', 's1.a', 'proof of a']]), 5000);
});

test('an answer keeps its session though only another tab has heard the secret', async () => {
  const mine = openTab();
  const other = openTab();
  await start(other, 'a');
  localStorage.clear();
  await mine.outbox.post({
    kind: 'response',
    id: 'one',
    session: { id: 's1.a' },
    body: { id: 'one' } as never,
  });
  expect(answers()).toEqual([['v1/responses', 's1.a', 'proof of a']]);
});

test('an answer finds its session though the tab that heard its name could keep nothing', async () => {
  const first = new AbortController();
  reachable = false;
  await start(openTab(first), 'a');
  first.abort();
  const stored = () => openRequestStore('overdesk:shop:letters', () => Promise.reject()).all();
  await vi.waitFor(async () => expect(await stored()).toHaveLength(1));
  reachable = true;
  const full = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
  const database = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(full);
  const own = localStorage;
  vi.stubGlobal('localStorage', { getItem: () => null, setItem: full, removeItem() {} });
  const second = openTab();
  await vi.waitFor(async () => expect([await second.outbox.flush(), taken.length > 0]).toEqual([0, true]));
  const sent = taken.length;
  // It knows the name: the start is not sent by it again.
  expect(await second.outbox.flush()).toBe(0);
  expect(taken).toHaveLength(sent);
  database.mockRestore();
  vi.stubGlobal('localStorage', own);

  const third = openTab();
  void answer(third, 'one', 'a');
  await vi.waitFor(() => expect(answers()).toEqual([['v1/responses', 's1.a', 'proof of a']]), 5000);
});

test('a name is kept though a later form of its start is taken after it', async () => {
  const store = openRequestStore('names', () => Promise.reject());
  const start = { id: 'a', revision: 0, at: Date.now() } as QueuedRequest;
  learn(store, start, { session: 's1.a', secret: 'proof of a' });
  await store.remove({ id: 'a', revision: 1 });
  const stored: object[] = [];
  await openRequestStore('names', async (each) => stored.push(each) as never).all();
  expect(stored).toMatchObject([{ id: 'a', session: 's1.a' }]);
});

test('an answer keeps its session though whoever sends it can read nothing else', async () => {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('refused', 'SecurityError');
  });
  const page = new AbortController();
  const mine = openTab(page);
  await start(mine, 'a');
  reachable = false;
  await answer(mine, 'one', 'a');
  page.abort();
  for (const entry of Object.keys(localStorage)) if (!entry.endsWith(':one')) localStorage.removeItem(entry);
  reachable = true;
  await openTab().outbox.flush();
  expect(answers()).toEqual([['v1/responses', 's1.a', 'proof of a']]);
});
