import { formatValue } from '../../shared/kpi/format.ts';
import { kpiById } from '../../shared/kpi/kpis/registry.ts';
import { accept, decline, NoSuchStep, type Side, withdraw } from '../../shared/kpi/targets/agreement.ts';
import type { Target } from '../../shared/kpi/targets/target.ts';
import { fill } from '../../shared/locales/fill.ts';
import type { TargetAgreement, TargetStep } from '../../shared/protocol/targets.ts';
import type { AgreementLine, Past } from '../messages/targets.ts';
import type { Localization } from './localization.ts';
import { reachText } from './target-progress.ts';

const steps = { accept, decline, withdraw } as const;

/**
 * A target between agent and lead as one of them reads it, with what they may do now. `past`: the agent's own earlier
 * periods, to say whether it is within reach; null for the lead, who knows nobody's.
 */
export function agreementLine(
  agreement: TargetAgreement,
  reader: Side,
  past: Past | null,
  l10n: Pick<Localization, 'words' | 'kpis' | 'locale'>,
): AgreementLine {
  const { id, target, state, proposedBy } = agreement;
  const kpi = target.kind === 'number' ? kpiById(target.kpi) : null;
  return {
    id,
    target,
    text: targetText(target, l10n),
    word:
      state === 'proposed'
        ? l10n.words[proposedBy === reader ? 'agree.mine' : 'agree.theirs']
        : l10n.words[`proposal.${state}`],
    reach:
      past !== null &&
      kpi !== null &&
      target.kind === 'number' &&
      (state === 'proposed' || state === 'accepted')
        ? reachText(kpi, target.value, past[kpi.id]?.[target.per] ?? [], l10n)
        : null,
    ends: state === 'accepted',
    steps: (['accept', 'decline', 'withdraw'] as const).filter((step) => may(step, agreement, reader)),
  };
}

function may(step: TargetStep, agreement: TargetAgreement, reader: Side): boolean {
  try {
    steps[step](agreement, reader, agreement.changedAt);
    return true;
  } catch (error) {
    if (error instanceof NoSuchStep) return false;
    throw error;
  }
}

/** "Reply time: 2 h per week, while Customer satisfaction (CSAT) keeps 85 %". */
function targetText(
  target: Target,
  { words, kpis, locale }: Pick<Localization, 'words' | 'kpis' | 'locale'>,
): string {
  if (target.kind === 'milestone') {
    const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(target.by);
    return fill(words['agree.text milestone'], { name: target.name, date }, locale);
  }
  const kpi = kpiById(target.kpi);
  const partner = kpi?.partner == null ? null : kpiById(kpi.partner);
  const name = (known: string) => Object.entries(kpis).find(([one]) => one === known)?.[1].name ?? known;
  const said = {
    kpi: name(target.kpi),
    value: kpi === null ? String(target.value) : formatValue(target.value, kpi.unit, locale),
    per: words[`target.per ${target.per}`],
  };
  if (partner === null || target.guard === null) return fill(words['agree.text'], said, locale);
  const guard = formatValue(target.guard, partner.unit, locale);
  return fill(words['agree.text guard'], { ...said, partner: name(partner.id), guard }, locale);
}
