import { type ReadonlySignal, signal } from '@preact/signals';
import type { Messages } from '../../messages/messages.ts';
import type { CallCodeResult } from '../../messages/overlay.ts';
import type { PanelView, Shared, Span } from '../../messages/panel.ts';
import type { CommandResult, TargetCommand } from '../../messages/targets.ts';
import { sendMessage } from '../../platform/messaging.ts';
import { reading } from '../kit/live-view.ts';
import { hashOf, placeIn, type Tab } from './place.ts';

export type Status = NonNullable<PanelView['status']>;
export type Clock = 'calendar' | 'business';

export interface PanelState {
  readonly view: ReadonlySignal<PanelView | null>;
  /** The part that is shown; it stands in the page's address too, so that a link may lead to it. */
  readonly tab: ReadonlySignal<Tab>;
  /** How far back is looked; in the address too, once it is not as usual. */
  readonly period: ReadonlySignal<Span>;
  readonly clock: ReadonlySignal<Clock>;
  readonly syncing: ReadonlySignal<boolean>;
  /** Why the last reading failed, or null. The last view stays. */
  readonly failure: ReadonlySignal<string | null>;
  chooseTab(tab: Tab): void;
  choosePeriod(period: Span): Promise<void>;
  chooseClock(clock: Clock): Promise<void>;
  chooseStatus(status: Status): Promise<void>;
  answerOffer(id: string, answer: 'accept' | 'decline'): Promise<void>;
  /** A customer's request to talk again has been seen to. */
  completeCallback(id: string): Promise<void>;
  /** A proposal or a step on a target agreed with the lead; what was refused comes back in words. */
  runTargetCommand(command: TargetCommand): Promise<CommandResult>;
  markMilestone(id: string, reached: boolean): Promise<void>;
  /** A number is wanted beside tickets, or not any more. */
  pin(id: string, pinned: boolean): Promise<void>;
  /** Whom a ticket can be shared with. */
  sharersOf(ticket: string): Promise<Messages['panel.getSharers']['answer']>;
  share(shared: Shared): Promise<CommandResult>;
  /** What the agent says to a review of theirs. */
  sayToReview(id: string, text: string, appeal: boolean): Promise<CommandResult>;
  /** The case of the ticket a lead looks at; and their review of it. */
  findCase(): Promise<Messages['panel.getReviewCase']['answer']>;
  sendReview(
    session: string,
    review: Messages['panel.sendReview']['request']['review'],
  ): Promise<CommandResult>;
  /** A code for a call about no ticket. */
  makeCode(): Promise<CallCodeResult>;
  load(): Promise<void>;
  /** Puts the first reading off, or goes on with it. */
  pause(paused: boolean): Promise<void>;
  sync(): Promise<void>;
}

/** What the side panel shows, read from the background and read again whenever the background tells of a change. */
export function panelState(stop?: AbortSignal): PanelState {
  const view = signal<PanelView | null>(null);
  const place = placeIn(location.hash);
  const tab = signal<Tab>(place.tab);
  const period = signal<Span>(place.span);
  const keepPlace = () => history.replaceState(null, '', hashOf({ tab: tab.value, span: period.value }));
  const clock = signal<Clock>('calendar');
  const syncing = signal(false);
  const { failure, load, andLoad } = reading(
    () => sendMessage('panel.getView', { period: period.value, clock: clock.value }),
    (fresh) => {
      view.value = fresh;
    },
    stop,
  );

  return {
    view,
    tab,
    period,
    clock,
    syncing,
    failure,
    load,
    chooseTab(next) {
      tab.value = next;
      keepPlace();
    },
    choosePeriod(next) {
      period.value = next;
      keepPlace();
      return load();
    },
    chooseClock(next) {
      clock.value = next;
      return load();
    },
    chooseStatus: (status) => andLoad(sendMessage('panel.setStatus', { status })),
    completeCallback: (id) => andLoad(sendMessage('panel.completeCallback', { id })),
    answerOffer: (id, answer) => andLoad(sendMessage('panel.answerOffer', { id, answer })),
    async runTargetCommand(command) {
      const told = await sendMessage('panel.runTarget', command);
      await load();
      return told;
    },
    markMilestone: (id, reached) => andLoad(sendMessage('panel.markMilestone', { id, reached })),
    pin: (id, pinned) => andLoad(sendMessage('panel.pin', { id, pinned })),
    sharersOf: (ticket) => sendMessage('panel.getSharers', { ticket }),
    async share(shared) {
      const told = await sendMessage('panel.share', shared);
      await load();
      return told;
    },
    async sayToReview(id, text, appeal) {
      const told = await sendMessage('panel.answerReview', { id, text, appeal });
      await load();
      return told;
    },
    findCase: () => sendMessage('panel.getReviewCase', {}),
    sendReview: (session, review) => sendMessage('panel.sendReview', { session, review }),
    makeCode: () => sendMessage('panel.makeCode', {}),
    pause: (paused) => andLoad(sendMessage('panel.pause', { paused })),
    async sync() {
      if (syncing.value) return;
      syncing.value = true;
      await andLoad(sendMessage('panel.sync', {}));
      syncing.value = false;
    },
  };
}
