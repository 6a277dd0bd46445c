import { type Call, EVENTS, type Run, type SiteModule } from '../page.ts';
import { forget } from './forget.ts';

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
type Moment = '' | '.after';

/** How long a customer who has pressed "help" waits for the survey before the page's own way is taken. */
const PATIENCE = 4000;

/** A script in the head runs before there is a body to stand in. */
const bodyComes = async (): Promise<void> => {
  while (!document.body) await new Promise((resolve) => setTimeout(resolve, 20));
};

const idle = (work: () => void): void => {
  if ('requestIdleCallback' in window) requestIdleCallback(work, { timeout: 3000 });
  else setTimeout(work, 500);
};

/**
 * Puts `overdesk` on the page. It keeps calls until they are needed, loads a body on intent (or when an answer or a
 * question is still open from an earlier page), and otherwise does nothing: no request, no storage, no timer.
 * A page that has it already keeps the first.
 */
export function boot({ base, data, load: importModule }: Boot): void {
  const page: Window & { overdesk?: Overdesk } = window;
  if (page.overdesk?.booted) return;
  const language = data['lang'] || document.documentElement.lang || navigator.language || 'und';
  const open: Call[] = [];
  /** What a body must hear that starts later. */
  const said: Call[] = [];
  const notes = new Set<string>();
  const modules = new Map<Moment, Promise<SiteModule>>();
  let allowed = !('consent' in data);
  let failures = 0;
  /** Why no body comes is said once, and to whoever asks the doctor. */
  let told: boolean | undefined;
  let started: Moment | undefined;
  let body: Promise<Run | undefined> | undefined;
  let stop = new AbortController();
  const key = `overdesk:${data['site']}`;

  /** Fetches a body and starts nothing: a survey that is open stays as it is. */
  function prepare(moment: Moment): Promise<SiteModule> {
    const known = modules.get(moment) ?? (started === '' ? modules.get('') : undefined);
    if (known) return known;
    // What failed once is asked for under another name: browsers remember that it failed.
    const again = failures ? `?${failures}` : '';
    const url = `${base}widget/sites/${data['site']}/${encodeURIComponent(language.slice(0, 90))}${moment}.js`;
    const site = importModule(url + again) as Promise<SiteModule>;
    modules.set(moment, site);
    site.catch((problem) => {
      modules.delete(moment);
      failures++;
      if (!told) console.error(url, problem);
      told = true;
    });
    return site;
  }

  function start(moment: Moment): Promise<Run | undefined> {
    // The full body can do all the other one can, and only the way to a person is worth taking what is open away.
    if (body && (moment || !started)) return body;
    const late = new Promise<never>((_, reject) => setTimeout(reject, PATIENCE));
    const former = { body, started };
    const mine: Promise<Run | undefined> = Promise.race([prepare(moment), late])
      .then(async (module): Promise<Run | undefined> => {
        await bodyComes();
        // Another body or a withdrawal has come in between.
        if (body !== mine) return body;
        stop.abort();
        stop = new AbortController();
        try {
          const run = module.boot(module, { base, data, signal: stop.signal, notes });
          for (const call of said) run(call);
          return run;
        } catch (problem) {
          stop.abort();
          console.error(problem);
          throw problem;
        }
      })
      .catch(() => {
        if (body === mine) ({ body, started } = stop.signal.aborted ? {} : former);
        return undefined;
      });
    body = mine;
    started = moment;
    return mine;
  }

  async function run(call: Call): Promise<boolean> {
    told &&= call[0] !== 'doctor';
    const [command] = call;
    const isAfter = command === 'after' || command === 'reset' || (body && command !== 'ask');
    const go = await start(isAfter ? '.after' : '');
    go?.(call);
    if (!go) document.dispatchEvent(new CustomEvent('overdesk:unavailable', { detail: command }));
    return !!go;
  }

  /** Consent is given or withdrawn: what waited for it goes, or nothing stays. */
  function consent(call: Call): void {
    allowed = !!call[1];
    if (allowed) {
      for (const each of open.splice(0)) void run(each);
      resume();
    } else {
      said.length = 0;
      void body?.then((run) => run?.(call));
      stop.abort();
      body = undefined;
      forget(key);
    }
  }

  function reset(call: Call): void {
    said.length = open.length = 0;
    if (body || remembered()) void run(call).then((heard) => heard || forget(key));
  }

  function overdesk(...call: Call): void {
    const [command, first, second] = call;
    if (command === 'on') {
      document.addEventListener(`overdesk:${first}`, (event) => {
        (second as (detail: unknown) => void)((event as CustomEvent).detail);
      });
      // A body knows who tells what it may have meant.
      if (EVENTS.includes(first)) return;
    }
    if (command === 'consent') {
      consent(call);
    } else if (command === 'reset') {
      reset(call);
    } else if (command === 'identify' || command === 'context' || command === 'close') {
      if (command !== 'close') said.push(call);
      void body?.then((run) => run?.(call));
    } else if (allowed) {
      void run(call);
    } else {
      open.push(call);
    }
  }

  const remembered = (): string => {
    try {
      return localStorage[key] ?? '';
    } catch {
      return '';
    }
  };
  /** A session or an unsent answer is remembered from an earlier page: look after it once the page has time. */
  const resume = (): void => {
    if (remembered().includes('"open":1')) idle(() => allowed && void start('.after'));
  };

  // The path, not the target: a page's own shadow roots hide the link.
  const trigger = (event: Event): Element | undefined =>
    (event.composedPath() as Partial<Element>[]).find((node) => node.hasAttribute?.('data-overdesk')) as
      | Element
      | undefined;
  for (const intent of ['pointerover', 'focusin']) {
    document.addEventListener(intent, (event) => {
      if (allowed && trigger(event)) prepare('').catch(() => {});
    });
  }
  document.addEventListener('click', async (event) => {
    const link = trigger(event);
    const { ctrlKey, metaKey, shiftKey, detail } = event;
    if (!link || !allowed || event.defaultPrevented || ctrlKey || metaKey || shiftKey) return;
    event.preventDefault();
    // The second half of a double click.
    if (detail > 1) return;
    const asked = await run([link.getAttribute('data-overdesk') || 'ask']);
    const anchor = link.closest('a');
    if (!asked && anchor) location.assign(anchor.href);
  });

  const before = page.overdesk?.q ?? [];
  overdesk.booted = true as const;
  page.overdesk = overdesk;
  for (const call of before) overdesk(...call);
  try {
    if (data['do']) overdesk(...(JSON.parse(data['do']) as Call));
  } catch (problem) {
    console.error('data-do', problem);
  }
  if (allowed) resume();
}
