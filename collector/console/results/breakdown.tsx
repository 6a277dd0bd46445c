import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import type { Dimension } from '../../../shared/protocol/console/filter.ts';
import type { BreakdownRow, KindResult } from '../../../shared/protocol/console/results.ts';
import { IntervalBar } from '../charts/bar.tsx';
import { ticksFor } from '../charts/geometry.ts';
import { nameOf, toggled } from '../filter/names.ts';
import { choose, filter } from '../filter/state.ts';
import { numberText, possibleOf, standingOf, valueText } from '../kit/format.ts';
import { say } from '../kit/language.ts';
import { Wide } from '../kit/wide.tsx';

/** Fewer answers say little of a part by itself. */
const FEW = 10;

/** The same figure by queue, topic, channel, language or survey: those with the most answers first, never by score. */
export function Breakdown({ result: { breakdown, unit } }: { readonly result: KindResult }): VNode | null {
  const parts = breakdown.filter(({ rows }) => rows.length > 1 || rows[0]?.code != null);
  const chosen = useSignal<Dimension>('queue');
  const part = parts.find(({ by }) => by === chosen.value) ?? parts[0];
  if (!part) return null;
  const ends = endsOf(part.rows, unit);
  return (
    <section class="breakdown" aria-labelledby="breakdown">
      <header class="row between">
        <h2 id="breakdown">{say('breakdown.title')}</h2>
        <fieldset class="segments">
          <legend class="unseen">{say('breakdown.by')}</legend>
          {parts.map(({ by }) => (
            <button
              key={by}
              type="button"
              aria-pressed={by === part.by}
              onClick={() => {
                chosen.value = by;
              }}
            >
              {say(`by.${by}`)}
            </button>
          ))}
        </fieldset>
      </header>
      <p class="quiet small">{say('breakdown.what')}</p>
      <Wide title={say('breakdown.title')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say(`by.${part.by}`)}</th>
              <th scope="col">
                <span class="unseen">{say('table.interval')}</span>
                <span class="row between figure" aria-hidden="true">
                  <span>{valueText(ends[0], unit)}</span>
                  <span>{valueText(ends[1], unit)}</span>
                </span>
              </th>
              <th scope="col" class="end">
                {say('table.value')}
              </th>
              <th scope="col" class="end">
                {say('table.n')}
              </th>
            </tr>
          </thead>
          <tbody>
            {part.rows.map((row) => (
              <Row key={row.code ?? '-'} row={row} by={part.by} unit={unit} ends={ends} />
            ))}
          </tbody>
        </table>
      </Wide>
    </section>
  );
}

type Ends = readonly [low: number, high: number];

/** One stretch of the scale for all rows, so that they can be compared; its ends stand above them. */
function endsOf(rows: readonly BreakdownRow[], unit: KindResult['unit']): Ends {
  const ticks = ticksFor(
    rows.map((row) => ({ ...row, open: false })),
    possibleOf(unit),
  );
  return [ticks[0] ?? 0, ticks.at(-1) ?? 1];
}

function Row({
  row,
  by,
  unit,
  ends,
}: {
  readonly row: BreakdownRow;
  readonly by: Dimension;
  readonly unit: KindResult['unit'];
  readonly ends: Ends;
}): VNode {
  const name = nameOf(by, row.code, row.name);
  const chosen = filter.value[by];
  return (
    <tr>
      <th scope="row">
        <button
          type="button"
          class="plain"
          aria-pressed={chosen?.includes(row.code) ?? false}
          onClick={() => choose({ [by]: toggled(chosen, row.code) })}
        >
          <bdi>{name}</bdi>
        </button>
      </th>
      <td class="interval-cell">
        {row.value === null ? (
          <span class="quiet small">{standingOf(row, unit)}</span>
        ) : (
          <>
            <IntervalBar value={row.value} interval={row.interval} possible={ends} zero={ends[0] < 0} />
            <span class="unseen">{standingOf(row, unit)}</span>
          </>
        )}
      </td>
      <td class="figure end">{row.value === null ? '–' : valueText(row.value, unit)}</td>
      <td class="figure end">
        {numberText(row.n)}
        {row.n < FEW && row.value !== null && <span class="quiet small few">{say('breakdown.few')}</span>}
      </td>
    </tr>
  );
}
