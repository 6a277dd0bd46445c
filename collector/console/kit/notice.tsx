import type { ComponentChildren, VNode } from 'preact';
import { isOffline, RequestError } from '../client/request.ts';
import { say } from './language.ts';

/** Something went wrong: what happened, what was kept, and the one thing to do. Said aloud when it appears. */
export const Notice = ({
  title,
  children,
}: {
  readonly title: string;
  readonly children?: ComponentChildren;
}): VNode => (
  <div class="notice" role="alert">
    <strong>{title}</strong>
    {children}
  </div>
);

/** A failed reading: what is shown below stays as it was. */
export function Failure({
  error,
  onRetry,
}: {
  readonly error: Error;
  readonly onRetry: () => void;
}): VNode | null {
  if (error instanceof RequestError && error.kind === 'signed-out') return null;
  const offline = isOffline(error);
  return (
    <Notice title={say(offline ? 'trouble.offline' : 'trouble.refused')}>
      <p>{offline ? say('trouble.offline what') : error.message}</p>
      <button type="button" onClick={onRetry}>
        {say('trouble.retry')}
      </button>
    </Notice>
  );
}
