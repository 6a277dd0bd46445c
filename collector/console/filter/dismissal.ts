import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/** Closes an open menu by Escape, by a press beside it, or when the keyboard leaves it; Escape gives its button the focus. */
export function useDismissal(menu: RefObject<HTMLDetailsElement | null>): void {
  useEffect(() => {
    const element = menu.current;
    if (!element) return;
    const ended = new AbortController();
    const { signal } = ended;
    const close = (): void => {
      element.open = false;
    };
    const isOutside = (target: EventTarget | null): boolean =>
      target instanceof Node && !element.contains(target);
    document.addEventListener('pointerdown', ({ target }) => isOutside(target) && close(), { signal });
    element.addEventListener('focusout', ({ relatedTarget }) => isOutside(relatedTarget) && close(), {
      signal,
    });
    element.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape' || !element.open) return;
        event.stopPropagation();
        close();
        element.querySelector('summary')?.focus();
      },
      { signal },
    );
    return () => ended.abort();
  }, [menu]);
}
