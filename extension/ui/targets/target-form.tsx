import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { kpiById } from '../../../shared/kpi/kpis/registry.ts';
import type { Milestone, Target } from '../../../shared/kpi/targets/target.ts';
import { fill } from '../../../shared/locales/fill.ts';
import type { Past } from '../../messages/targets.ts';
import { reachText } from '../../numbers/target-progress.ts';
import type { Wording } from '../kit/wording.ts';
import { Amount } from './amount.tsx';
import { Refused } from './refused.tsx';
import { dayOf, nameOfKpi, periods, readTarget, targetable, volumes } from './target-entry.ts';

const MILESTONE = 'milestone';

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
}: Wording & {
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
  const [what, setWhat] = useState(start?.kind === 'number' ? start.kpi : start ? MILESTONE : 'csat');
  const [typed, setTyped] = useState<Target | null>(start);
  const [wrong, setWrong] = useState<string | null>(null);
  const kpi = kpiById(what);
  const offered = [
    ...targetable.filter((one) => !unsourced.includes(one.id) || one.id === kpi?.id),
    ...volumes,
  ];
  const refused = kpi !== null && !kpi.targetable ? kpi : null;
  const choose = (id: string) => {
    setWhat(id);
    setWrong(null);
  };
  const partner = kpi?.partner == null ? null : kpiById(kpi.partner);
  const number = start?.kind === 'number' && start.kpi === what ? start : null;
  const step = start?.kind === 'milestone' ? start : null;

  const read = (form: HTMLFormElement) => readTarget(new FormData(form), kpi, { locale, words });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (refused !== null) return;
    const target = read(event.currentTarget as HTMLFormElement);
    setWrong(typeof target === 'string' ? target : null);
    if (typeof target !== 'string' && !busy) onTarget(target);
  };
  const look = (event: Event) => {
    const target = read(event.currentTarget as HTMLFormElement);
    setTyped(typeof target === 'string' ? null : target);
  };
  const reach =
    past !== null && typed?.kind === 'number' && kpi !== null && typed.kpi === kpi.id
      ? reachText(kpi, typed.value, past[kpi.id]?.[typed.per] ?? [], { words, locale })
      : null;

  return (
    <form class="fields" onSubmit={submit} onInput={look} noValidate>
      <div class="field">
        <label for={`${id}-what`}>{words['aim.what']}</label>
        <select id={`${id}-what`} value={what} onChange={({ currentTarget }) => choose(currentTarget.value)}>
          {offered.map((one) => (
            <option key={one.id} value={one.id}>
              {nameOfKpi(one.id, locale)}
            </option>
          ))}
          <option value={MILESTONE}>{words['milestone.one']}</option>
        </select>
      </div>
      {refused ? (
        <Refused kpi={refused} unsourced={unsourced} onTake={choose} words={words} locale={locale} />
      ) : kpi ? (
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
        <MilestoneFields id={id} step={step} words={words} />
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
        <button type="submit" class="button" aria-disabled={busy || refused !== null}>
          {label}
        </button>
      </div>
    </form>
  );
}

function MilestoneFields({
  id,
  step,
  words,
}: Pick<Wording, 'words'> & { readonly id: string; readonly step: Milestone | null }): VNode {
  return (
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
  );
}
