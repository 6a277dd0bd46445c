import type { ComponentChildren, TargetedMouseEvent, VNode } from 'preact';
import { go, hrefOf } from './router.ts';

interface LinkProps {
  readonly page: string;
  readonly search?: URLSearchParams;
  readonly class?: string;
  readonly current?: boolean;
  /** Said beside what is seen. */
  readonly title?: string;
  readonly children: ComponentChildren;
}

/** A link within the console. A real address: it opens in a new tab, is copied and is read out like any other. */
export function Link({ page, search, current = false, children, ...rest }: LinkProps): VNode {
  const follow = (event: TargetedMouseEvent<HTMLAnchorElement>): void => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0) return;
    event.preventDefault();
    go(page, search);
  };
  return (
    <a {...rest} href={hrefOf(page, search)} aria-current={current ? 'page' : undefined} onClick={follow}>
      {children}
    </a>
  );
}
