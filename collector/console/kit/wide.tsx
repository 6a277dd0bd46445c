import type { ComponentChildren, VNode } from 'preact';
import { say } from './language.ts';

/** A table that scrolls by itself in a narrow window, reachable by keyboard. */
export const Wide = ({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ComponentChildren;
}): VNode => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1)
  <section class="wide" aria-label={say('chart.as table of', { title })} tabIndex={0}>
    {children}
  </section>
);
