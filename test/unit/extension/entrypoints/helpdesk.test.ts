// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import loader from '../../../../extension/entrypoints/helpdesk.ts';
import type { OpenTicket } from '../../../../extension/page.ts';
import { overlays } from '../../../fixtures/stories/views.ts';

const bus = vi.hoisted(() => ({ browser: {} as { runtime?: object } }));
vi.mock('wxt/browser', () => ({
  get browser() {
    return bus.browser;
  },
}));

const session = 's1.abcdefghijklmnopqrstuvwxyz';
const view = overlays['full'] ?? null;

describe('the loader on a helpdesk page', () => {
  let told: {
    readonly type: string;
    readonly request: { url?: string; session?: string | null; overlay?: boolean };
  }[];
  let fails: boolean;
  const ticketAt = (url: string): OpenTicket | null => {
    const ticket = /\/tickets\/(\w+)$/.exec(url)?.[1];
    return ticket === undefined ? null : { helpdesk: 'desk', ticket, session: null };
  };
  const toldOf = ({ url = '', overlay }: (typeof told)[number]['request']) => {
    const open = ticketAt(url);
    return open && { open, view: overlay ? view : null };
  };
  const places = () => told.filter(({ type }) => type === 'pageTellsPlace').map(({ request }) => request);
  const pulse = () => vi.advanceTimersByTimeAsync(20_000);
  const goTo = async (path: string) => {
    history.pushState(null, '', path);
    await vi.advanceTimersByTimeAsync(1000);
  };

  beforeEach(async () => {
    vi.useFakeTimers();
    told = [];
    fails = false;
    bus.browser = {
      runtime: {
        id: 'overdesk',
        async sendMessage(message: (typeof told)[number]) {
          told.push(message);
          if (fails) return undefined;
          return {
            answer: message.type === 'pageTellsPlace' ? toldOf(message.request) : undefined,
          };
        },
      },
    };
    history.replaceState(null, '', '/tickets/1');
    document.body.innerHTML = '<p>A ticket</p>';
  });
  afterEach(async () => {
    // An orphan leaves when it hears of a newer one, as after an update of the extension.
    bus.browser = {};
    document.dispatchEvent(new Event('overdesk:arrival'));
    await vi.advanceTimersByTimeAsync(0);
    globalThis.overdeskPage = undefined;
    vi.useRealTimers();
  });
  const load = async () => {
    loader.main();
    await vi.advanceTimersByTimeAsync(0);
  };

  it('says where the page is and opens the slot for the overlay', async () => {
    await load();
    expect(places()).toEqual([{ url: 'http://localhost:3000/tickets/1', session: null, overlay: false }]);
    expect(globalThis.overdeskPage?.open).toEqual({ helpdesk: 'desk', ticket: '1', session: null });
  });

  it.each([
    ['an element that says so', `<p data-overdesk-session="${session}">Ticket</p>`],
    ['a line of the first message', `<pre>Overdesk-Session: ${session}\nHello</pre>`],
  ])('finds the session in %s', async (_, html) => {
    document.body.innerHTML = html;
    await load();
    expect(places()[0]?.session).toBe(session);
  });

  it('follows the page from ticket to ticket without reload, and never takes the last ticket’s session along', async () => {
    document.body.innerHTML = `<p data-overdesk-session="${session}">Ticket</p>`;
    await load();
    const seen: unknown[] = [];
    if (globalThis.overdeskPage)
      globalThis.overdeskPage.overlay = (open, shown) => seen.push([open?.ticket ?? null, shown]);
    await goTo('/tickets/2');
    await goTo('/search');
    // The last ticket goes at once; what the overlay shows of the next comes along and needs no question of its own.
    expect(seen).toEqual([
      [null, null],
      ['2', view],
      [null, null],
    ]);
    expect(places().slice(1)).toEqual([
      { url: 'http://localhost:3000/tickets/2', session: null, overlay: true },
      { url: 'http://localhost:3000/search', session: null, overlay: true },
    ]);
  });

  it('keeps the worker awake only while a ticket is looked at', async () => {
    await load();
    await pulse();
    expect(told.filter(({ type }) => type === 'pageTellsAwake').length).toBe(1);
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    await pulse();
    vi.restoreAllMocks();
    await goTo('/search');
    await pulse();
    expect(told.filter(({ type }) => type === 'pageTellsAwake').length).toBe(1);
  });

  it('stays when it is injected again', async () => {
    await load();
    const first = globalThis.overdeskPage;
    await load();
    expect(globalThis.overdeskPage).toBe(first);
    expect(places().length).toBe(1);
  });

  it('tells a worker that did not answer again at the next pulse', async () => {
    fails = true;
    await load();
    expect(globalThis.overdeskPage?.open).toBeNull();
    fails = false;
    await pulse();
    expect(globalThis.overdeskPage?.open?.ticket).toBe('1');
  });

  it('leaves without a trace when a newer one arrives after an update', async () => {
    await load();
    const first = globalThis.overdeskPage;
    const left = vi.fn();
    first?.gone.addEventListener('abort', left);
    document.dispatchEvent(new Event('overdesk:arrival'));
    await vi.advanceTimersByTimeAsync(0);
    expect(left).not.toHaveBeenCalled();
    bus.browser = {};
    document.dispatchEvent(new Event('overdesk:arrival'));
    await vi.advanceTimersByTimeAsync(0);
    expect(left).toHaveBeenCalledOnce();
    const words = told.length;
    await goTo('/tickets/9');
    await pulse();
    expect(told.length).toBe(words);
  });
});
