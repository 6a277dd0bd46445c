import type { VNode } from 'preact';
import type { AimLine } from '../messages.ts';
import type { Speech } from './kpi-line.tsx';
import { StateMark } from './mark.tsx';
import { Trend } from './trend.tsx';

/** How it goes with a target: progress and pace of the running period, whether it is within reach, and how it went before. */
export function Aim({
  label,
  aim,
  ...speech
}: Speech & { readonly label: string; readonly aim: AimLine }): VNode {
  const { words } = speech;
  return (
    <details open>
      <summary>{words['aim.summary']}</summary>
      <div class="aim">
        <dl>
          <dt>{words['aim.running']}</dt>
          <dd>{aim.soFar}</dd>
          <dt>{words['aim.pace']}</dt>
          <dd>
            <span class="pace">
              <StateMark state={aim.pace.state} />
              {aim.pace.text}
            </span>
          </dd>
          <dt>{words['aim.reach']}</dt>
          <dd>{aim.reach}</dd>
        </dl>
        <Trend label={label} trend={aim.history} target={aim} {...speech} />
        <p class="quiet">
          {aim.reached} {aim.origin}
        </p>
      </div>
    </details>
  );
}
