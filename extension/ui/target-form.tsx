import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Kpi } from '../../shared/kpi/kpi.ts';
import { kpiById, kpis } from '../../shared/kpi/registry.ts';
import { milestone, numberTarget, type Target, TargetRefused } from '../../shared/kpi/targets/target.ts';
import { fill } from '../../shared/locales/agent/fill.ts';
import { agentLanguage } from '../../shared/locales/agent/words.ts';
import { kpiWords } from '../../shared/locales/kpi/words.ts';
import type { Past, PeriodId } from '../messages.ts';
import { reachText } from '../numbers/aim-line.ts';
import type { Speech } from './kpi-line.tsx';
import { entryUnitOf, entryUnits, parseAmount } from './target-unit.ts';

/** The KPIs a target may be set on for one person. */
export const targetable: readonly Kpi[] = kpis.filter(
  ({ level, targetable: may }) => level === 'agent' && may,
);
export const periods: readonly PeriodId[] = ['week', 'month', 'quarter', 'half-year'];
const MILESTONE = 'milestone';

/** What a KPI is called in a locale. */
export const nameOfKpi = (id: string, locale: string): string => {
  const names = kpiWords[agentLanguage('auto', [locale])];
  return Object.entries(names).find(([known]) => known === id)?.[1].name ?? id;
};

/**
 * Sets a target: of a KPI, with what its quality partner keeps meanwhile, or a milestone. What the KPIs' rules refuse is
 * said here and not given on. `past`: the agent's own periods, to say while typing whether it is within reach.
 */
export function TargetForm({
  id,
  start = null,
  past = null,
  unsourced,
  label,
  busy,
  onTarget,
  locale,
  words,
}: Speech & {
  /** Tells this form's fields from another's on the same page. */
  readonly id: string;
  /** What the fields hold at first. */
  readonly start?: Target | null;
  readonly past?: Past | null;
  /** KPI ids no target is offered on: nothing at this desk tells about them. */
  readonly unsourced: readonly string[];
  /** What the button says. */
  readonly label: string;
  readonly busy: boolean;
  readonly onTarget: (target: Target) => void;
}): VNode {
  const [what, choose] = useState(start?.kind === 'number' ? start.kpi : start ? MILESTONE : 'csat');
  const [typed, type] = useState<Target | null>(start);
  const [wrong, refuse] = useState<string | null>(null);
  const kpi = kpiById(what);
  const offered = targetable.filter((one) => !unsourced.includes(one.id) || one.id === kpi?.id);
  const partner = kpi?.partner == null ? null : kpiById(kpi.partner);
  const number = start?.kind === 'number' && start.kpi === what ? start : null;
  const step = start?.kind === 'milestone' ? start : null;

  const read = (form: HTMLFormElement): Target | string => {
    const data = new FormData(form);
    const per = periods.find((period) => period === data.get('per')) ?? 'month';
    if (kpi === null) {
      const name = String(data.get('name')).trim();
      const by = endOfDay(String(data.get('by')));
      if (name === '') return words['aim.bad name'];
      return by === null || by <= Date.now() ? words['aim.bad day'] : milestone(name, by, per);
    }
    const amount = (field: string, of: Kpi) =>
      parseAmount(String(data.get(field)), of.unit, Number(data.get(`${field} unit`)));
    const bad = (of: Kpi) => fill(words['aim.bad'], { kpi: nameOfKpi(of.id, locale) }, locale);
    const value = amount('value', kpi);
    const guard = partner && amount('guard', partner);
    if (value === null || Number.isNaN(value)) return bad(kpi);
    if (partner && (guard === null || Number.isNaN(guard))) return bad(partner);
    try {
      return numberTarget(kpi, { value, per, guard });
    } catch (error) {
      if (!(error instanceof TargetRefused)) throw error;
      return bad(partner && error.about === partner.id ? partner : kpi);
    }
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const target = read(event.currentTarget as HTMLFormElement);
    refuse(typeof target === 'string' ? target : null);
    if (typeof target !== 'string' && !busy) onTarget(target);
  };
  const look = (event: Event) => {
    const target = read(event.currentTarget as HTMLFormElement);
    type(typeof target === 'string' ? null : target);
  };
  const reach =
    past !== null && typed?.kind === 'number' && kpi !== null && typed.kpi === kpi.id
      ? reachText(kpi, typed.value, past[kpi.id]?.[typed.per] ?? [], { words, locale })
      : null;

  return (
    <form class="fields" onSubmit={submit} onInput={look} noValidate>
      <div class="field">
        <label for={`${id}-what`}>{words['aim.what']}</label>
        <select
          id={`${id}-what`}
          value={what}
          onChange={({ currentTarget }) => {
            choose(currentTarget.value);
            refuse(null);
          }}
        >
          {offered.map((one) => (
            <option key={one.id} value={one.id}>
              {nameOfKpi(one.id, locale)}
            </option>
          ))}
          <option value={MILESTONE}>{words['milestone.one']}</option>
        </select>
      </div>
      {kpi ? (
        <>
          <Amount
            key={kpi.id}
            id={id}
            field="value"
            kpi={kpi}
            label={words['target.value']}
            value={number?.value}
            words={words}
          />
          {partner && (
            <Amount
              key={partner.id}
              id={id}
              field="guard"
              kpi={partner}
              label={fill(words['aim.guard'], { partner: nameOfKpi(partner.id, locale) }, locale)}
              value={number?.guard ?? undefined}
              words={words}
            />
          )}
        </>
      ) : (
        <>
          <div class="field">
            <label for={`${id}-name`}>{words['milestone.name']}</label>
            <input
              id={`${id}-name`}
              name="name"
              maxLength={200}
              autocomplete="off"
              defaultValue={step?.name ?? ''}
            />
          </div>
          <div class="field">
            <label for={`${id}-by`}>{words['milestone.by']}</label>
            <input id={`${id}-by`} name="by" type="date" defaultValue={step ? dayOf(step.by) : ''} />
          </div>
        </>
      )}
      <div class="field">
        <label for={`${id}-per`}>{words['target.per']}</label>
        <select id={`${id}-per`} name="per">
          {periods.map((period) => (
            <option key={period} value={period} selected={period === (start?.per ?? 'month')}>
              {words[`target.per ${period}`]}
            </option>
          ))}
        </select>
      </div>
      <p class="quiet" role="status">
        {reach}
      </p>
      {wrong !== null && (
        <p class="wrong" role="alert">
          {wrong}
        </p>
      )}
      <div class="row">
        <button type="submit" class="button" aria-disabled={busy}>
          {label}
        </button>
      </div>
    </form>
  );
}

/** A number with the everyday unit it is entered in. */
function Amount({
  id,
  field,
  kpi,
  label,
  value,
  words,
}: Pick<Speech, 'words'> & {
  readonly id: string;
  readonly field: string;
  readonly kpi: Kpi;
  readonly label: string;
  readonly value: number | undefined;
}): VNode {
  const unit = entryUnitOf(kpi.unit, value);
  return (
    <div class="field">
      <label for={`${id}-${field}`}>{label}</label>
      <div class="row amount">
        <input
          id={`${id}-${field}`}
          name={field}
          inputMode="decimal"
          autocomplete="off"
          defaultValue={value === undefined ? '' : String(Number((value / unit.worth).toPrecision(12)))}
        />
        <select name={`${field} unit`} aria-label={`${label}: ${words['target.unit']}`}>
          {entryUnits(kpi.unit).map((one) => (
            <option key={one.id} value={one.worth} selected={one.worth === unit.worth}>
              {words[`unit.${one.id}`]}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}

/** The last millisecond of a day YYYY-MM-DD where the reader is; null when it is none. */
export function endOfDay(typed: string): number | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(typed)) return null;
  const next = Temporal.PlainDate.from(typed).add({ days: 1 });
  return next.toZonedDateTime(Temporal.Now.timeZoneId()).epochMilliseconds - 1;
}

const dayOf = (by: number): string =>
  Temporal.Instant.fromEpochMilliseconds(by)
    .toZonedDateTimeISO(Temporal.Now.timeZoneId())
    .toPlainDate()
    .toString();
