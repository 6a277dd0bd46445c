import type { VNode } from 'preact';
import { Lazy } from '../kit/lazy.tsx';

/** Which parts of the desk hear nothing, loaded when it is opened. */
export const SilencePage = (): VNode => (
  <Lazy part="silence" load={async () => (await import('./silence.tsx')).SilencePage} />
);
