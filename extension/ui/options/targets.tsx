import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Kpi } from '../../../shared/kpi/kpi.ts';
import { fill } from '../../../shared/locales/fill.ts';
import type { Settings } from '../../messages/options.ts';
import type { Past } from '../../messages/targets.ts';
import { reachText } from '../../numbers/target-progress.ts';
import { sendMessage } from '../../platform/messaging.ts';
import type { Wording } from '../kit/wording.ts';
import { nameOfKpi, periods, targetable } from '../targets/target-entry.ts';
import { entryUnitOf, entryUnits, parseAmount } from '../targets/target-unit.ts';
import { type PartProps, Section } from './options-part.tsx';

type Target = Settings['targets'][string];

/** The agent's own targets, by number and period; an empty field is no target. They stay in this browser. */
export function Targets({ state, settings, locale, words }: PartProps): VNode {
  // One that was set before is still shown, so that it can be dropped.
  const offered = targetable.filter(
    ({ id }) => !settings.unsourced.includes(id) || settings.targets[id] !== undefined,
  );
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const targets: Record<string, Target> = {};
    for (const kpi of offered) {
      const value = parseAmount(
        String(form.get(`${kpi.id} value`)),
        kpi.unit,
        Number(form.get(`${kpi.id} unit`)),
      );
      if (value === null) continue;
      if (Number.isNaN(value))
        return state.refuse('target', fill(words['target.bad'], { kpi: nameOfKpi(kpi.id, locale) }, locale));
      const per = periods.find((period) => period === form.get(`${kpi.id} per`)) ?? 'month';
      targets[kpi.id] = { value, per };
    }
    return state.act(
      'target',
      () => sendMessage('options.changeSettings', { targets }),
      () => words['options.saved'],
    );
  };
  return (
    <Section title={words['target.title']} part="target" state={state}>
      <p class="quiet">{words['target.what']}</p>
      <form class="fields" onSubmit={save} noValidate>
        {offered.map((kpi) => (
          <TargetRow
            key={kpi.id}
            kpi={kpi}
            label={nameOfKpi(kpi.id, locale)}
            target={settings.targets[kpi.id]}
            past={state.past.value[kpi.id]}
            fixed={settings.managed}
            locale={locale}
            words={words}
          />
        ))}
        {!settings.managed && (
          <div class="row">
            <button type="submit" class="button plain" aria-disabled={state.busy.value === 'target'}>
              {words['target.set']}
            </button>
          </div>
        )}
      </form>
    </Section>
  );
}

function TargetRow({
  kpi,
  label,
  target,
  past,
  fixed,
  locale,
  words,
}: Wording & {
  readonly kpi: Kpi;
  readonly label: string;
  readonly target: Target | undefined;
  readonly past: Past[string] | undefined;
  readonly fixed: boolean;
}): VNode {
  const [typed, type] = useState(target);
  const look = ({ currentTarget }: { readonly currentTarget: HTMLFieldSetElement }) => {
    const [amount, worth, per] = currentTarget.querySelectorAll<HTMLInputElement | HTMLSelectElement>(
      'input, select',
    );
    const value = parseAmount(amount?.value ?? '', kpi.unit, Number(worth?.value));
    const chosen = periods.find((period) => period === per?.value);
    type(value === null || Number.isNaN(value) || !chosen ? undefined : { value, per: chosen });
  };
  const unit = entryUnitOf(kpi.unit, target?.value);
  return (
    <fieldset class="target-row" disabled={fixed} onInput={look}>
      <legend>{label}</legend>
      <input
        name={`${kpi.id} value`}
        aria-label={words['target.value']}
        inputMode="decimal"
        autocomplete="off"
        defaultValue={target === undefined ? '' : String(Number((target.value / unit.worth).toPrecision(12)))}
      />
      <select name={`${kpi.id} unit`} aria-label={words['target.unit']}>
        {entryUnits(kpi.unit).map(({ id, worth }) => (
          <option key={id} value={worth} selected={worth === unit.worth}>
            {words[`unit.${id}`]}
          </option>
        ))}
      </select>
      <select name={`${kpi.id} per`} aria-label={words['target.per']}>
        {periods.map((period) => (
          <option key={period} value={period} selected={period === (target?.per ?? 'month')}>
            {words[`target.per ${period}`]}
          </option>
        ))}
      </select>
      <p class="quiet reach" role="status">
        {typed && past && reachText(kpi, typed.value, past[typed.per], { words, locale })}
      </p>
    </fieldset>
  );
}
