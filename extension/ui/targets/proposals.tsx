import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { PanelView } from '../../messages/panel.ts';
import type { Wording } from '../kit/wording.ts';
import { Agreements, type AgreementsProps } from './agreements.tsx';

/** What the lead proposed and waits for this agent's answer. Once one was answered the part stays, to say what came of it. */
export function Proposals({
  proposals,
  past,
  unsourced,
  onCommand,
  ...l10n
}: Wording &
  Pick<PanelView, 'proposals' | 'past' | 'unsourced'> &
  Pick<AgreementsProps, 'onCommand'>): VNode | null {
  const [answered, answer] = useState(false);
  if (proposals.length === 0 && !answered) return null;
  return (
    <section class="box" aria-live="polite">
      <h2>{l10n.words['agree.waits']}</h2>
      <Agreements
        id="proposals"
        agreements={proposals}
        past={past}
        unsourced={unsourced}
        propose={false}
        onCommand={(command) => {
          answer(true);
          return onCommand(command);
        }}
        {...l10n}
      />
    </section>
  );
}
