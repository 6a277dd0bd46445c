import type { VNode } from 'preact';
import { Lazy } from '../kit/lazy.tsx';

/** Loaded when it is opened. */
export const TrainingPage = (): VNode => (
  <Lazy part="training" load={async () => (await import('./training.tsx')).TrainingPage} />
);
