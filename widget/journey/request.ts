import type { RequestRef, Wait } from '../../shared/protocol/customer.ts';
import type { Route } from '../../shared/protocol/told-route.ts';
import { button, el, panel } from '../survey/element.ts';
import type { FullWidgetContext } from './full-context.ts';

/** A word or two in a frame of its own; set by properties, which no policy minds. */
const CHIP = 'padding:2px 10px;border:1px solid var(--line);border-radius:99px';

/** What is told of a request: who helps is the title, and here is why, how they will answer, when, and its number. */
export interface Told {
  readonly route?: Partial<Route> | undefined;
  readonly wait?: Wait | null | undefined;
  readonly request?: RequestRef | undefined;
}

/** "In about 5–10 minutes"; null when nothing honest can be said. */
export function waitText(
  { wait: text }: FullWidgetContext['words'],
  wait: { readonly fromMinutes: number; readonly toMinutes: number } | null | undefined,
): string | null {
  if (!wait) return null;
  const { fromMinutes: from, toMinutes: to } = wait;
  return (from === to ? text.replace(/\{from\}.*(?=\{to\})/, '') : text)
    .replace('{from}', String(from))
    .replace('{to}', String(to));
}

/** Why it is this person, by which way the answer comes, when, and the number that leads to the request's own page. */
export function requestLines(
  { words }: FullWidgetContext,
  { route, wait, request }: Told,
): (Node | string)[] {
  const chips = route?.why?.map((why) => {
    const chip = el('span', { role: 'listitem', part: 'chip' }, why);
    chip.style.cssText = CHIP;
    return chip;
  });
  return [
    chips?.length && el('span', { role: 'list', class: 'foot' }, ...chips),
    route?.answer,
    waitText(words, wait),
    request &&
      // The shop stays open.
      el(
        'a',
        { href: request.url, target: '_blank', rel: 'noopener noreferrer' },
        words.request.replace('{id}', request.number),
      ),
  ].filter(Boolean) as (Node | string)[];
}

/** The request that runs, as it stands now, and the way to another: Help is not asked twice by mistake. */
export function showRequest(widget: FullWidgetContext, request: RequestRef, begin: () => void): void {
  const { card, words, memory } = widget;
  const { session } = memory.get();
  const show = (told: Told): HTMLElement => {
    const [first = '', ...others] = requestLines(widget, told);
    const { who } = told.route ?? {};
    const said = panel(who ?? first, who ? [first, ...others] : others, [button(words.help, 'way', begin)]);
    card.show(said, true);
    return said;
  };
  const known = show({ request });
  if (session)
    widget
      .loadLater()
      .then(({ readState }) => readState(widget, session))
      .then((state) => state.route && card.isShown(known) && show({ ...state, request }))
      .catch(() => {});
}
