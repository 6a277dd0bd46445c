import { type ReadonlySignal, signal } from '@preact/signals';
import type { LeadTargetCommand, LeadView } from '../../messages/lead.ts';
import type { CommandResult } from '../../messages/targets.ts';
import { sendMessage } from '../../platform/messaging.ts';
import { reading } from '../kit/live-view.ts';

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
  completeCallback(id: string): Promise<void>;
  /** Opens the console in a tab; why not comes back in words. */
  openConsole(): Promise<CommandResult>;
  /** A proposal to an agent or a step on one; what was refused comes back in words. */
  runTargetCommand(command: LeadTargetCommand): Promise<CommandResult>;
}

/** What the lead page shows: read from the background, again at every news and, while it is looked at, at every pulse. */
export function leadState(stop?: AbortSignal): LeadState {
  const view = signal<LeadView | null>(null);
  const fresh = signal(false);
  const { failure, load, andLoad } = reading(
    () => sendMessage('lead.getView', {}),
    (next) => {
      const kept = next.standing === 'lead' ? (view.value?.live ?? null) : null;
      view.value = { ...next, live: next.live ?? kept };
      fresh.value = next.live !== null;
    },
    stop,
  );
  const pulse = setInterval(() => {
    if (document.visibilityState === 'visible') void load();
  }, pulseSeconds * 1000);
  stop?.addEventListener('abort', () => clearInterval(pulse));

  return {
    view,
    fresh,
    failure,
    load,
    completeCallback: (id) => andLoad(sendMessage('lead.completeCallback', { id })),
    openConsole: () => sendMessage('lead.openConsole', {}),
    async runTargetCommand(command) {
      const told = await sendMessage('lead.runTarget', command);
      await load();
      return told;
    },
  };
}
