// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import loader from '../../../../extension/entrypoints/helpdesk.ts';
import { testBrowser } from '../browser.ts';

const session = 's1.abcdefghijklmnopqrstuvwxyz';

describe('the loader on a helpdesk page', () => {
  let told: {
    readonly type: string;
    readonly request: { url?: string; session?: string | null; note?: string; turn?: number };
  }[];
  let fails: boolean;
  /** Lets the background answer; null while nobody waits for it. */
  let answers: (() => void) | null;
  let isSlow: boolean;
  /** What the holder was told to do, and whether its frame stands. */
  let done: string[];
  let stands: boolean;
  const toldOf = ({ url = '', note }: (typeof told)[number]['request']) =>
    /\/tickets\/\w+$/.test(url) ? { note: note || `note ${told.length}` } : null;
  const places = () => told.filter(({ type }) => type === 'page.located').map(({ request }) => request);
  const pulse = () => vi.advanceTimersByTimeAsync(20_000);
  const goTo = async (path: string) => {
    history.pushState(null, '', path);
    await vi.advanceTimersByTimeAsync(1000);
  };

  beforeEach(async () => {
    vi.useFakeTimers();
    told = [];
    done = [];
    stands = false;
    fails = false;
    isSlow = false;
    answers = null;
    testBrowser.current = {
      runtime: {
        id: 'overdesk',
        async sendMessage(message: (typeof told)[number]) {
          told.push(message);
          if (fails) return undefined;
          if (message.type !== 'page.located') return { answer: undefined };
          if (isSlow) await new Promise<void>((resolve) => (answers = resolve));
          if (globalThis.overdeskPage)
            globalThis.overdeskPage.holder ??= {
              open(note) {
                done.push(`open ${note}`);
                stands = true;
              },
              stands: () => stands,
              settle() {
                done.push('settle');
              },
            };
          return { answer: toldOf(message.request) };
        },
      },
    };
    history.replaceState(null, '', '/tickets/1');
    document.body.innerHTML = '<p>A ticket</p>';
  });
  afterEach(async () => {
    // An orphan leaves when it hears of a newer one, as after an update of the extension.
    testBrowser.current = {};
    document.dispatchEvent(new Event('overdesk:arrival'));
    await vi.advanceTimersByTimeAsync(0);
    globalThis.overdeskPage = undefined;
    vi.useRealTimers();
  });
  const load = async () => {
    loader.main();
    await vi.advanceTimersByTimeAsync(0);
  };
  /** What the holder does when its frame has drawn. */
  const draw = () => {
    if (globalThis.overdeskPage) globalThis.overdeskPage.drawn = globalThis.overdeskPage.turn;
  };

  it('says where the page is and opens the frame that it may', async () => {
    await load();
    expect(places()).toEqual([{ url: 'http://localhost:3000/tickets/1', session: null, note: '', turn: 1 }]);
    expect(done).toEqual(['open note 1']);
  });

  it.each([
    ['an element that says so', `<p data-overdesk-session="${session}">Ticket</p>`],
    ['a line of the first message', `<pre>Overdesk-Session: ${session}\nHello</pre>`],
  ])('finds the session in %s', async (_, html) => {
    document.body.innerHTML = html;
    await load();
    expect(places()[0]?.session).toBe(session);
  });

  it('follows the page from ticket to ticket in one frame, hides it at once, and never takes the last ticket’s session along', async () => {
    document.body.innerHTML = `<p data-overdesk-session="${session}">Ticket</p>`;
    await load();
    draw();
    await goTo('/tickets/2');
    expect(globalThis.overdeskPage).toMatchObject({ turn: 2, drawn: 1 });
    await goTo('/search');
    expect(done).toEqual(['open note 1', 'settle', 'settle']);
    expect(places().slice(1)).toEqual([
      { url: 'http://localhost:3000/tickets/2', session: null, note: 'note 1', turn: 2 },
      { url: 'http://localhost:3000/search', session: null, note: 'note 1', turn: 3 },
    ]);
  });

  it('asks for another frame when the page has thrown the last one out', async () => {
    await load();
    stands = false;
    await goTo('/tickets/2');
    expect(places()[1]?.note).toBe('');
    expect(done).toEqual(['open note 1', 'settle', 'open note 2']);
  });

  it('asks for another frame when the last one never drew', async () => {
    await load();
    await pulse();
    expect(places()[1]).toMatchObject({ note: '', turn: 2 });
    draw();
    await pulse();
    expect(places().length).toBe(2);
  });

  it('lets a frame be that is still on its way to the place just told', async () => {
    await load();
    draw();
    await vi.advanceTimersByTimeAsync(15_000);
    await goTo('/tickets/2');
    await vi.advanceTimersByTimeAsync(4000);
    expect(places().length).toBe(2);
    expect(done.filter((what) => what.startsWith('open'))).toEqual(['open note 1']);
    await pulse();
    expect(places()[2]).toMatchObject({ note: '', turn: 3 });
  });

  it('keeps the worker awake only while a ticket is looked at', async () => {
    await load();
    draw();
    await pulse();
    expect(told.filter(({ type }) => type === 'page.active').length).toBe(1);
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    await pulse();
    vi.restoreAllMocks();
    await goTo('/search');
    await pulse();
    expect(told.filter(({ type }) => type === 'page.active').length).toBe(1);
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
    expect(done).toEqual([]);
    fails = false;
    await pulse();
    expect(done[0]).toBe('open note 2');
  });

  it('leaves without a trace when a newer one arrives after an update', async () => {
    await load();
    const first = globalThis.overdeskPage;
    const left = vi.fn();
    first?.gone.addEventListener('abort', left);
    document.dispatchEvent(new Event('overdesk:arrival'));
    await vi.advanceTimersByTimeAsync(0);
    expect(left).not.toHaveBeenCalled();
    testBrowser.current = {};
    document.dispatchEvent(new Event('overdesk:arrival'));
    await vi.advanceTimersByTimeAsync(0);
    expect(left).toHaveBeenCalledOnce();
    const words = told.length;
    await goTo('/tickets/9');
    await pulse();
    expect(told.length).toBe(words);
  });

  it('tells the last of the tickets that are run through, not each that was left meanwhile', async () => {
    await load();
    isSlow = true;
    await goTo('/tickets/2');
    history.pushState(null, '', '/tickets/3');
    await vi.advanceTimersByTimeAsync(400);
    await goTo('/tickets/4');
    expect(places().map(({ turn }) => turn)).toEqual([1, 2]);
    isSlow = false;
    answers?.();
    await vi.advanceTimersByTimeAsync(0);
    expect(places().slice(2)).toMatchObject([{ url: 'http://localhost:3000/tickets/4', note: 'note 1' }]);
  });

  it('tells the next place though the worker never answered for the last', async () => {
    await load();
    isSlow = true;
    await goTo('/tickets/2');
    isSlow = false;
    await vi.advanceTimersByTimeAsync(2000);
    await goTo('/tickets/3');
    expect(places().at(-1)).toMatchObject({ url: 'http://localhost:3000/tickets/3' });
  });
});
