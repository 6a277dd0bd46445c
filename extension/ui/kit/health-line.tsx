import type { VNode } from 'preact';
import type { Health } from '../../messages/health.ts';
import { type State, StateMark } from './mark.tsx';

type Connection = Health['helpdesk' | 'collector']['state'];

/** All others want the agent's eye. */
const calm: Partial<Readonly<Record<Connection, State>>> = {
  ok: 'met',
  syncing: 'near',
  paused: 'near',
  unknown: 'none',
  'not paired': 'none',
};
const stateOf = (state: Connection): State => calm[state] ?? 'attention';

/** The state of both connections, in words that say what is wrong, what is kept and what to do. */
export function HealthLine({ health }: { readonly health: Health }): VNode {
  return (
    <div class="health" role="status">
      {[health.helpdesk, health.collector].map(({ state, text }) => (
        <>
          <StateMark state={stateOf(state)} />
          <span>{text}</span>
        </>
      ))}
    </div>
  );
}

/** Does something want the agent's eye? */
export const wantsLook = ({ helpdesk, collector }: Health): boolean =>
  stateOf(helpdesk.state) === 'attention' || stateOf(collector.state) === 'attention';
