import type { VNode } from 'preact';
import { formatInterval, formatValue } from '../../../shared/kpi/format.ts';
import { fill } from '../../../shared/locales/fill.ts';
import type { WaitCoverage } from '../../../shared/protocol/lead.ts';
import { LEVEL } from '../../../shared/stats/bounds.ts';
import type { Wording } from '../kit/wording.ts';

/** How often the waits told to customers came true: the share with its n and interval, and which way it errs. */
export function LeadWaits({
  waits,
  words,
  locale,
}: Wording & { readonly waits: WaitCoverage | null }): VNode {
  return (
    <section class="box" aria-labelledby="lead-waits">
      <h2 id="lead-waits">{words['lead.waits']}</h2>
      {waits === null || waits.share === null ? (
        <p class="quiet">{words['lead.waits none']}</p>
      ) : (
        <>
          <Share waits={waits} share={waits.share} words={words} locale={locale} />
          <p class="quiet">
            {fill(words['lead.waits what'], { level: formatValue(LEVEL, 'share', locale) }, locale)}
          </p>
        </>
      )}
    </section>
  );
}

function Share({
  waits: { n, interval, bias },
  share,
  words,
  locale,
}: Wording & { readonly waits: WaitCoverage; readonly share: number }): VNode {
  const spread =
    interval && formatInterval({ ...interval, level: LEVEL, method: 'wilson' }, 'share', locale, words);
  const lean = bias === null ? null : bias > 0 ? 'lead.waits longer' : 'lead.waits shorter';
  return (
    <div class="kpi">
      <h3>{words['lead.waits share']}</h3>
      <p class="value">{formatValue(share, 'share', locale)}</p>
      <p class="working">
        <span>{fill(words['numbers.n'], { n }, locale)}</span>
        {spread && <span>{spread}</span>}
      </p>
      {bias !== null && bias !== 0 && lean && (
        <p class="working">
          {fill(words[lean], { share: formatValue(Math.abs(bias), 'share', locale) }, locale)}
        </p>
      )}
    </div>
  );
}
