import type { Signal } from '@preact/signals';
import type { Ref, VNode } from 'preact';

interface TextAreaProps {
  readonly label: string;
  /** What stands in it. A signal follows what is typed. */
  readonly text: string | Signal<string>;
  onText?(text: string): void;
  readonly rows?: number;
  readonly maxLength?: number;
  readonly required?: boolean;
  /** The id of what explains it. */
  readonly describedBy?: string;
  readonly field?: Ref<HTMLTextAreaElement>;
}

/** Several lines of somebody's own words. */
export const TextArea = ({
  label,
  text,
  onText,
  rows = 3,
  maxLength = 4_000,
  required = false,
  describedBy,
  field,
}: TextAreaProps): VNode => (
  <label class="field">
    {label}
    <textarea
      {...(field && { ref: field })}
      rows={rows}
      maxLength={maxLength}
      required={required}
      aria-describedby={describedBy}
      value={text}
      onInput={({ currentTarget: { value } }) => {
        if (typeof text !== 'string') text.value = value;
        onText?.(value);
      }}
    />
  </label>
);
