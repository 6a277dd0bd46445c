import type { VNode } from 'preact';
import { durationText } from './format.ts';
import { say } from './language.ts';

/** From this share of a promise on it is said that it runs out. */
const NEAR = 0.5;

/** How long a customer has waited, against what was promised, both in ms: a mark, a word and the time. */
export function Promised({
  waited,
  promised,
}: {
  readonly waited: number;
  readonly promised: number;
}): VNode {
  const state = waited > promised ? 'missed' : waited > NEAR * promised ? 'near' : 'kept';
  return (
    <span class="promise" data-state={state}>
      <span class="mark" aria-hidden="true" />
      {say(`promise.${state}`, { time: durationText(waited), promised: durationText(promised) })}
    </span>
  );
}
