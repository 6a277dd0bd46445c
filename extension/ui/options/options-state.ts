import { type ReadonlySignal, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import type { Settings } from '../../messages/options.ts';
import type { Past } from '../../messages/targets.ts';
import { patternOf } from '../../platform/match-pattern.ts';
import { sendMessage } from '../../platform/messaging.ts';

/** What came of the last thing the agent did in one part of the page: words to show there, or null. */
type Outcome = { readonly ok: boolean; readonly text: string } | null;
export type Part = 'pair' | 'desk' | 'target' | 'milestone' | 'status' | 'language';

export interface OptionsState {
  readonly settings: ReadonlySignal<Settings | null>;
  readonly outcome: ReadonlySignal<{ readonly part: Part | 'all'; readonly what: Outcome }>;
  readonly busy: ReadonlySignal<Part | null>;
  /** The agent's own earlier periods, by which a target is judged while it is set; empty until they are read. */
  readonly past: ReadonlySignal<Past>;
  load(): Promise<void>;
  /** Reads the agent's past: computed from their history, so nothing else waits for it. */
  loadPast(): Promise<void>;
  /** Runs one action of a part, told as busy, then as saved (with `done`'s words) or failed. Never rejects. */
  act(
    part: Part,
    work: () => Promise<Settings | { text: string }>,
    done: (settings: Settings) => string,
  ): Promise<void>;
  refuse(part: Part, text: string): void;
}

/** The settings as the background keeps them, and what came of the last action. */
export function optionsState(failed: (why: string) => string): OptionsState {
  const settings = signal<Settings | null>(null);
  const outcome = signal<OptionsState['outcome']['value']>({ part: 'all', what: null });
  const busy = signal<Part | null>(null);
  const past = signal<Past>({});
  const setOutcome = (part: Part | 'all', ok: boolean, text: string) => {
    outcome.value = { part, what: { ok, text } };
  };
  return {
    settings,
    outcome,
    busy,
    past,
    refuse: (part, text) => setOutcome(part, false, text),
    async load() {
      try {
        settings.value = await sendMessage('options.getSettings', {});
      } catch (error) {
        setOutcome('all', false, failed((error as Error).message));
      }
    },
    async loadPast() {
      past.value = await sendMessage('options.getPast', {});
    },
    async act(part, work, done) {
      if (busy.value) return;
      busy.value = part;
      outcome.value = { part, what: null };
      try {
        const answer = await work();
        if ('text' in answer) setOutcome(part, false, answer.text);
        else {
          settings.value = answer;
          setOutcome(part, true, done(answer));
        }
      } catch (error) {
        setOutcome(part, false, failed((error as Error).message));
      }
      busy.value = null;
    },
  };
}

/**
 * The address an agent typed, as an origin; null when it is none that may be reached:
 * https anywhere, http only on this computer (the manifest asks for no more).
 */
export function originOf(typed: string): string | null {
  const url = URL.parse(typed.trim());
  if (!url) return null;
  const local = url.hostname === '127.0.0.1' || url.hostname === 'localhost';
  return url.protocol === 'https:' || (url.protocol === 'http:' && local) ? url.origin : null;
}

/**
 * Asks the browser for the right to read one origin. Must be called first in a click's handler: after an await Firefox
 * no longer counts it as the user's wish.
 */
export const askPermission = (origin: string): Promise<boolean> => askPermissions([origin]);

/** The same for several at once: one prompt. */
export function askPermissions(origins: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: [...new Set(origins.map(patternOf))] });
}
