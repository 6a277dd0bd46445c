import { expect, test, vi } from 'vitest';
import type { FullWidgetContext } from '../../../../widget/journey/full-context.ts';
import { freshHours, standing } from '../../../../widget/journey/hours.ts';

const queue = {
  id: 'mac',
  name: 'Mac',
  required: {},
  open: true,
  changesAt: 1000,
  wait: { fromMinutes: 0, toMinutes: 1 },
};

test('a queue is open until the instant it closes, however old the page’s configuration is', () => {
  expect(standing(queue, 999)).toEqual(queue);
  expect(standing(queue, 1000)).toMatchObject({ open: false, changesAt: null, wait: null });
  expect(standing({ ...queue, open: false }, 1000)).toMatchObject({ open: true, wait: null });
  expect(standing({ ...queue, changesAt: null }, 5000)).toMatchObject({ open: true });
});

test('a service worker that answers what it knows already does not know today’s hours', async () => {
  const cache = new Map<string, object>();
  const now = vi.spyOn(Date, 'now');
  const config = { site: 'shop', routing: { rules: [], queues: [{ ...queue, changesAt: null }] } };
  const widget = { page: { base: 'https://c.test/' }, config } as unknown as FullWidgetContext;
  const ask = async (at: number, open: boolean): Promise<boolean | undefined> => {
    now.mockReturnValue(at);
    vi.stubGlobal('fetch', async (url: string) => {
      if (!cache.has(url)) cache.set(url, { routing: { rules: [], queues: [{ ...queue, open }] } });
      return Response.json(cache.get(url));
    });
    await freshHours(widget);
    return widget.config.routing.queues[0]?.open;
  };
  expect(await ask(100_000_000, true)).toBe(true);
  expect(await ask(200_000_000, false)).toBe(false);
  vi.unstubAllGlobals();
  now.mockRestore();
});
