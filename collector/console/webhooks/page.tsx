import type { VNode } from 'preact';
import { Lazy } from '../kit/lazy.tsx';

/** Set-up of webhooks, loaded when it is opened. */
export const WebhooksPage = (): VNode => (
  <Lazy part="webhooks" load={async () => (await import('./webhooks.tsx')).Webhooks} />
);
