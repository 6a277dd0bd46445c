// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { widget as words } from '../../../../shared/locales/en/widget.ts';
import { prepared } from '../../../../shared/survey/prepare.ts';
import { Survey } from '../../../../shared/survey/survey.ts';
import { boot } from '../../../../widget/journey/full-body.ts';
import type { Run, SiteModule } from '../../../../widget/page.ts';

/** The collector's address: what is loaded later is loaded from the sources. */
const base = `${pathToFileURL(join(import.meta.dirname, '../../../..')).href}/`;

/** The body of pages where a session begins, as the loader starts it, against a collector that answers from here. */

const before = prepared(
  Survey.parse({
    id: 'before-help',
    version: 1,
    moment: 'before',
    language: 'en',
    questions: [
      {
        id: 'platform',
        kind: 'choice',
        title: { en: 'Which computer?' },
        options: ['mac', 'windows'].map((value) => ({ value, label: { en: value } })),
      },
      { id: 'who', kind: 'contact', title: { en: 'How can we reach you?' }, fields: ['name', 'email'] },
    ],
  }),
);
type Site = Parameters<typeof boot>[0];
const site = {
  $words: words,
  $language: 'en',
  $config: {
    site: 'shop',
    company: 'Shop',
    language: 'en',
    surveys: [before],
    before: before.id,
    after: null,
    routing: {
      rules: [{ name: 'Mac', when: { platform: 'mac' }, queue: 'macs' }],
      queues: ['general', 'macs'].map((id) => ({
        id,
        name: id,
        required: {},
        open: true,
        changesAt: null,
        wait: null,
      })),
    },
    fatigue: { npsDays: 0, anyDays: 0 },
    next: 'none',
  },
  $chat: null,
  $sheet: '',
  $later: 'later/later.ts',
} as unknown as Site & SiteModule;

let stop: AbortController;
let run: Run;
let sent: { path: string; body: Record<string, unknown> }[];
let answer: (body: Record<string, unknown>) => Promise<Response>;
let heard: string[];

beforeEach(() => {
  sent = [];
  heard = [];
  answer = async () => new Response('{}', { status: 503 });
  localStorage.clear();
  sessionStorage.clear();
  document.body.replaceChildren();
  vi.stubGlobal('fetch', async (url: string, init: { body?: string } = {}) => {
    const body = JSON.parse(init.body ?? '{}');
    sent.push({ path: url.replace(base, ''), body });
    return answer(body);
  });
  stop = new AbortController();
  run = boot(site as never, { base, data: {}, signal: stop.signal, notes: new Set() });
  for (const name of ['open', 'closed', 'session', 'unavailable', 'answered']) {
    const listen = (event: Event): void =>
      void heard.push(`${name} ${JSON.stringify((event as CustomEvent).detail ?? null)}`);
    document.addEventListener(`overdesk:${name}`, listen, { signal: stop.signal });
  }
});
// `fetch` stays as it is: what is under way when a test ends must not reach the network.
afterEach(() => stop.abort());

const card = (): ShadowRoot | null | undefined => document.querySelector('overdesk-survey')?.shadowRoot;
const text = (): string => card()?.textContent ?? '';
const press = async (label: string): Promise<void> => {
  await vi.waitFor(() => expect(text()).toContain(label));
  const wanted = [...(card()?.querySelectorAll('button') ?? [])].find((each) => each.textContent === label);
  wanted?.click();
};
const starts = () => sent.filter(({ path }) => path === 'v1/sessions').map(({ body }) => body);

test('stands in the direction its site module says, from left to right without one', async () => {
  const host = (): Promise<HTMLElement> =>
    vi.waitFor(() => {
      const found = document.querySelector<HTMLElement>('overdesk-survey');
      if (!found) throw new Error('nothing is shown yet');
      return found;
    });
  run(['ask']);
  expect((await host()).dir).toBe('ltr');
  stop.abort();
  document.body.replaceChildren();
  stop = new AbortController();
  const persian = { ...site, $language: 'fa', $dir: 'rtl' };
  boot(persian as never, { base, data: {}, signal: stop.signal, notes: new Set() })(['ask']);
  expect(await host()).toMatchObject({ dir: 'rtl', lang: 'fa' });
});

test('what the page has told is not asked, and travels with the session', async () => {
  run(['identify', { name: 'Ana', email: 'ana@example.org' }]);
  run(['context', { platform: 'mac', order: '4711', secret: null }]);
  answer = async () =>
    Response.json({
      session: 's1.x',
      secret: 'sh',
      route: {
        queue: { id: 'macs', name: 'macs' },
        needs: {},
        topic: null,
        agent: null,
        reason: 'Ana helps you.',
        open: true,
      },
      wait: null,
      request: { number: 'K7M2Q9P', url: 'https://help.test/r/abc' },
      ticket: { helpdesk: 'request-tracker', id: '1041' },
    });
  run(['ask']);
  await vi.waitFor(() => expect(text()).toContain('Ana helps you.'));
  // One number only: the one that leads to the request's own page.
  expect(text()).toContain(words.request.replace('{id}', 'K7M2Q9P'));
  expect(text()).not.toContain('1041');
  // Sent at least once, under one id.
  expect(new Set(starts().map(({ id }) => id)).size).toBe(1);
  expect(starts()[0]).toMatchObject({
    site: 'shop',
    survey: 'before-help',
    answers: { platform: 'mac', who: { name: 'Ana', email: 'ana@example.org' } },
    customer: { name: 'Ana', email: 'ana@example.org' },
    context: { platform: 'mac', order: '4711' },
  });
  await vi.waitFor(() => expect(heard).toContain('session {"session":"s1.x","queue":"macs"}'));
});

test('a collector that fails holds nobody up: the page’s rules decide, and the answers are kept', async () => {
  run(['context', { platform: 'mac' }]);
  run(['ask']);
  await press(words.next);
  await vi.waitFor(() => expect(heard).toContain('session {"session":null,"queue":"macs"}'), {
    timeout: 5_000,
  });
  await vi.waitFor(() => expect(text()).toContain(words.kept));
  await vi.waitFor(() => expect(starts().at(-1)).toMatchObject({ decidedInPage: { queue: 'macs' } }));
});

test('the next user inherits nothing of the last one', async () => {
  run(['identify', { name: 'Ana', email: 'ana@example.org' }]);
  run(['context', { platform: 'mac' }]);
  run(['reset']);
  run(['ask']);
  await vi.waitFor(() => expect(text()).toContain('Which computer?'));
  expect(starts()).toEqual([]);
});

test('a survey that is taken away says so, and a site that asks nothing before is unavailable', async () => {
  run(['ask']);
  await vi.waitFor(() => expect(text()).toContain('Which computer?'));
  run(['close']);
  await vi.waitFor(() => expect(card()?.querySelector('form') ?? null).toBeNull());
  const bare = {
    ...site,
    $config: { ...(site as never as { $config: object }).$config, surveys: [], before: null },
  };
  boot(bare as never, { base, data: {}, signal: stop.signal })(['ask']);
  expect(heard).toContain('unavailable "ask"');
});

test('who helps is told when the collector answers late, after the page has named the team alone', async () => {
  run(['identify', { name: 'Ana', email: 'ana@example.org' }]);
  run(['context', { platform: 'mac' }]);
  const asked: (() => void)[] = [];
  answer = () =>
    new Promise((resolve) => {
      const route = { queue: { id: 'macs', name: 'macs' }, needs: {}, topic: null, agent: null, open: true };
      const told = {
        session: 's1.x',
        secret: 'sh',
        route: { ...route, reason: 'Ana helps you.' },
        wait: null,
        ticket: null,
      };
      asked.push(() => resolve(Response.json(told)));
    });
  run(['ask']);
  await vi.waitFor(() => expect(text()).toContain(words.queued.replace('{name}', 'macs')), 5000);
  await vi.waitFor(() => expect(text()).toContain(words.kept));
  for (const say of asked) say();
  await vi.waitFor(() => expect(text()).toContain('Ana helps you.'));
  await vi.waitFor(() => expect(text()).not.toContain(words.kept));
});
