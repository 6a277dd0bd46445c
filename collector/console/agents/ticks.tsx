import type { VNode } from 'preact';

/** Any of a few things, each with a box of its own. */
export const Ticks = ({
  title,
  options,
  chosen,
  onChange,
}: {
  readonly title: string;
  readonly options: readonly (readonly [value: string, text: string])[];
  readonly chosen: readonly string[];
  onChange(chosen: string[]): void;
}): VNode | null =>
  options.length === 0 ? null : (
    <fieldset class="ticks">
      <legend>{title}</legend>
      {options.map(([value, text]) => (
        <label key={value} class="radio">
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={({ currentTarget: { checked } }) =>
              onChange(checked ? [...chosen, value] : chosen.filter((one) => one !== value))
            }
          />
          {text}
        </label>
      ))}
    </fieldset>
  );
