import type { VNode } from 'preact';
import type { RoutingSetUp } from '../../../shared/protocol/console/routing.ts';
import type { SettingsAreaNow } from '../../../shared/protocol/console/settings.ts';
import { read } from '../client/request.ts';
import { may } from '../client/session.ts';
import { useAreaDraft } from '../editing/area-draft.ts';
import { PublishCard, Published } from '../editing/publish-card.tsx';
import { say } from '../kit/language.ts';
import { Failure } from '../kit/notice.tsx';
import { useResource } from '../kit/resource.ts';
import { CoverageCard } from './coverage.tsx';
import { documentOf, type People, peopleIn } from './document.ts';
import { PeopleCard } from './people.tsx';
import { SimulationCard } from './simulation.tsx';

interface Held {
  readonly setUp: RoutingSetUp;
  readonly area: SettingsAreaNow;
}

/** Who can do what, at which hours, and where that leaves gaps. */
export function AgentsPage(): VNode {
  const { data, error, reload } = useResource('agents', async (signal): Promise<Held> => {
    const [setUp, area] = await Promise.all([
      read('/v1/console/routing', { signal }),
      read('/v1/console/settings/areas/:area', { params: { area: 'people' }, signal }),
    ]);
    return { setUp, area };
  });
  return (
    <>
      {error && <Failure error={error} onRetry={reload} />}
      {data ? <Agents held={data} onChanged={reload} /> : !error && <p role="status">{say('loading')}</p>}
    </>
  );
}

function Agents({ held: { setUp, area }, onChanged }: { readonly held: Held; onChanged(): void }): VNode {
  const draft = useAreaDraft(area, onChanged);
  const people = peopleIn(draft.document.value);
  const held = peopleIn(area.document);
  const names = new Map([...held.agents, ...held.leavers].map(({ id, name }) => [id, name]));
  const begun = draft.begun.value ? { agents: [...people.agents] } : null;
  return (
    <>
      <Published draft={draft} />
      <div class="beside">
        <div class="stack">
          <PeopleCard
            people={people}
            names={names}
            setUp={setUp}
            onChange={may('settings.publish') ? (next: People) => draft.change(documentOf(next)) : null}
          />
          {draft.begun.value && <PublishCard area={area} draft={draft} onChosen={onChanged} />}
        </div>
        <div class="stack">
          <CoverageCard agents={people.agents} setUp={setUp} draft={begun} />
          <SimulationCard draft={begun} />
        </div>
      </div>
    </>
  );
}
