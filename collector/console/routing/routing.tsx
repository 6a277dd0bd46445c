import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import type { RoutingSetUp, Trial } from '../../../shared/protocol/console/routing.ts';
import type { SettingsAreaNow } from '../../../shared/protocol/console/settings.ts';
import { stopsPublishing } from '../../../shared/routing/rule-problems.ts';
import { read } from '../client/request.ts';
import { may } from '../client/session.ts';
import { useAreaDraft } from '../editing/area-draft.ts';
import { PublishCard, Published } from '../editing/publish-card.tsx';
import { say } from '../kit/language.ts';
import { Failure } from '../kit/notice.tsx';
import { useResource } from '../kit/resource.ts';
import { ComparisonPart } from './comparison.tsx';
import { rulesIn } from './draft.ts';
import { ruleChanges } from './rule-changes.ts';
import { Rules } from './rules.tsx';
import { TrialCard } from './trial.tsx';

interface Held {
  readonly setUp: RoutingSetUp;
  readonly area: SettingsAreaNow;
}

/** How cases are routed, who would get one, and what other rules would do. */
export function RoutingPage(): VNode {
  const { data, error, reload } = useResource('routing', async (signal): Promise<Held> => {
    const [setUp, area] = await Promise.all([
      read('/v1/console/routing', { signal }),
      read('/v1/console/settings/areas/:area', { params: { area: 'rules' }, signal }),
    ]);
    return { setUp, area };
  });
  return (
    <>
      {error && <Failure error={error} onRetry={reload} />}
      {data ? <Routing held={data} onChanged={reload} /> : !error && <p role="status">{say('loading')}</p>}
    </>
  );
}

function Routing({ held: { setUp, area }, onChanged }: { readonly held: Held; onChanged(): void }): VNode {
  const draft = useAreaDraft(area, onChanged);
  const rules = rulesIn(draft.document.value);
  const lines = ruleChanges(rulesIn(area.document), rules, setUp);
  const isOther = lines.length > 0;
  const problems = useSignal<Trial['problems']>([]);
  return (
    <>
      <Published draft={draft} />
      <div class="beside">
        <div class="stack">
          <Rules
            rules={rules}
            problems={problems.value}
            setUp={setUp}
            onChange={
              may('settings.publish')
                ? (next) => draft.change({ ...draft.document.value, rules: next })
                : null
            }
          />
          {draft.begun.value && (
            <PublishCard
              area={area}
              draft={draft}
              said={{ part: 'rules', lines }}
              stops={problems.value.some(stopsPublishing) ? say('draft.stops') : null}
              onChosen={onChanged}
            >
              <ComparisonPart setUp={setUp} draft={{ rules: [...rules] }} />
            </PublishCard>
          )}
        </div>
        <TrialCard
          setUp={setUp}
          draft={isOther ? { rules: [...rules] } : null}
          onTried={(trial) => {
            problems.value = trial.problems;
          }}
        />
      </div>
    </>
  );
}
