import type { Signal } from '@preact/signals';
import type { ComponentChildren, VNode } from 'preact';
import type { Attempt } from './attempt.ts';

/** Why something could not be done, read aloud as it appears. It stands empty until then, for screen readers to know it. */
export const Trouble = ({ text }: { readonly text: ComponentChildren }): VNode => (
  <p class="trouble" role="alert">
    {text}
  </p>
);

interface FormEndProps extends Pick<Attempt, 'busy' | 'trouble'> {
  /** What the button that sends the form says. */
  readonly label: string;
  /** What was done, read aloud as it appears. */
  readonly told?: Signal<string>;
  /** Not what its page is about. */
  readonly plain?: boolean;
  /** Something that must be there is missing. */
  readonly cannot?: boolean;
  /** Further buttons. */
  readonly children?: ComponentChildren;
}

/** The end of a form: what went wrong, the button, and that it was done. */
export const FormEnd = ({ label, busy, trouble, told, plain, cannot, children }: FormEndProps): VNode => (
  <>
    <Trouble text={trouble} />
    <div class="row">
      <button type="submit" class={plain ? undefined : 'primary'} disabled={cannot || busy.value}>
        {label}
      </button>
      {children}
      {told && <span role="status">{told}</span>}
    </div>
  </>
);
