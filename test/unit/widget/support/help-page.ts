import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, vi } from 'vitest';
import { widget as words } from '../../../../shared/locales/en/widget.ts';
import { prepared } from '../../../../shared/survey/prepare.ts';
import { Survey } from '../../../../shared/survey/survey.ts';
import { boot } from '../../../../widget/journey/full-body.ts';
import type { Run } from '../../../../widget/page.ts';

/** The collector's address: what is loaded later is loaded from the sources. */
const base = `${pathToFileURL(join(import.meta.dirname, '../../../..')).href}/`;

type Body = Record<string, unknown>;

export const surveyOf = (moment: 'before' | 'after', questions: readonly object[]): Survey =>
  prepared(Survey.parse({ id: moment, version: 1, moment, language: 'en', questions }));

/** What a collector says to a start: who helps, or that nobody is there. */
export const started = (route: object) => ({
  session: 's1.a',
  secret: 'secret',
  route: { queue: null, needs: {}, topic: null, agent: null, ...route },
  wait: null,
  ticket: null,
});

/** A browser that has never been here, but for what it is said to remember. */
export function freshBrowser(memory?: object): void {
  vi.stubGlobal('indexedDB', new IDBFactory());
  sessionStorage.clear();
  localStorage.clear();
  if (memory) localStorage.setItem('overdesk:shop', JSON.stringify(memory));
}

export interface HelpPage {
  readonly run: Run;
  /** What was sent to the collector under a path, each request in its newest wording. */
  sent(path: string): Body[];
  text(): string;
  find<Element extends HTMLElement>(selector: string): Element;
  /** Waits for a button of the open card and presses it. */
  press(label: string): Promise<void>;
  /** Types as a keyboard does: the field hears of it, and keeps the focus. */
  type(selector: string, text: string): void;
  /** Takes the focus from the card before that goes: in happy-dom an element keeps it after its shadow root has gone. */
  blur(): void;
  /** Goes away as a reload or a tab that is thrown away does, whatever was open. */
  leave(): void;
}

/**
 * A page with the whole widget, as the loader starts it, against a collector that answers from here.
 * @param answer by path; what it leaves out cannot be reached
 */
export function openHelpPage(
  config: object,
  answer: (path: string, body: Body) => object | undefined,
  surveys: readonly Survey[],
): HelpPage {
  document.body.replaceChildren();
  const all: [path: string, body: Body][] = [];
  vi.stubGlobal('fetch', async (url: string, init: { body?: string } = {}) => {
    const path = url.replace(base, '');
    const body = JSON.parse(init.body ?? '{}');
    all.push([path, body]);
    const said = await answer(path, body);
    return said ? Response.json(said) : new Response('{}', { status: 503 });
  });
  const stop = new AbortController();
  const blur = (): void => {
    const focused = document.querySelector('overdesk-survey')?.shadowRoot?.activeElement;
    if (focused instanceof HTMLElement) focused.blur();
  };
  const leave = (): void => {
    blur();
    stop.abort();
  };
  onTestFinished(leave);
  const site = {
    $words: words,
    $language: 'en',
    $config: {
      site: 'shop',
      company: 'Shop',
      language: 'en',
      surveys,
      before: surveys.find(({ moment }) => moment === 'before')?.id ?? null,
      after: surveys.find(({ moment }) => moment === 'after')?.id ?? null,
      routing: { rules: [], queues: [] },
      fatigue: { npsDays: 0, anyDays: 0 },
      next: 'none',
      ...config,
    },
    $chat: null,
    $sheet: '',
    $later: 'later/later.ts',
  };
  const run = boot(site as never, { base, data: {}, signal: stop.signal, notes: new Set() });
  const root = (): ShadowRoot | null | undefined => document.querySelector('overdesk-survey')?.shadowRoot;
  const card = (): Element | null | undefined => root()?.querySelector('.card');
  const text = (): string => card()?.textContent ?? '';
  function find<Found extends HTMLElement>(selector: string): Found {
    const found = card()?.querySelector<Found>(selector);
    if (!found) throw new Error(`There is no ${selector} in “${text()}”.`);
    return found;
  }
  return {
    run,
    sent: (wanted) => [
      ...new Map(all.flatMap(([path, body]) => (path === wanted ? [[body['id'], body]] : []))).values(),
    ],
    text,
    find,
    async press(label) {
      const named = (each: Element): boolean =>
        each.textContent === label || each.getAttribute('aria-label') === label;
      const wanted = (): HTMLElement | undefined =>
        [...(card()?.querySelectorAll('button') ?? [])].find(named);
      await vi.waitFor(() => expect(wanted(), `“${label}” in “${text()}”`).toBeDefined());
      wanted()?.click();
    },
    type(selector, typed) {
      const field = find<HTMLInputElement>(selector);
      field.value = typed;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    },
    blur,
    leave,
  };
}
