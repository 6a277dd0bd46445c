import type { VNode } from 'preact';
import type { TargetProgressView } from '../../messages/targets.ts';
import { StateMark } from '../kit/mark.tsx';
import type { Wording } from '../kit/wording.ts';
import { Trend } from './trend.tsx';

/** How it goes with a target: progress and pace of the running period, whether it is within reach, and how it went before. */
export function ActiveTarget({
  label,
  aim,
  ...l10n
}: Wording & { readonly label: string; readonly aim: TargetProgressView }): VNode {
  const { words } = l10n;
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
        <Trend label={label} trend={aim.history} target={aim} {...l10n} />
        <p class="quiet">
          {aim.reached} {aim.origin}
        </p>
      </div>
    </details>
  );
}
