import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';
import type { TeamPlanNow } from '../../../shared/protocol/console/team-plan.ts';
import { dayOf } from '../../../shared/time/periods.ts';
import { read } from '../client/request.ts';
import { may } from '../client/session.ts';
import { Failure } from '../kit/notice.tsx';
import { useResource } from '../kit/resource.ts';
import { isBegun } from './draft.ts';
import { PlanForm } from './form.tsx';
import { Progress } from './progress.tsx';
import { dayText } from './texts.ts';
import { Versions } from './versions.tsx';
import { tell } from './words.tsx';

/** What the team is for, how it goes with what it aims at, and the way to change it. */
export function Plan(): VNode {
  const { data, error, reload } = useResource<TeamPlanNow>('plan', (signal) =>
    read('/v1/console/team/plan', { signal }),
  );
  return (
    <>
      <header class="stack tight">
        <h1>{tell('title')}</h1>
        <p class="quiet">{tell('what')}</p>
      </header>
      {error && <Failure error={error} onRetry={reload} />}
      {data && <Shown found={data} onPublished={reload} />}
    </>
  );
}

function Shown({ found, onPublished }: { readonly found: TeamPlanNow; onPublished(): void }): VNode {
  const { plan, version, zone } = found;
  const editing = useSignal(isBegun(found));
  const asked = useSignal(false);
  const holds = useSignal<number | null>(null);
  const purpose = useRef<HTMLElement>(null);
  const close = (): void => {
    editing.value = false;
    purpose.current?.focus();
    onPublished();
  };
  return (
    <>
      <section class="card stack" aria-labelledby="plan-purpose" ref={purpose} tabIndex={-1}>
        <h2 id="plan-purpose">{tell('purpose')}</h2>
        {plan.purpose === '' ? (
          <p class="quiet">{tell('purpose.none')}</p>
        ) : (
          <p class="purpose words">{plan.purpose}</p>
        )}
        <p>{reviewText(plan.reviews, dayOf(Date.now(), zone))}</p>
        {may('team.plan') && !editing.value && (
          <div class="row">
            <button
              type="button"
              class={version === 0 ? 'primary' : undefined}
              onClick={() => {
                holds.value = null;
                asked.value = true;
                editing.value = true;
              }}
            >
              {tell('edit')}
            </button>
          </div>
        )}
        <p role="status">{holds.value !== null && tell('published', { version: holds.value })}</p>
      </section>
      {editing.value && (
        <PlanForm
          found={found}
          asked={asked.value}
          onDropped={close}
          onPublished={(now) => {
            holds.value = now;
            close();
          }}
        />
      )}
      <Progress key={version} version={version} />
      <Versions found={found} onPublished={onPublished} />
    </>
  );
}

/** The next day agreed on, or the last one that has passed. */
function reviewText(reviews: readonly string[], today: string): string {
  const days = reviews.toSorted();
  const next = days.find((day) => day >= today);
  if (next !== undefined) return tell('reviews.next', { day: dayText(next) });
  const last = days.at(-1);
  return last === undefined ? tell('reviews.none') : tell('reviews.passed', { day: dayText(last) });
}
