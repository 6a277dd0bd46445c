import { sitePath } from '../../shared/protocol/paths.ts';
import type { WidgetConfig } from '../../shared/protocol/widget-config.ts';
import { soon } from '../delivery/soon.ts';
import type { FullWidgetContext } from './full-context.ts';

export type OpenQueue = WidgetConfig['routing']['queues'][number];

/** ms: opening hours and waits this young are told as they are. */
const FRESH = 30_000;
/** ms: how long a choice waits for fresh ones. */
const PATIENCE = 800;

let asked: { at: number; done: Promise<void> } | undefined;

/**
 * Asks the collector for today's hours and waits: those of the page may be as old as the browser's cache.
 * Resolves when they are there, or after a moment without them.
 */
export async function freshHours({ page, config }: FullWidgetContext): Promise<void> {
  if (!asked || Date.now() - asked.at > FRESH) asked = { at: Date.now(), done: read(page.base, config) };
  await soon(asked.done, PATIENCE);
}

async function read(base: string, config: WidgetConfig): Promise<void> {
  try {
    // A page's service worker may answer what it knows already.
    const url = `${base + sitePath(config.site, 'config')}?${Date.now()}`;
    const response = await fetch(url, { credentials: 'omit', cache: 'no-store' });
    const { routing }: WidgetConfig = await response.json();
    const now = Date.now();
    // The collector tells a change to come; one that is over is over by a clock that is wrong.
    for (const queue of routing.queues) if (queue.changesAt && queue.changesAt <= now) queue.changesAt = null;
    config.routing.queues = routing.queues;
  } catch {}
}

/** A queue as it stands at this instant (UTC ms): what was to change has changed, and nothing is known of after that. */
export const standing = (queue: OpenQueue, now: number): OpenQueue =>
  queue.changesAt !== null && queue.changesAt <= now
    ? { ...queue, open: !queue.open, changesAt: null, wait: null }
    : queue;
