import type { VNode } from 'preact';
import type { Health } from '../messages.ts';
import { type State, StateMark } from './mark.tsx';

const stateOf: Readonly<Record<Health['helpdesk' | 'collector']['state'], State>> = {
  ok: 'met',
  syncing: 'near',
  'logged out': 'look',
  unreachable: 'look',
  incomplete: 'look',
  refused: 'look',
  'not understood': 'look',
  'not kept': 'look',
  unknown: 'none',
  'not paired': 'none',
};

/** The state of both connections, in words that say what is wrong, what is kept and what to do. */
export function HealthLine({ health }: { readonly health: Health }): VNode {
  return (
    <div class="health" role="status">
      {[health.helpdesk, health.collector].map(({ state, text }) => (
        <>
          <StateMark state={stateOf[state]} />
          <span>{text}</span>
        </>
      ))}
    </div>
  );
}

/** Does something want the agent's eye? */
export const wantsLook = ({ helpdesk, collector }: Health): boolean =>
  stateOf[helpdesk.state] === 'look' || stateOf[collector.state] === 'look';
