import type { VNode } from 'preact';
import { fill } from '../../../shared/locales/fill.ts';
import type { TeamFigure } from '../../messages/lead.ts';
import type { Wording } from '../kit/wording.ts';

/** The desk's own figures, each with its n, interval and definition; not there with a collector that does not know them. */
export function LeadFigures({
  figures,
  words,
  locale,
}: Wording & { readonly figures: readonly TeamFigure[] | null }): VNode | null {
  if (figures === null) return null;
  return (
    <section class="box" aria-labelledby="lead-figures">
      <h2 id="lead-figures">{words['lead.figures']}</h2>
      <p class="quiet">
        {words[figures.every(({ n }) => n === 0) ? 'lead.figures none' : 'lead.figures what']}
      </p>
      {figures
        .filter(({ n }) => n > 0)
        .map(({ id, label, definition, value, n, interval, reason }) => (
          <div class="kpi" key={id}>
            <h3>{label}</h3>
            {value === null ? <p class="quiet">{reason}</p> : <p class="value">{value}</p>}
            <p class="working">
              <span>{fill(words['numbers.n'], { n }, locale)}</span>
              {interval && <span>{interval}</span>}
            </p>
            <p class="quiet">{definition}</p>
          </div>
        ))}
    </section>
  );
}
