import type { QueuedRequest, RequestStore } from '../delivery/request-store.ts';
import type { Call } from '../page.ts';
import type { WidgetContext } from '../survey/widget-context.ts';
import type * as Seldom from './seldom.ts';
import { recalled } from './session-names.ts';

/** The file of what hardly any page needs, beside this one (widget/build.ts). */
declare const SELDOM: string;

const load = (): Promise<typeof Seldom> => import(/* @vite-ignore */ new URL(SELDOM, import.meta.url).href);

/** Hands the doctor a call: its own, or one that says what does not exist. */
export async function doctor(widget: WidgetContext, call: Call): Promise<void> {
  (await load()).doctor(widget, call);
}

/** Of attributes of our tag that are none of ours the doctor knows whether they are misspelt, or somebody else's. */
export function checkTag(): void {
  const isForeign = (name: string): boolean => !/^(site|lang|consent|do|collector)$/.test(name);
  for (const { src, dataset } of document.scripts)
    if (src.includes('/widget/') && Object.keys(dataset).some(isForeign))
      load()
        .then((module) => module.checkTag())
        .catch(() => {});
}

/**
 * Something stored without a kind: requests of an earlier build in today's form. Rejects for a session's name, which is
 * taken up, and for what is neither.
 */
export async function modernized(stored: object, store: RequestStore): Promise<readonly QueuedRequest[]> {
  if (recalled(store, stored)) throw 0;
  return (await load()).modernized(stored, store);
}
