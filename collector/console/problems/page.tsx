import type { VNode } from 'preact';
import { Lazy } from '../kit/lazy.tsx';

/** What people need help with, loaded when it is opened. */
export const ProblemsPage = (): VNode => (
  <Lazy part="problems" load={async () => (await import('./problems.tsx')).ProblemsPage} />
);
