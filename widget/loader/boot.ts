import type { Call, Run, SiteModule } from '../page.ts';

/** What a page says once: by its script tag, or by the npm package's `startOverdesk`. */
export interface Boot {
  /** The collector's address, with a slash at the end. */
  readonly base: string;
  /** As the script tag's data attributes: `site`, `lang`, `consent`, `do`. */
  readonly data: Readonly<Record<string, string | undefined>>;
  /** A dynamic import: the module that calls it decides how its bundler must be told to leave it alone. */
  readonly load: (url: string) => Promise<unknown>;
}

export type Overdesk = ((...call: Call) => void) & { q?: Call[]; booted?: true };

/**
 * Puts `overdesk` on the page. It keeps calls until they are needed, loads a body on intent (or when an answer or a
 * question is still open from an earlier page), and otherwise does nothing: no request, no storage, no timer.
 * A page that has it already keeps the first.
 */
export function boot({ base, data, load: importModule }: Boot): void {
  const page: Window & { overdesk?: Overdesk } = window;
  if (page.overdesk?.booted) return;
  const language = data['lang'] || document.documentElement.lang || navigator.language || 'en';
  const open: Call[] = [];
  /** What a body must hear that loads later. */
  const told: Call[] = [];
  let allowed = !('consent' in data);
  let loaded = '';
  let body: Promise<Run | undefined> | undefined;
  let stop = new AbortController();

  function load(moment: '' | '.after'): Promise<Run | undefined> {
    // The full body can do all the other one can.
    if (body && (loaded === '' || moment === loaded)) return body;
    stop.abort();
    stop = new AbortController();
    const { signal } = stop;
    loaded = moment;
    const late = new Promise<never>((_, reject) => setTimeout(reject, 4000));
    const site = importModule(
      `${base}widget/sites/${data['site']}/${language}${moment}.js`,
    ) as Promise<SiteModule>;
    const mine = Promise.race([site, late]).then(
      (module) => {
        if (signal.aborted) return undefined;
        const run = module.boot(module, { base, language, data, signal });
        told.forEach(run);
        return run;
      },
      () => {
        if (body === mine) body = undefined;
        return undefined;
      },
    );
    body = mine;
    return mine;
  }

  async function run(call: Call): Promise<boolean> {
    const body = await load(call[0] === 'after' ? '.after' : '');
    body?.(call);
    if (!body) document.dispatchEvent(new CustomEvent('overdesk:unavailable', { detail: call[0] }));
    return !!body;
  }

  function overdesk(...call: Call): void {
    const [command, first, second] = call;
    if (command === 'on') {
      document.addEventListener(`overdesk:${first}`, (event) => {
        if (event instanceof CustomEvent && typeof second === 'function') second(event.detail);
      });
    } else if (command === 'consent') {
      allowed = !!first;
      if (allowed) {
        for (const each of open.splice(0)) void run(each);
        resume();
      } else {
        void body?.then((run) => run?.(call));
        stop.abort();
        body = undefined;
        forget();
      }
    } else if (command === 'identify' || command === 'context' || command === 'close') {
      if (command !== 'close') told.push(call);
      void body?.then((run) => run?.(call));
    } else if (allowed) {
      void run(call);
    } else {
      open.push(call);
    }
  }

  const key = `overdesk:${data['site']}`;
  const forget = (): void => {
    try {
      localStorage.removeItem(key);
    } catch {}
  };
  /** A session or an unsent answer is remembered from an earlier page: look after it once the page has time. */
  const resume = (): void => {
    try {
      if (localStorage.getItem(key)?.includes('"open":1')) idle(() => void load('.after'));
    } catch {}
  };
  const idle = (work: () => void): void => {
    if ('requestIdleCallback' in window) requestIdleCallback(work, { timeout: 3000 });
    else setTimeout(work, 500);
  };

  const trigger = (event: Event): Element | null =>
    event.target instanceof Element ? event.target.closest('[data-overdesk]') : null;
  for (const intent of ['pointerover', 'focusin']) {
    document.addEventListener(intent, (event) => {
      if (allowed && trigger(event)) void load('');
    });
  }
  document.addEventListener('click', async (event) => {
    const link = trigger(event);
    if (!link || !allowed || event.defaultPrevented) return;
    event.preventDefault();
    const asked = await run([link.getAttribute('data-overdesk') || 'ask']);
    if (!asked && link instanceof HTMLAnchorElement) location.assign(link.href);
  });

  const before = page.overdesk?.q ?? [];
  page.overdesk = Object.assign(overdesk, { booted: true as const });
  for (const call of before) overdesk(...call);
  if (data['do']) overdesk(...(JSON.parse(data['do']) as Call));
  if (allowed) resume();
}
