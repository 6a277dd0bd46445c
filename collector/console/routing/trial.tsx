import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import type { DeskDraft, RoutingSetUp, Trial } from '../../../shared/protocol/console/routing.ts';
import { send } from '../client/request.ts';
import { say } from '../kit/language.ts';
import { Failure } from '../kit/notice.tsx';
import { useResource } from '../kit/resource.ts';
import { emptyCase, sentOf } from './trial-case.ts';
import { TrialForm } from './trial-form.tsx';
import { TrialResult } from './trial-result.tsx';

/** Who would get a case, as it is put together here; with the draft once there is one. */
export function TrialCard({
  setUp,
  draft,
  onTried,
}: {
  readonly setUp: RoutingSetUp;
  readonly draft: DeskDraft | null;
  onTried(trial: Trial): void;
}): VNode {
  const trying = useSignal(emptyCase(setUp));
  const body = { ...sentOf(trying.value, setUp), ...(draft && { draft }) };
  const { data, error, reload } = useResource(JSON.stringify(body), () =>
    send('/v1/console/routing/trial', body),
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once for each answer
  useEffect(() => {
    if (data) onTried(data);
  }, [data]);
  return (
    <section class="card stack trial" aria-labelledby="trial">
      <header class="row between">
        <h2 id="trial">{say('trial.title')}</h2>
        {draft && <span class="tag">{say('trial.with draft')}</span>}
      </header>
      <p class="quiet">{say('trial.what')}</p>
      <TrialForm
        setUp={setUp}
        trying={trying.value}
        onChange={(next) => {
          trying.value = next;
        }}
      />
      {error && <Failure error={error} onRetry={reload} />}
      {data && <TrialResult trial={data} setUp={setUp} />}
    </section>
  );
}
