import type { VNode } from 'preact';

/** One family on a 20 × 20 grid: the same stroke, round ends. Each is named by the words beside it. */
const PATHS = {
  today:
    'M10 2.5v2M10 15.5v2M2.5 10h2M15.5 10h2M4.7 4.7l1.4 1.4M13.9 13.9l1.4 1.4M4.7 15.3l1.4-1.4M13.9 6.1l1.4-1.4M10 6.75a3.25 3.25 0 1 0 .01 0',
  results: 'M3 16.5h14M3.5 12.5l4-4.5 3.5 3 5.5-6.5',
  'set-up': 'M3 6h7.5M14.5 6H17M12.5 4a2 2 0 1 0 .01 0M3 14h2.5M9.5 14H17M7.5 12a2 2 0 1 0 .01 0',
  close: 'M5.5 5.5l9 9M14.5 5.5l-9 9',
  before: 'M12 5l-5 5 5 5',
  after: 'M8 5l5 5-5 5',
  'down-small': 'M6 8l4 4 4-4',
  search: 'M9 3.5a5.5 5.5 0 1 0 .01 0M13 13l4 4',
  table: 'M3.5 4.5h13v11h-13zM3.5 8.5h13M8 8.5v7',
  chart: 'M4 16V9M10 16V4M16 16v-5',
  file: 'M10 3v9M6.5 8.5L10 12l3.5-3.5M4 16.5h12',
  check: 'M4.5 10.5l3.5 3.5 7.5-8',
  waits: 'M10 3.5a6.5 6.5 0 1 0 .01 0M10 6.5V10l2.5 1.5',
  hand: 'M10 10a3.25 3.25 0 1 0-.01 0M4 17c.6-3 3-4.5 6-4.5s5.4 1.5 6 4.5',
  quote: 'M4 5.5h12v8H9.5L6.5 16.5v-3H4z',
  phone: 'M5 3.5h3l1.5 4-2 1.5a8 8 0 0 0 3.5 3.5l1.5-2 4 1.5v3c-6 1.5-13-5.5-11.5-11.5z',
  up: 'M10 16V4.5M5.5 9L10 4.5 14.5 9',
  down: 'M10 4v11.5M5.5 11L10 15.5 14.5 11',
} as const;

export type IconName = keyof typeof PATHS;

export const Icon = ({ name }: { readonly name: IconName }): VNode => (
  <svg class="icon" viewBox="0 0 20 20" aria-hidden="true">
    <path d={PATHS[name]} />
  </svg>
);

/** The mark of Overdesk: a note with its margin. */
export const Logo = (): VNode => (
  <svg class="logo" viewBox="0 0 24 24" aria-hidden="true">
    <path d="M5 3.5h14a1.5 1.5 0 0 1 1.5 1.5v9.5l-6 6H5A1.5 1.5 0 0 1 3.5 19V5A1.5 1.5 0 0 1 5 3.5zM20.5 14.5h-4.5a1.5 1.5 0 0 0-1.5 1.5v4.5M8 3.5v17M11.5 8.5h5.5M11.5 12h3.5" />
  </svg>
);
