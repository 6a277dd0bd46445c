import type { VNode } from 'preact';
import { useId } from 'preact/hooks';
import type { TargetProgress, TeamPlanProgress } from '../../../shared/protocol/console/team-plan.ts';
import { daysText } from '../../words/figure-text.ts';
import { read } from '../client/request.ts';
import { numberText } from '../kit/format.ts';
import { Icon } from '../kit/icon.tsx';
import { localeNow, say } from '../kit/language.ts';
import { Failure } from '../kit/notice.tsx';
import { useResource } from '../kit/resource.ts';
import { Wide } from '../kit/wide.tsx';
import { standingOf, valueText } from '../team/texts.ts';
import { tell as tellTeam } from '../team/words.tsx';
import { CausesOf } from './causes.tsx';
import { kpiName } from './texts.ts';
import { tell } from './words.tsx';

/** How it goes with each target: where it stands, how it looks, and what has made it worse. */
export function Progress({ version }: { readonly version: number }): VNode | null {
  const { data, error, reload } = useResource<TeamPlanProgress>(`progress ${version}`, (signal) =>
    read('/v1/console/team/plan/progress', { signal }),
  );
  if (error) return <Failure error={error} onRetry={reload} />;
  if (data === null) return <p role="status">{say('loading')}</p>;
  if (data.targets.length === 0) return <p class="card quiet">{tell('targets.none')}</p>;
  return (
    <>
      {data.targets.map((target) => (
        <Target key={target.id} target={target} />
      ))}
    </>
  );
}

const OUTLOOKS = { 'on the way': 'up', open: 'chart', unlikely: 'down' } as const;

/** Of the number alone: what its quality partner makes of it is said where that one stands. */
function ownState({ better, value, measured, state, because }: TargetProgress): TargetProgress['state'] {
  const now = measured.value;
  const reached = now !== null && (better === 'lower' ? now <= value : now >= value);
  if (reached && (because === 'partner missed' || because === null) && state !== 'none') return 'met';
  return because === null ? state : 'none';
}

function Target({ target }: { readonly target: TargetProgress }): VNode {
  const { kpi, unit, per, value, better, measured, outlook, state, because, partner, guard, before } = target;
  const id = useId();
  const standing = { ...measured, unit } as Parameters<typeof standingOf>[0];
  const own = ownState(target);
  const other = partner === null ? '' : kpiName(partner.kpi);
  return (
    <section class="card stack target" aria-labelledby={id}>
      <h2 id={id}>{tell('target.title', { kpi: kpiName(kpi), per: tell(`per.${per}`) })}</h2>
      <div class="headline">
        <p class="value figure">{valueText(measured.value, unit)}</p>
        <p>{standingOf(standing)}</p>
        <p class="quiet">{daysText(target, localeNow())}</p>
      </div>
      <p>
        <strong>
          {tell('wanted', { wanted: tell(`wanted.${better}`, { value: valueText(value, unit) }) })}
        </strong>{' '}
        {own !== 'none' && <span>{tell(`state.${own}`)}</span>}
      </p>
      {partner !== null && guard !== null && (
        <p>
          {tell('guard', {
            ...{ kpi: other, value: valueText(guard, 'share') },
            now: valueText(partner.measured.value, 'share'),
            n: numberText(partner.measured.n),
          })}{' '}
          {(because === 'partner missed' || because === 'partner has no number') &&
            tell(`because.${because}`, { kpi: other })}
          {because === null && own === 'met' && state === 'near' && tell('state.near')}
        </p>
      )}
      <p
        class="change"
        data-tone={outlook === 'on the way' ? 'good' : outlook === 'unlikely' ? 'look' : 'plain'}
      >
        {outlook !== null && <Icon name={OUTLOOKS[outlook]} />}
        <span>{tell(`outlook.${outlook ?? 'none'}`)}</span>
      </p>
      {before.value !== null && (
        <p class="quiet">
          {tell('before', { value: valueText(before.value, unit), n: numberText(before.n) })}
        </p>
      )}
      <Past target={target} />
      {target.causes ? (
        <CausesOf causes={target.causes} kpi={kpi} />
      ) : (
        state === 'attention' && because === null && <p class="quiet">{tell('causes.unknown')}</p>
      )}
    </section>
  );
}

function Past({ target: { past, unit, kpi } }: { readonly target: TargetProgress }): VNode | null {
  const known = past.filter(({ state }) => state !== 'none');
  if (known.length === 0) return null;
  const title = tell('past', {
    met: numberText(known.filter(({ state }) => state === 'met').length),
    n: numberText(known.length),
  });
  return (
    <details class="small">
      <summary>{title}</summary>
      <Wide title={`${kpiName(kpi)}: ${title}`}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say('table.period')}</th>
              <th scope="col">{tellTeam(unit === 'seconds' ? 'col.median' : 'col.value')}</th>
              <th scope="col">{tellTeam('col.n')}</th>
            </tr>
          </thead>
          <tbody>
            {past.map((one) => (
              <tr key={one.from}>
                <th scope="row">{daysText(one, localeNow())}</th>
                <td class="figure">{valueText(one.value, unit)}</td>
                <td class="figure">{numberText(one.n)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </details>
  );
}
