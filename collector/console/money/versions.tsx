import type { VNode } from 'preact';
import type { Company } from '../../../shared/protocol/console/company.ts';
import { send } from '../client/request.ts';
import { me } from '../client/session.ts';
import { useAttempt } from '../kit/attempt.ts';
import { Trouble } from '../kit/form-end.tsx';
import { isolated, momentText } from '../kit/format.ts';
import { tell } from './words.ts';

/** What was entered when and by whom; an earlier version can be taken again. */
export function Versions({
  company: { version: newest, versions },
  onSaved,
}: {
  readonly company: Company;
  onSaved(): void;
}): VNode | null {
  const { busy, trouble, attempt } = useAttempt();
  if (versions.length < 2) return null;
  const zone = me()?.zone ?? 'UTC';
  const takeBack = (version: number): Promise<void> =>
    attempt(async () => {
      await send('/v1/console/company/take-back', { after: newest, version });
      onSaved();
    });
  return (
    <details class="card">
      <summary>{tell('versions.title')}</summary>
      <ul class="plain-list">
        {versions.map(({ version, madeAt, madeBy, months: n }) => (
          <li key={version} class="apart">
            <span>
              {tell('versions.line', { version, at: momentText(madeAt, zone), name: isolated(madeBy), n })}
            </span>
            {version !== newest && (
              <button
                type="button"
                class="small-button"
                disabled={busy.value}
                onClick={() => void takeBack(version)}
              >
                {tell('versions.use', { version })}
              </button>
            )}
          </li>
        ))}
      </ul>
      <Trouble text={trouble} />
    </details>
  );
}
