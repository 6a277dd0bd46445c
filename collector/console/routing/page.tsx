import type { ComponentType, VNode } from 'preact';
import { Lazy } from '../kit/lazy.tsx';

async function loadRouting(): Promise<ComponentType> {
  const { loadWords, RoutingPage: page } = await import('./entry.ts');
  await loadWords();
  return page;
}

/** The page of routing, loaded when it is opened. */
export const RoutingPage = (): VNode => <Lazy part="routing" load={loadRouting} />;
