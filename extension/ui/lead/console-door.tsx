import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import type { AgentWords } from '../../../shared/locales/en/agent.ts';
import type { LeadState } from './lead-state.ts';

interface ConsoleDoorProps {
  readonly open: LeadState['openConsole'];
  readonly words: AgentWords;
}

/** The way into the collector's console, signed in. What is in the way is said beside it. */
export function ConsoleDoor({ open, words }: ConsoleDoorProps): VNode {
  const busy = useSignal(false);
  const trouble = useSignal<string | null>(null);

  const enter = async (): Promise<void> => {
    busy.value = true;
    trouble.value = null;
    try {
      const opened = await open();
      if (!opened.ok) trouble.value = opened.text;
    } catch (error) {
      trouble.value = String(error);
    } finally {
      busy.value = false;
    }
  };

  return (
    <section class="box" aria-labelledby="lead-console">
      <h2 id="lead-console">{words['lead.console']}</h2>
      <p class="quiet">{words['lead.console what']}</p>
      <div class="row">
        <button type="button" class="button" disabled={busy} onClick={() => void enter()}>
          {words['lead.console open']}
        </button>
        <span role="status">{trouble}</span>
      </div>
    </section>
  );
}
