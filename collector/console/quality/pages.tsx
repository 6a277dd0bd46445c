import type { VNode } from 'preact';
import { Lazy } from '../kit/lazy.tsx';

/** The pages about quality, loaded when they are opened. */

export const QualityPage = (): VNode => (
  <Lazy part="quality" load={async () => (await import('./quality.tsx')).QualityPage} />
);

export const CriteriaPage = (): VNode => (
  <Lazy part="criteria" load={async () => (await import('./criteria.tsx')).CriteriaPage} />
);
