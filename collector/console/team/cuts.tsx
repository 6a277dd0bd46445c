import type { VNode } from 'preact';
import type { Cut, TeamFigure, TeamRow } from '../../../shared/protocol/console/team.ts';
import { AsTable } from '../charts/as-table.tsx';
import { Trend } from '../charts/trend.tsx';
import { numberText, weekdayText } from '../kit/format.ts';
import { say } from '../kit/language.ts';
import { Wide } from '../kit/wide.tsx';
import { possibleOf } from './figure.tsx';
import { valueText } from './texts.ts';
import { hourName, inWeek } from './times.ts';
import { tell } from './words.tsx';

/** A figure by queue and topic, and by the hour and weekday in which the case came in. */
export const Cuts = ({ figure, week }: { readonly figure: TeamFigure; readonly week: number }): VNode => (
  <div class="columns even">
    {(['queue', 'topic', 'hour', 'weekday'] as const).map((cut) => {
      const rows = figure.by.find((one) => one.cut === cut)?.rows ?? [];
      if (rows.length === 0) return null;
      return (
        <div key={cut} class="card">
          {cut === 'hour' ? (
            <ByHour figure={figure} rows={rows} />
          ) : (
            <Rows cut={cut} figure={figure} rows={cut === 'weekday' ? inWeek(rows, week) : rows} />
          )}
        </div>
      );
    })}
  </div>
);

function nameOf(cut: Cut, { code, name }: TeamRow): string {
  if (code === null) return tell('by.none');
  if (cut === 'hour') return hourName(Number(code));
  return cut === 'weekday' ? weekdayText(Number(code)) : (name ?? code);
}

const headsOf = ({ unit }: TeamFigure): string[] => [
  tell('col.part'),
  tell(unit === 'seconds' ? 'col.median' : 'col.value'),
  ...(unit === 'seconds' ? [tell('col.p90')] : []),
  // A count is its own n.
  ...(unit === 'tickets' ? [] : [tell('col.n')]),
];

const cellsOf = (cut: Cut, row: TeamRow, { unit }: TeamFigure): string[] => [
  nameOf(cut, row),
  valueText(row.value, unit),
  ...(unit === 'seconds' ? [valueText(row.p90, unit)] : []),
  ...(unit === 'tickets' ? [] : [numberText(row.n)]),
];

function Rows({
  cut,
  figure,
  rows,
}: {
  readonly cut: Cut;
  readonly figure: TeamFigure;
  readonly rows: readonly TeamRow[];
}): VNode {
  const title = tell(`by.${cut}`);
  return (
    <section class="chart">
      <h2>{title}</h2>
      <Wide title={title}>
        <table>
          <caption class="unseen">{title}</caption>
          <thead>
            <tr>
              {headsOf(figure).map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => {
              const [name, ...cells] = cellsOf(cut, row, figure);
              return (
                <tr key={row.code}>
                  <th scope="row">{name}</th>
                  {cells.map((cell, column) => (
                    <td key={headsOf(figure)[column + 1]} class="figure">
                      {cell}
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </Wide>
    </section>
  );
}

function ByHour({ figure, rows }: { readonly figure: TeamFigure; readonly rows: readonly TeamRow[] }): VNode {
  const known = rows.flatMap(({ value }) => value ?? []);
  return (
    <AsTable
      title={tell('by.hour')}
      summary={
        known.length === 0
          ? tell('trend.none')
          : `${valueText(Math.min(...known), figure.unit)} – ${valueText(Math.max(...known), figure.unit)}`
      }
      heads={headsOf(figure)}
      rows={rows.map((row) => cellsOf('hour', row, figure))}
    >
      <Trend
        points={rows.map((row) => ({
          ...{ value: row.value, interval: row.interval, open: false },
          label: hourName(Number(row.code)),
          text: `${nameOf('hour', row)}: ${valueText(row.value, figure.unit)}${figure.unit === 'tickets' ? '' : say('filter.comma') + tell('figure.n', { n: numberText(row.n) })}`,
        }))}
        possible={possibleOf(rows, figure.unit)}
        format={(value) => valueText(value, figure.unit)}
      />
    </AsTable>
  );
}
