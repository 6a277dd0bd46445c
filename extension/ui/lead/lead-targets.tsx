import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { LeadTargetsView } from '../../lead-messages.ts';
import { tell } from '../../messaging.ts';
import { Agreements } from '../agreements.tsx';
import type { Speech } from '../kpi-line.tsx';

/**
 * Targets agreed with each agent, in the desk's own order: the lead proposes, the agent decides. Nothing here tells a
 * number of anybody's.
 */
export function LeadTargets(speech: Speech): VNode {
  const { words } = speech;
  const [people, show] = useState<LeadTargetsView | null>(null);
  useEffect(() => void read(show), []);
  return (
    <section class="box" aria-labelledby="lead-targets">
      <h2 id="lead-targets">{words['target.title']}</h2>
      <p class="quiet">{words['agree.lead what']}</p>
      {people?.map((person) => (
        <Person key={person.id} person={person} onChange={() => read(show)} {...speech} />
      ))}
    </section>
  );
}

/** What was shown stays while the collector is silent. */
async function read(show: (people: LeadTargetsView) => void): Promise<void> {
  const people = await tell('leadAsksTargets', {}).catch(() => null);
  if (people !== null) show(people);
}

/** One agent, folded; what waits for the lead's answer is said on the outside. */
function Person({
  person: { id, name, agreements },
  onChange,
  ...speech
}: Speech & {
  readonly person: LeadTargetsView[number];
  readonly onChange: () => Promise<void>;
}): VNode {
  const [open, toggle] = useState(false);
  const waits = agreements.some(({ steps }) => steps.includes('accept'));
  return (
    <details onToggle={({ currentTarget }) => toggle(currentTarget.open)}>
      <summary>
        {name}
        {waits && ` · ${speech.words['agree.theirs']}`}
      </summary>
      {open && (
        <div class="aim">
          <Agreements
            id={`lead-${id}`}
            agreements={agreements}
            past={null}
            propose
            onDeed={async (deed) => {
              const told = await tell('leadTellsTarget', { agent: id, deed });
              await onChange();
              return told;
            }}
            {...speech}
          />
        </div>
      )}
    </details>
  );
}
