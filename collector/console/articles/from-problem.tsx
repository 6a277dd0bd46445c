import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import type { Problems } from '../../../shared/protocol/console/problems.ts';
import { problemName } from '../problems/problem.tsx';
import type { Wish } from '../problems/wish.ts';
import { tell } from './words.ts';

/** Chooses a problem and begins an article of it. */
export function FromProblem({
  figures: { problems },
  onBegin,
}: {
  readonly figures: Problems;
  onBegin(wish: Wish): void;
}): VNode | null {
  const at = useSignal(0);
  const chosen = problems[at.value];
  if (!chosen) return null;
  return (
    <section class="card stack" aria-labelledby="from-problem">
      <h2 id="from-problem">{tell('from.title')}</h2>
      <p class="quiet">{tell('from.what')}</p>
      <div class="row below">
        <label class="field">
          {tell('from.choose')}
          <select
            value={at}
            onChange={({ currentTarget: { value } }) => {
              at.value = Number(value);
            }}
          >
            {problems.map((problem, i) => (
              <option key={problem.code} value={i}>
                {tell('from.line', {
                  name: problemName(problem),
                  n: problem.requests,
                  offered: problem.coverage.offered,
                })}
              </option>
            ))}
          </select>
        </label>
        <button type="button" onClick={() => onBegin({ code: chosen.code })}>
          {tell('from.go')}
        </button>
      </div>
    </section>
  );
}
