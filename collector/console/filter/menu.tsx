import type { ComponentChildren, VNode } from 'preact';
import { useRef } from 'preact/hooks';
import { Icon } from '../kit/icon.tsx';
import { useDismissal } from './dismissal.ts';

interface MenuProps {
  /** What it is about, for those who hear it. */
  readonly title: string;
  /** What its button says. */
  readonly shown: ComponentChildren;
  /** Said beside what the button says. */
  readonly more?: string | undefined;
  readonly children: ComponentChildren;
}

/** A button that opens a panel of choices below it. */
export function Menu({ title, shown, more, children }: MenuProps): VNode {
  const menu = useRef<HTMLDetailsElement>(null);
  useDismissal(menu);
  return (
    <details class="menu" ref={menu}>
      <summary title={more}>
        {shown}
        <Icon name="down-small" />
      </summary>
      <fieldset class="panel">
        <legend class="unseen">{title}</legend>
        {children}
      </fieldset>
    </details>
  );
}
