import type { ComponentChildren, VNode } from 'preact';
import { useRef } from 'preact/hooks';
import type { PanelView } from '../../messages/panel.ts';
import type { PanelState } from './panel-state.ts';
import { type Tab, tabs } from './place.ts';

/** The panel's parts, by click and by arrow key. Beside a name: how much waits for an answer there. */
export function Tabs({
  view: { words, dir, locale },
  state,
  waiting,
}: {
  readonly view: Pick<PanelView, 'words' | 'dir' | 'locale'>;
  readonly state: PanelState;
  readonly waiting: Partial<Readonly<Record<Tab, number>>>;
}): VNode {
  const list = useRef<HTMLDivElement>(null);
  const chosen = state.tab.value;
  const move = (event: KeyboardEvent) => {
    // With one of these the keys are the browser's own: back, forward, the window's end.
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const next = nextOf(chosen, event.key, dir);
    if (next === null) return;
    event.preventDefault();
    state.chooseTab(next);
    list.current?.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={words['tab.list']} ref={list} onKeyDown={move}>
      {tabs.map((tab) => (
        <button
          key={tab}
          type="button"
          role="tab"
          id={`tab-${tab}`}
          aria-selected={tab === chosen}
          aria-controls={`part-${tab}`}
          tabIndex={tab === chosen ? 0 : -1}
          onClick={() => state.chooseTab(tab)}
        >
          {words[`tab.${tab}`]}
          {(waiting[tab] ?? 0) > 0 && (
            <span class="count">{new Intl.NumberFormat(locale).format(waiting[tab] ?? 0)}</span>
          )}
        </button>
      ))}
    </div>
  );
}

/** What stands under a tab. Hidden, not gone: what was typed there stays. */
export const Part = ({
  tab,
  state,
  children,
}: {
  readonly tab: Tab;
  readonly state: PanelState;
  readonly children: ComponentChildren;
}): VNode => (
  <div
    class="part"
    role="tabpanel"
    id={`part-${tab}`}
    aria-labelledby={`tab-${tab}`}
    hidden={tab !== state.tab.value}
  >
    {children}
  </div>
);

function nextOf(chosen: Tab, key: string, dir: 'ltr' | 'rtl'): Tab | null {
  if (key === 'Home') return tabs[0];
  if (key === 'End') return tabs.at(-1) ?? null;
  const ahead = dir === 'ltr' ? 'ArrowRight' : 'ArrowLeft';
  const back = dir === 'ltr' ? 'ArrowLeft' : 'ArrowRight';
  const step = key === ahead ? 1 : key === back ? -1 : 0;
  return step === 0 ? null : (tabs[(tabs.indexOf(chosen) + step + tabs.length) % tabs.length] ?? null);
}
