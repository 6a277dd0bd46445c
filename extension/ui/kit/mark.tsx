import type { VNode } from 'preact';

export type State = 'met' | 'near' | 'attention' | 'none';

const shapes: Readonly<Record<State, string>> = {
  met: 'M6 .5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 0 1 0-11M3.2 6.2 5.2 8.2 9 4.3',
  near: 'M6 1a5 5 0 1 1 0 10a5 5 0 0 1 0-10M6 1v10a5 5 0 0 0 0-10',
  attention: 'M6 .8 11.2 6 6 11.2.8 6zM6 4v2.5M6 8v.1',
  none: 'M6 1.5a4.5 4.5 0 1 1 0 9a4.5 4.5 0 0 1 0-9',
};

/** A state as a shape, for those who see no colour; its word stands beside it. */
export function StateMark({ state }: { readonly state: State }): VNode {
  return (
    <svg class="mark" data-state={state} viewBox="0 0 12 12" aria-hidden="true">
      <path
        d={shapes[state]}
        fill="none"
        stroke="currentColor"
        stroke-width="1.25"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}

/** The mark of Overdesk: a note with its margin. The drawing of shared/look/icon.svg. */
export function Logo(): VNode {
  return (
    <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
      <path
        d="M5 3.5h14a1.5 1.5 0 0 1 1.5 1.5v9.5l-6 6H5A1.5 1.5 0 0 1 3.5 19V5A1.5 1.5 0 0 1 5 3.5zM20.5 14.5h-4.5a1.5 1.5 0 0 0-1.5 1.5v4.5M8 3.5v17M11.5 8.5h5.5M11.5 12h3.5"
        fill="none"
        stroke="currentColor"
        stroke-width="1.75"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
