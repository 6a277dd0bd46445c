import { type ReadonlySignal, signal } from '@preact/signals';
import type { LeadView } from '../../lead-messages.ts';
import { answer, tell } from '../../messaging.ts';

/** Queues move without any news for this lead: while the page is looked at, it is asked again. */
const pulseSeconds = 15;

export interface LeadState {
  /** The newest view; what the collector last said stays in it while the collector is silent. */
  readonly view: ReadonlySignal<LeadView | null>;
  /** Does the collector answer? */
  readonly fresh: ReadonlySignal<boolean>;
  /** Why the last reading failed, or null. The last view stays. */
  readonly failure: ReadonlySignal<string | null>;
  load(): Promise<void>;
  markDone(id: string): Promise<void>;
}

/** What the lead page shows: read from the background, again at every news and, while it is looked at, at every pulse. */
export function leadState(stop?: AbortSignal): LeadState {
  const view = signal<LeadView | null>(null);
  const fresh = signal(false);
  const failure = signal<string | null>(null);
  let asked = 0;

  const load = async () => {
    const mine = ++asked;
    try {
      const next = await tell('leadAsksView', {});
      if (mine !== asked) return;
      const kept = next.standing === 'lead' ? (view.value?.live ?? null) : null;
      view.value = { ...next, live: next.live ?? kept };
      fresh.value = next.live !== null;
      failure.value = null;
    } catch (error) {
      if (mine === asked) failure.value = (error as Error).message;
    }
  };
  answer({ backgroundTellsChange: () => void load() }, stop);
  const pulse = setInterval(() => {
    if (document.visibilityState === 'visible') void load();
  }, pulseSeconds * 1000);
  stop?.addEventListener('abort', () => clearInterval(pulse));

  return {
    view,
    fresh,
    failure,
    load,
    async markDone(id) {
      const failed = await tell('leadTellsDone', { id }).then(
        () => null,
        (error: Error) => error.message,
      );
      await load();
      failure.value = failed ?? failure.value;
    },
  };
}
