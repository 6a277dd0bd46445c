import type { AfterWords } from '../shared/locales/words/widget.ts';
import type { AfterConfig } from '../shared/protocol/site-module.ts';
import type { Answers } from '../shared/survey/answers.ts';

/** What the loader knows and hands to a body: where the collector is and what the script tag said. */
export interface Page {
  /** The collector's address, with a slash at the end. */
  readonly base: string;
  /** The script tag's data attributes. */
  readonly data: Readonly<Record<string, string | undefined>>;
  /** Aborted when another body takes over or consent is withdrawn. */
  readonly signal: AbortSignal;
  /** What of the page's calls could not be used, for `overdesk('doctor')`. */
  readonly notes?: Set<string>;
}

/** A site module's exports, as the collector joins them (shared/protocol/site-module.ts). */
export interface SiteModule<Words = AfterWords, Config = AfterConfig> {
  readonly $words: Words;
  /** The language the words are in. */
  readonly $language: string;
  /** Where they are written from right to left. */
  readonly $dir?: 'rtl';
  /** The customer's own language, where it is another. */
  readonly $locale?: string;
  readonly $config: Config;
  /** The file of the site's chat tool in dist/widget, where it has one. */
  readonly $chat?: string;
  /** The file of what a survey does not wait for in dist/widget. */
  readonly $later: string;
  /** Styles of the kinds of question its surveys ask. */
  readonly $sheet: string;
  boot(site: this, page: Page): Run;
}

/** A command to the widget: `overdesk('ask')`. */
export type Call = readonly [command: string, ...rest: unknown[]];
export type Run = (call: Call) => void;

/** What a page can hear of. */
export const EVENTS: readonly unknown[] =
  /* @__PURE__ */
  'open closed answered delivered refused session state ended chat recovery unavailable doctor'.split(' ');

/** Tells the page what happened: `overdesk('on', 'answered', …)` and every listener for `overdesk:answered`. */
export function emit(name: string, detail?: unknown): void {
  document.dispatchEvent(new CustomEvent(`overdesk:${name}`, { detail }));
}

/** Tells that an answer stands; a copy, for the page may do with it what it likes. */
export function emitAnswered(survey: string, answers: Answers, state: 'partial' | 'complete'): void {
  emit('answered', { survey, answers: structuredClone(answers), state });
}
