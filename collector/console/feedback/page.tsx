import type { VNode } from 'preact';
import { Lazy } from '../kit/lazy.tsx';

/** Loaded when it is opened. */
export const FeedbackPage = (): VNode => (
  <Lazy part="feedback" load={async () => (await import('./feedback.tsx')).FeedbackPage} />
);
