// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { doctor } from '../../../../widget/doctor/doctor.ts';
import type { FullWidgetContext } from '../../../../widget/journey/full-context.ts';
import type { WidgetContext } from '../../../../widget/survey/widget-context.ts';

/** As much of a widget as the doctor looks at. */
const widget = {
  page: {
    base: 'https://c.test/',
    data: {},
    signal: new AbortController().signal,
    notes: new Set(['email null']),
  },
  config: {
    site: 'shop',
    company: 'Shop',
    surveys: [{ id: 'diagnose' }],
    before: 'diagnose',
    after: 'gone',
    routing: { rules: [], queues: [] },
    next: 'none',
  },
  language: 'en',
  locale: 'nl',
  chat: null,
} as unknown as FullWidgetContext;

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

async function examined(
  answer: (url: string) => Promise<Response>,
  asked: WidgetContext = widget,
): Promise<string[]> {
  vi.spyOn(console, 'table').mockImplementation(() => {});
  vi.stubGlobal('fetch', answer);
  const heard = new Promise<{ level: string; text: string }[]>((resolve) => {
    document.addEventListener('overdesk:doctor', (event) => resolve((event as CustomEvent).detail), {
      once: true,
    });
  });
  await doctor(asked, ['doctor']);
  return (await heard).map(({ level, text }) => `${level}: ${text}`);
}

test('what the collector finds in the way stands among the findings', async () => {
  const told = await examined(async () => Response.json({ troubles: ['add it to origins'] }));
  expect(told).toEqual(
    expect.arrayContaining([
      'ok: Collector https://c.test/ answers 200.',
      'trouble: add it to origins',
      'note: email null cannot be used and is left out.',
      'trouble: Survey after the session: gone, unknown.',
    ]),
  );
});

test('a refusal is told in the collector’s own words, silence as such', async () => {
  const refusal = { detail: 'There is no site "shop" here.' };
  expect(await examined(async () => Response.json(refusal, { status: 404 }))).toContain(
    'trouble: Collector https://c.test/ answers 404. There is no site "shop" here.',
  );
  expect(await examined(async () => Promise.reject(new TypeError('blocked')))).toContain(
    "trouble: Collector https://c.test/ cannot be reached: is it up, and in this page's connect-src?",
  );
});

test('a call that does not exist is told, with the one that is meant, and counts as unavailable', async () => {
  const printed = vi.spyOn(console, 'error').mockImplementation(() => {});
  const unavailable: unknown[] = [];
  const hear = (event: Event): number => unavailable.push((event as CustomEvent).detail);
  document.addEventListener('overdesk:unavailable', hear);
  await doctor(widget, ['aks']);
  await doctor(widget, ['openPlease']);
  document.removeEventListener('overdesk:unavailable', hear);
  expect(printed.mock.calls).toEqual([
    ['Overdesk: there is no call “aks”; did you mean ask?'],
    [expect.stringContaining('did you mean ask, after, identify')],
  ]);
  expect(unavailable).toEqual(['aks', 'openPlease']);
});

test('on a page that only asks afterwards the rest of the configuration is fetched', async () => {
  const { before: _, routing: __, ...config } = widget.config;
  const asked = { ...widget, config } as unknown as WidgetContext;
  const told = await examined(
    async (url) => Response.json(url.endsWith('/config') ? widget.config : { troubles: [] }),
    asked,
  );
  expect(told).toContain('ok: Survey before the session: diagnose.');
  const without = await examined(async () => Response.json({ detail: 'away' }, { status: 503 }), asked);
  expect(without).toContain('ok: Survey before the session: none.');
});
