import type { VNode } from 'preact';
import { Lazy } from '../kit/lazy.tsx';

/** Loaded when it is opened. */
export const PulsePage = (): VNode => (
  <Lazy part="pulse" load={async () => (await import('./pulse.tsx')).PulsePage} />
);
