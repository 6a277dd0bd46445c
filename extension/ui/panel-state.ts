import { type ReadonlySignal, signal } from '@preact/signals';
import type { CodeTold, Messages, PanelView, PeriodId, Shared, TargetDeed, TargetTold } from '../messages.ts';
import { tell } from '../messaging.ts';
import { reading } from './reading.ts';

export type Status = NonNullable<PanelView['status']>;
export type Clock = 'calendar' | 'business';

export interface PanelState {
  readonly view: ReadonlySignal<PanelView | null>;
  readonly period: ReadonlySignal<PeriodId>;
  readonly clock: ReadonlySignal<Clock>;
  readonly syncing: ReadonlySignal<boolean>;
  /** Why the last reading failed, or null. The last view stays. */
  readonly failure: ReadonlySignal<string | null>;
  choosePeriod(period: PeriodId): Promise<void>;
  chooseClock(clock: Clock): Promise<void>;
  chooseStatus(status: Status): Promise<void>;
  answerOffer(id: string, answer: 'accept' | 'decline'): Promise<void>;
  /** A customer's request to talk again has been seen to. */
  markDone(id: string): Promise<void>;
  /** A proposal or a step on a target agreed with the lead; what was refused comes back in words. */
  doTarget(deed: TargetDeed): Promise<TargetTold>;
  markMilestone(id: string, reached: boolean): Promise<void>;
  /** Whom a ticket can be shared with. */
  sharersOf(ticket: string): Promise<Messages['panelAsksSharers']['answer']>;
  share(shared: Shared): Promise<TargetTold>;
  /** A code for a call about no ticket. */
  makeCode(): Promise<CodeTold>;
  load(): Promise<void>;
  sync(): Promise<void>;
}

/** What the side panel shows, read from the background and read again whenever the background tells of a change. */
export function panelState(stop?: AbortSignal): PanelState {
  const view = signal<PanelView | null>(null);
  const period = signal<PeriodId>('month');
  const clock = signal<Clock>('calendar');
  const syncing = signal(false);
  const { failure, load, andLoad } = reading(
    () => tell('panelAsksView', { period: period.value, clock: clock.value }),
    (fresh) => {
      view.value = fresh;
    },
    stop,
  );

  return {
    view,
    period,
    clock,
    syncing,
    failure,
    load,
    choosePeriod(next) {
      period.value = next;
      return load();
    },
    chooseClock(next) {
      clock.value = next;
      return load();
    },
    chooseStatus: (status) => andLoad(tell('panelTellsStatus', { status })),
    markDone: (id) => andLoad(tell('panelTellsDone', { id })),
    answerOffer: (id, answer) => andLoad(tell('panelTellsOffer', { id, answer })),
    async doTarget(deed) {
      const told = await tell('panelTellsTarget', deed);
      await load();
      return told;
    },
    markMilestone: (id, reached) => andLoad(tell('panelTellsMilestone', { id, reached })),
    sharersOf: (ticket) => tell('panelAsksSharers', { ticket }),
    async share(shared) {
      const told = await tell('panelTellsShared', shared);
      await load();
      return told;
    },
    makeCode: () => tell('panelTellsCode', {}),
    async sync() {
      if (syncing.value) return;
      syncing.value = true;
      await andLoad(tell('panelAsksSync', {}));
      syncing.value = false;
    },
  };
}
