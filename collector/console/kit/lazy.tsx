import type { ComponentType, VNode } from 'preact';
import { say } from './language.ts';
import { Failure } from './notice.tsx';
import { useResource } from './resource.ts';

/** A page that is loaded when somebody opens it, so that the first screen does not carry it. */
export function Lazy({
  part,
  load,
}: {
  readonly part: string;
  readonly load: () => Promise<ComponentType>;
}): VNode {
  // In an object: a component is a function, which a state would call.
  const { data, error, reload } = useResource(part, async () => ({ View: await load() }));
  if (data) return <data.View />;
  return error ? <Failure error={error} onRetry={reload} /> : <p role="status">{say('loading')}</p>;
}
