import { boot, type Overdesk as OnPage } from '../loader/boot.ts';
import type { Call } from '../page.ts';
import type { Events, Overdesk, Settings } from './types.ts';

export type {
  Answers,
  AnswerValue,
  Customer,
  Events,
  Identity,
  Overdesk,
  Settings,
  Showing,
} from './types.ts';

/**
 * Puts Overdesk on the page, as the script tag does: the survey itself is fetched from the collector when it is needed.
 * Nothing happens on a server, nor where it has been started already.
 */
export function startOverdesk({ collector, site, language, consent }: Settings): void {
  if (typeof document === 'undefined') return;
  const data = { site, lang: language, ...(consent ? { consent } : {}) };
  const load = (url: string): Promise<unknown> => import(/* webpackIgnore: true */ /* @vite-ignore */ url);
  boot({ base: collector.replace(/\/*$/, '/'), data, load });
}

/** Tells Overdesk something; what is said before the start is heard then. Does nothing on a server. */
export const overdesk: Overdesk = (...call: Call): void => {
  if (typeof window === 'undefined') return;
  const page: Window & { overdesk?: OnPage } = window;
  const kept: Call[] = [];
  page.overdesk ??= Object.assign((...later: Call) => void kept.push(later), { q: kept });
  page.overdesk(...call);
};

/** Listens; the answer stops listening. Does nothing on a server. */
export function onOverdesk<Name extends keyof Events>(
  event: Name,
  listener: (detail: Events[Name]) => void,
): () => void {
  if (typeof document === 'undefined') return () => {};
  const hear = (given: Event): void => {
    if (given instanceof CustomEvent) listener(given.detail);
  };
  document.addEventListener(`overdesk:${event}`, hear);
  return () => document.removeEventListener(`overdesk:${event}`, hear);
}
