import type { PutResponse } from '../../shared/protocol/customer.ts';
import { RESPONSES, SESSIONS, sessionPath } from '../../shared/protocol/paths.ts';
import type { Problem } from '../../shared/protocol/problem.ts';
import { DAY } from '../../shared/time/durations.ts';
import { afterPaint } from '../delivery/after-paint.ts';
import { type Draft, keepRecord, type Memory } from '../delivery/memory.ts';
import { type Outbox, openOutbox, type Resolved } from '../delivery/outbox.ts';
import {
  type KnownSessions,
  openRequestStore,
  type QueuedRequest,
  type SessionRef,
} from '../delivery/request-store.ts';
import { emit, type Page, type SiteModule } from '../page.ts';
import { makeCard } from './card.ts';
import type { Later, WidgetContext } from './widget-context.ts';

/** Nothing is running. */
export const NO_SESSION = {
  start: undefined,
  session: undefined,
  request: undefined,
  since: undefined,
  response: undefined,
  revision: undefined,
  answers: undefined,
};

/** Sets up storage, outbox and card for a site, and starts to deliver what earlier pages left. */
export function openContext(site: SiteModule, page: Page): WidgetContext {
  const { $config: config, $words: words, $language: language, $locale: locale, $chat: chat } = site;
  const key = `overdesk:${config.site}`;
  const memory = keepRecord<Memory>(() => localStorage, key);
  const loadLater = (): Promise<Later> => import(`${page.base}widget/${site.$later}`);
  const store = openRequestStore(`${key}:letters`, async (stored) =>
    (await loadLater()).modernized(stored, store),
  );
  const delivery = openOutbox({
    base: page.base,
    store,
    signal: page.signal,
    resolve: (request) => resolveSession(request, memory.get(), store.known),
    async onDelivered(request, answer) {
      if (request.kind === 'start') {
        (await loadLater()).sessionStarted(memory, request, answer, store);
        // What waited for the session's name can go now.
        void outbox.flush();
        // And the end of what began without the collector is seen.
        widget.look();
      }
      emit('delivered', request.id);
    },
    async onRefused(request, problem) {
      const instead = await (await loadLater()).insteadOf(request, problem as Problem, memory, store);
      if (!instead) emit('refused', { id: request.id, problem });
      return instead;
    },
  });
  const outbox: Outbox = {
    ...delivery,
    post(request) {
      // Should the tab die now, the next page's loader looks after it.
      const session = named(request.session, memory.set({ open: 1 }), store.known);
      return delivery.post(session?.id ? { ...request, session } : request);
    },
  };
  // What earlier pages left waits until this one has shown its survey.
  afterPaint(async () => {
    // Another tab may have written meanwhile.
    const left = (await outbox.flush()) || (await store.all()).length;
    const { done = [] } = memory.get();
    const running = sessionOf(widget);
    if (!left && (!running || done.includes(keyOf(running)))) memory.set({ open: 0 });
  });
  const widget: WidgetContext = {
    page,
    config,
    words,
    language,
    locale: locale ?? language,
    memory,
    draft: keepRecord<Draft>(() => sessionStorage, key),
    outbox,
    card: makeCard(words, language, site.$sheet, page.signal, site.$dir),
    chat,
    loadLater,
    fields: {},
    asking: null,
    letGo() {
      memory.set(NO_SESSION);
      delete widget.begun;
    },
    look() {},
  };
  return widget;
}

/** The running session; null without one. */
export function sessionOf({ memory, begun }: Pick<WidgetContext, 'memory' | 'begun'>): SessionRef | null {
  const { session, start } = memory.get();
  return session ? { id: session } : start ? { startedAs: start } : (begun ?? null);
}

/** A session in a list or a comparison. */
export const keyOf = (ref: SessionRef): string => ref.id ?? ref.startedAs;

/** A session with its id, where somebody has heard it, and with what proves that this browser may speak of it. */
const named = (ref: SessionRef | null, { secrets }: Memory, known: KnownSessions): SessionRef | null =>
  ref && (known[keyOf(ref)] ?? (ref.id ? { id: ref.id, secret: ref.secret ?? secrets?.[ref.id] } : ref));

/** Fills in the session's id where it was not known yet, and its secret. */
function resolveSession(request: QueuedRequest, memory: Memory, known: KnownSessions): Resolved | null {
  if (request.kind === 'start') return { path: SESSIONS, body: request.body };
  const { at, kind } = request;
  const ref = named(request.session, memory, known);
  // A session that has no id after a day, or was refused, never came to be: the answer stands without one.
  if (ref?.startedAs && Date.now() - at < DAY) return null;
  const session = ref?.id || null;
  const secret = ref?.secret ?? '';
  if (kind === 'response') {
    const body: PutResponse = { ...request.body, session, secret };
    return { path: RESPONSES, body };
  }
  return session ? { path: sessionPath(session, kind), body: { ...request.body, secret } } : null;
}
