import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { PanelView } from '../messages.ts';
import { Agreements, type AgreementsProps } from './agreements.tsx';
import type { Speech } from './kpi-line.tsx';

/** What the lead proposed and waits for this agent's answer. Once one was answered the part stays, to say what came of it. */
export function Proposals({
  proposals,
  past,
  unsourced,
  onDeed,
  ...speech
}: Speech &
  Pick<PanelView, 'proposals' | 'past' | 'unsourced'> &
  Pick<AgreementsProps, 'onDeed'>): VNode | null {
  const [answered, answer] = useState(false);
  if (proposals.length === 0 && !answered) return null;
  return (
    <section class="box" aria-live="polite">
      <h2>{speech.words['agree.waits']}</h2>
      <Agreements
        id="proposals"
        agreements={proposals}
        past={past}
        unsourced={unsourced}
        propose={false}
        onDeed={(deed) => {
          answer(true);
          return onDeed(deed);
        }}
        {...speech}
      />
    </section>
  );
}
