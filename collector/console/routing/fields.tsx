import type { ComponentChildren, VNode } from 'preact';
import { TIERS } from '../../../shared/session/tiers.ts';

/** Fields that people, queues and rules have in common. */

type Tier = (typeof TIERS)[number];

interface NameAndIdProps {
  readonly labels: { readonly name: string; readonly id: string };
  readonly of: { readonly name: string; readonly id: string };
  /** Whoever has no id yet when the form opens may be given one; afterwards everything hangs on it. */
  readonly isNew: boolean;
  onChange(over: { name: string } | { id: string }): void;
}

export const NameAndId = ({ labels, of, isNew, onChange }: NameAndIdProps): VNode => (
  <>
    <label class="field">
      {labels.name}
      <input value={of.name} onInput={({ currentTarget }) => onChange({ name: currentTarget.value })} />
    </label>
    <label class="field">
      {labels.id}
      <input
        value={of.id}
        readOnly={!isNew}
        dir="ltr"
        onInput={({ currentTarget }) => onChange({ id: currentTarget.value.trim() })}
      />
    </label>
  </>
);

interface ChoiceProps {
  readonly label: string;
  readonly value: string | undefined;
  /** What it says when nothing is chosen; left out: something always is. */
  readonly none?: string;
  onChange(value: string | undefined): void;
}

/** One of several, or none of them. */
export const ChoiceField = ({
  label,
  value,
  none,
  onChange,
  children,
}: ChoiceProps & { readonly children: ComponentChildren }): VNode => (
  <label class="field">
    {label}
    <select value={value ?? ''} onChange={({ currentTarget }) => onChange(currentTarget.value || undefined)}>
      {none !== undefined && <option value="">{none}</option>}
      {children}
    </select>
  </label>
);

export const NamedField = ({
  names,
  ...choice
}: ChoiceProps & { readonly names: readonly string[] }): VNode => (
  <ChoiceField {...choice}>
    {names.map((name) => (
      <option key={name} value={name}>
        {name}
      </option>
    ))}
  </ChoiceField>
);

export const TierField = ({
  onChange,
  ...choice
}: Omit<ChoiceProps, 'onChange'> & { onChange(tier: Tier | undefined): void }): VNode => (
  <NamedField
    {...choice}
    names={TIERS}
    onChange={(value) => onChange(TIERS.find((tier) => tier === value))}
  />
);
