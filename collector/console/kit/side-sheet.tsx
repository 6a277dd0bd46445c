import type { ComponentChildren, VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from './icon.tsx';
import { say } from './language.ts';

interface SideSheetProps {
  readonly title: string;
  /** After Escape, the round button or a press beside it. */
  onClose(): void;
  readonly children: ComponentChildren;
}

/** A dialog at the side of the page, open as long as it is there. */
export function SideSheet({ title, onClose, children }: SideSheetProps): VNode {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a press beside the sheet closes it; Escape does by itself
    <dialog
      ref={dialog}
      class="sheet"
      aria-labelledby="sheet-title"
      onClose={onClose}
      onClick={({ target, currentTarget }) => target === currentTarget && currentTarget.close()}
    >
      <div class="inside">
        <header class="row between">
          <h2 id="sheet-title">{title}</h2>
          <button
            type="button"
            class="round"
            aria-label={say('sheet.close')}
            onClick={() => dialog.current?.close()}
          >
            <Icon name="close" />
          </button>
        </header>
        {children}
      </div>
    </dialog>
  );
}
