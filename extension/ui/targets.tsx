import type { VNode } from 'preact';
import type { Kpi } from '../../shared/kpi/kpi.ts';
import { kpis } from '../../shared/kpi/registry.ts';
import { fill } from '../../shared/locales/agent/fill.ts';
import { kpiWords } from '../../shared/locales/kpi/words.ts';
import type { PeriodId, Settings } from '../messages.ts';
import { tell } from '../messaging.ts';
import type { Speech } from './kpi-line.tsx';
import { type PartProps, Section } from './options-part.tsx';
import { entryUnitOf, entryUnits, parseAmount } from './target-unit.ts';

type Target = Settings['targets'][string];

const targetable = kpis.filter(({ level, targetable }) => level === 'agent' && targetable);
const periods: readonly PeriodId[] = ['week', 'month', 'quarter', 'half-year'];

/** What agent and lead agreed on, by number and period; an empty field is no target. */
export function Targets({ state, settings, locale, words }: PartProps): VNode {
  const names = kpiWords[locale];
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const targets: Record<string, Target> = {};
    for (const kpi of targetable) {
      const value = parseAmount(
        String(form.get(`${kpi.id} value`)),
        kpi.unit,
        Number(form.get(`${kpi.id} unit`)),
      );
      if (value === null) continue;
      if (Number.isNaN(value))
        return state.refuse('target', fill(words['target.bad'], { kpi: names[kpi.id].name }, locale));
      const per = periods.find((period) => period === form.get(`${kpi.id} per`)) ?? 'month';
      targets[kpi.id] = { value, per, state: form.has(`${kpi.id} accepted`) ? 'accepted' : 'proposed' };
    }
    return state.act(
      'target',
      () => tell('optionsTellsSettings', { targets }),
      () => words['options.saved'],
    );
  };
  return (
    <Section title={words['target.title']} part="target" state={state}>
      <p class="quiet">{words['target.what']}</p>
      <form class="fields" onSubmit={save} noValidate>
        {targetable.map((kpi) => (
          <TargetRow
            key={kpi.id}
            kpi={kpi}
            label={names[kpi.id].name}
            target={settings.targets[kpi.id]}
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
  fixed,
  words,
}: Speech & {
  readonly kpi: Kpi;
  readonly label: string;
  readonly target: Target | undefined;
  readonly fixed: boolean;
}): VNode {
  const unit = entryUnitOf(kpi.unit, target?.value);
  return (
    <fieldset class="target-row" disabled={fixed}>
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
      <label class="tick">
        <input type="checkbox" name={`${kpi.id} accepted`} defaultChecked={target?.state === 'accepted'} />
        <span>{words['target.accepted']}</span>
      </label>
    </fieldset>
  );
}
