import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import type { DeskDraft } from '../../../shared/protocol/console/routing.ts';
import type { Simulated } from '../../../shared/protocol/console/simulation.ts';
import { send } from '../client/request.ts';
import { tell } from '../editing/words.ts';
import { useAttempt } from '../kit/attempt.ts';
import { Trouble } from '../kit/form-end.tsx';
import { numberText } from '../kit/format.ts';
import { Wide } from '../kit/wide.tsx';

const LINES = [
  ['fcr', 100],
  ['meanWait', 1],
  ['p95Wait', 1],
  ['occupancy', 100],
] as const;

/** Rounded as it is shown; a change of nothing has no sign. */
const hundredths = (value: number): number => Math.round(100 * value) / 100 + 0;

/** What the draft would change, by the simulator, on the desk's own arrivals. */
export function SimulationCard({ draft }: { readonly draft: DeskDraft | null }): VNode {
  const found = useSignal<{ readonly of: string; readonly result: Simulated } | null>(null);
  const { busy, trouble, attempt } = useAttempt();
  const of = JSON.stringify(draft);
  const simulate = (): Promise<void> =>
    attempt(async () => {
      if (draft) found.value = { of, result: await send('/v1/console/routing/simulation', { draft }) };
    });
  return (
    <section class="card stack" aria-labelledby="simulation">
      <h2 id="simulation">{tell('simulation.title')}</h2>
      <p class="quiet">{tell('simulation.what')}</p>
      <div class="row">
        <button type="button" disabled={draft === null || busy.value} onClick={() => void simulate()}>
          {tell(busy.value ? 'simulation.busy' : 'simulation.go')}
        </button>
        {draft === null && <span class="quiet">{tell('simulation.first')}</span>}
      </div>
      <Trouble text={trouble} />
      <div role="status">{found.value?.of === of && <Result result={found.value.result} />}</div>
    </section>
  );
}

function Result({
  result: { n, days, needed, runs, simulatedDays, nobody, changes },
}: {
  readonly result: Simulated;
}): VNode {
  if (n < needed) return <p>{tell('simulation.few', { n, days, needed })}</p>;
  const percent = (share: number): string => numberText(100 * share, 1);
  return (
    <div class="stack">
      {(nobody.before > 0 || nobody.after > 0) && (
        <p>{tell('simulation.nobody', { before: percent(nobody.before), after: percent(nobody.after) })}</p>
      )}
      {changes && (
        <Wide title={tell('simulation.title')}>
          <table class="coverage">
            <thead>
              <tr>
                <td />
                <th scope="col">{tell('simulation.before')}</th>
                <th scope="col">{tell('simulation.after')}</th>
                <th scope="col">{tell('simulation.change')}</th>
              </tr>
            </thead>
            <tbody>
              {LINES.map(([key, scale]) => {
                const { before, after, change, margin } = changes[key];
                const text = (value: number): string => numberText(scale * value, 1);
                return (
                  <tr key={key}>
                    <th scope="row">{tell(`simulation.${key}`)}</th>
                    <td>{text(before)}</td>
                    <td>{text(after)}</td>
                    <td>
                      {numberText(hundredths(scale * change), 2)} ± {numberText(scale * margin, 2)}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </Wide>
      )}
      <p class="quiet small">
        {tell('simulation.how', {
          n,
          days,
          runs,
          simulated: numberText(simulatedDays, simulatedDays < 10 ? 1 : 0),
        })}
      </p>
    </div>
  );
}
