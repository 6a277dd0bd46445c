import type { VNode } from 'preact';

/** A row of native radios drawn as one segmented control: arrow keys, names and forced colours come with the platform. */
export function Choice<T extends string>({
  name,
  legend,
  options,
  chosen,
  onChoose,
}: {
  readonly name: string;
  readonly legend: string;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly chosen: T;
  readonly onChoose: (value: T) => void;
}): VNode {
  return (
    <fieldset class="choice">
      <legend class="unseen">{legend}</legend>
      {options.map(({ value, label }) => (
        <label key={value}>
          <input
            type="radio"
            name={name}
            value={value}
            checked={value === chosen}
            onChange={() => onChoose(value)}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
