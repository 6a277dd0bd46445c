import type { VNode } from 'preact';
import { useId } from 'preact/hooks';
import type { TeamNumbers } from '../../../shared/protocol/console/team.ts';
import { numberText, weekdayText } from '../kit/format.ts';
import { Wide } from '../kit/wide.tsx';
import { hourName, inWeek } from './times.ts';
import { tell } from './words.tsx';

const DAYS = [1, 2, 3, 4, 5, 6, 7];

/** When cases come in: a table of hours and weekdays, the busier the darker. */
export function Heat({ numbers: { heat, week } }: { readonly numbers: TeamNumbers }): VNode {
  const id = useId();
  const days = inWeek(DAYS, week);
  const at = (day: number, hour: number): number => heat[day - 1]?.[hour] ?? 0;
  const most = Math.max(...heat.flat());
  return (
    <section class="card chart" aria-labelledby={id}>
      <h2 id={id}>{tell('heat.title')}</h2>
      <p class="quiet">{summaryOf(heat, most)}</p>
      {most > 0 && (
        <Wide title={tell('heat.title')}>
          <table class="heat">
            <caption class="unseen">{tell('heat.title')}</caption>
            <thead>
              <tr>
                <th scope="col">{tell('heat.hour')}</th>
                {days.map((day) => (
                  <th key={day} scope="col">
                    <abbr title={weekdayText(day)}>{weekdayText(day, 'short')}</abbr>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {Array.from({ length: 24 }, (_, hour) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: an hour is its place in the day
                <tr key={hour}>
                  <th scope="row">{hourName(hour)}</th>
                  {days.map((day) => (
                    <td key={day} class="figure" style={{ '--share': String(at(day, hour) / most) }}>
                      {numberText(at(day, hour))}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </Wide>
      )}
    </section>
  );
}

function summaryOf(heat: TeamNumbers['heat'], most: number): string {
  if (most === 0) return tell('heat.none');
  const n = heat.flat().reduce((sum, count) => sum + count, 0);
  const day = heat.findIndex((hours) => hours.includes(most));
  const hour = heat[day]?.indexOf(most) ?? 0;
  return tell('heat.summary', {
    ...{ n: numberText(n), day: weekdayText(day + 1), hour: hourName(hour), most: numberText(most) },
  });
}
