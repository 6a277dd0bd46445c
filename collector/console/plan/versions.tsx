import type { VNode } from 'preact';
import type { TeamPlanNow } from '../../../shared/protocol/console/team-plan.ts';
import { send } from '../client/request.ts';
import { may } from '../client/session.ts';
import { useAttempt } from '../kit/attempt.ts';
import { Trouble } from '../kit/form-end.tsx';
import { momentText } from '../kit/format.ts';
import { Changes } from './changes.tsx';
import { tell } from './words.tsx';

/** Who changed what and when, and the way back. */
export function Versions({
  found,
  onPublished,
}: {
  readonly found: TeamPlanNow;
  onPublished(): void;
}): VNode | null {
  const { busy, trouble, attempt } = useAttempt();
  const { versions, version: newest, zone } = found;
  if (versions.length === 0) return null;
  return (
    <section class="card stack" aria-labelledby="plan-versions">
      <h2 id="plan-versions">{tell('versions')}</h2>
      <ul class="plain-list">
        {versions.map((one) => (
          <li key={one.version} class="stack">
            <div class="apart">
              <span>
                {tell('versions.by', {
                  ...{ version: one.version, name: one.madeBy, at: momentText(one.madeAt, zone) },
                })}
              </span>
              {may('team.plan') && one.version < newest && (
                <button
                  type="button"
                  disabled={busy.value}
                  onClick={() =>
                    void attempt(async () => {
                      await send('/v1/console/team/plan', { after: newest, plan: one.plan });
                      onPublished();
                    })
                  }
                >
                  {tell('versions.back', { version: one.version })}
                </button>
              )}
            </div>
            <details class="small">
              <summary>{tell('versions.changes')}</summary>
              <Changes version={one} found={found} />
            </details>
          </li>
        ))}
      </ul>
      <Trouble text={trouble} />
    </section>
  );
}
