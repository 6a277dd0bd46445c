import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import type { RoutingSetUp } from '../../../shared/protocol/console/routing.ts';
import type { DeskAgent } from '../../../shared/routing/desk.ts';
import { tell } from '../editing/words.ts';
import { localeNow } from '../kit/language.ts';
import { languageText, listText, skillText } from '../routing/names.ts';
import { AgentForm } from './agent-form.tsx';
import { moved, type People, somebodyNew } from './document.ts';

interface PeopleProps {
  readonly people: People;
  /** What everybody is called by what holds, by id. */
  readonly names: ReadonlyMap<string, string>;
  readonly setUp: RoutingSetUp;
  /** Null: they may only be read. */
  readonly onChange: ((people: People) => void) | null;
}

/** By the name that holds: nobody stands above anybody, and nobody moves while a name is typed. Who is new stands last. */
const byName = (
  list: readonly DeskAgent[],
  names: ReadonlyMap<string, string>,
): [agent: DeskAgent, at: number][] =>
  list
    .map((agent, at): [DeskAgent, number] => [agent, at])
    .toSorted(([one, i], [other, j]) => {
      const [first, second] = [names.get(one.id), names.get(other.id)];
      if (first === undefined || second === undefined)
        return Number(first === undefined) - Number(second === undefined) || i - j;
      return first.localeCompare(second, localeNow());
    });

const summary = ({ skills, languages, tier }: DeskAgent, setUp: RoutingSetUp): string =>
  [
    ...Object.entries(skills).map(([skill, level]) => `${skillText(setUp, skill)} ${level}`),
    listText(languages.map(languageText)),
    tier,
  ].join(' · ');

/** Everybody of the desk; one at a time opens to be changed. Nobody is deleted: who leaves keeps their name. */
export function PeopleCard({ people, names, setUp, onChange }: PeopleProps): VNode {
  const { agents, leavers } = people;
  // By place, so that the form stays open while a name is typed.
  const open = useSignal<number | null>(null);
  const add = (): void => {
    onChange?.({ agents: [...agents, somebodyNew(setUp.language)], leavers });
    open.value = agents.length;
  };
  return (
    <section class="card stack" aria-labelledby="agents">
      <h2 id="agents">{tell('agents.title')}</h2>
      <p class="quiet">{tell('agents.what')}</p>
      <ul class="rules">
        {byName(agents, names).map(([agent, at]) => (
          <li key={at}>
            <div class="row between head">
              <div>
                <strong>
                  <bdi>{agent.name || tell('agents.new')}</bdi>
                </strong>
                <p class="quiet small">{summary(agent, setUp)}</p>
              </div>
              {onChange && (
                <button
                  type="button"
                  aria-expanded={open.value === at}
                  aria-label={tell(open.value === at ? 'agents.close of' : 'agents.change of', {
                    name: agent.name || tell('agents.new'),
                  })}
                  onClick={() => {
                    open.value = open.value === at ? null : at;
                  }}
                >
                  {tell(open.value === at ? 'agents.close' : 'agents.change')}
                </button>
              )}
            </div>
            {onChange && open.value === at && (
              <AgentForm
                agent={agent}
                setUp={setUp}
                onChange={(next) => onChange({ agents: agents.with(at, next), leavers })}
                onLeave={() => {
                  open.value = null;
                  onChange(moved(people, agent, 'leavers'));
                }}
              />
            )}
          </li>
        ))}
      </ul>
      {onChange && (
        <div class="row">
          <button type="button" onClick={add}>
            {tell('agents.add')}
          </button>
        </div>
      )}
      {leavers.length > 0 && <Leavers people={people} names={names} onChange={onChange} />}
    </section>
  );
}

function Leavers({ people, names, onChange }: Omit<PeopleProps, 'setUp'>): VNode {
  return (
    <section class="stack" aria-labelledby="leavers">
      <h3 id="leavers">{tell('agents.left')}</h3>
      <p class="quiet small">{tell('agents.left what')}</p>
      <ul class="plain-list">
        {byName(people.leavers, names).map(([agent]) => (
          <li key={agent.id} class="apart">
            <bdi>{agent.name}</bdi>
            {onChange && (
              <button
                type="button"
                class="plain"
                aria-label={tell('agents.back of', { name: agent.name })}
                onClick={() => onChange(moved(people, agent, 'agents'))}
              >
                {tell('agents.back')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
