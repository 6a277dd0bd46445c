import type { VNode } from 'preact';
import { Lazy } from '../kit/lazy.tsx';

/** The running sessions, loaded when they are looked at. */
export const LivePage = (): VNode => (
  <Lazy part="live" load={async () => (await import('./live.tsx')).LivePage} />
);

/** The running sessions one was taken into to learn. */
export const LearningPage = (): VNode => (
  <Lazy part="learning" load={async () => (await import('./learning.tsx')).LearningPage} />
);
