import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { LeadTargetCommand, LeadTargetsView } from '../../messages/lead.ts';
import type { CommandResult } from '../../messages/targets.ts';
import type { Wording } from '../kit/wording.ts';
import { Agreements } from '../targets/agreements.tsx';

export interface LeadTargetsProps extends Wording {
  /** null until the collector has answered once. */
  readonly targets: LeadTargetsView | null;
  readonly unsourced: readonly string[];
  readonly onCommand: (command: LeadTargetCommand) => Promise<CommandResult>;
}

/**
 * Targets agreed with each agent, in the desk's own order: the lead proposes, the agent decides. Nothing here tells a
 * number of anybody's.
 */
export function LeadTargets({ targets, ...props }: LeadTargetsProps): VNode {
  const { words } = props;
  return (
    <section class="box" aria-labelledby="lead-targets">
      <h2 id="lead-targets">{words['target.title']}</h2>
      <p class="quiet">{words[targets === null ? 'lead.targets none' : 'agree.lead what']}</p>
      {targets?.map((person) => (
        <Person key={person.id} person={person} {...props} />
      ))}
    </section>
  );
}

/** One agent, folded; what waits for the lead's answer is said on the outside. */
function Person({
  person: { id, name, agreements },
  unsourced,
  onCommand,
  ...l10n
}: Omit<LeadTargetsProps, 'targets'> & { readonly person: LeadTargetsView[number] }): VNode {
  const [open, toggle] = useState(false);
  const waits = agreements.some(({ steps }) => steps.includes('accept'));
  return (
    <details onToggle={({ currentTarget }) => toggle(currentTarget.open)}>
      <summary>
        {name}
        {waits && ` · ${l10n.words['agree.theirs']}`}
      </summary>
      {open && (
        <div class="aim">
          <Agreements
            id={`lead-${id}`}
            agreements={agreements}
            past={null}
            unsourced={unsourced}
            propose
            onCommand={(command) => onCommand({ agent: id, command })}
            {...l10n}
          />
        </div>
      )}
    </details>
  );
}
