import { creditShares } from '../../shared/kpi/credit/credit.ts';
import { formatValue } from '../../shared/kpi/format.ts';
import { fill } from '../../shared/locales/fill.ts';
import type { TicketFacts } from '../../shared/session/facts.ts';
import type { Localization } from './localization.ts';

/** With whom an agent shares a ticket, and what it counts for each; null while they do not. */
export function shareLine(
  facts: TicketFacts,
  agent: string | null,
  nameOf: (agent: string) => string,
  { words, locale }: Localization,
): string | null {
  const shares = creditShares(facts);
  const mine = agent === null ? undefined : shares.get(agent);
  const others = [...shares.keys()].filter((one) => one !== agent);
  if (mine === undefined || others.length === 0) return null;
  const who = new Intl.ListFormat(locale).format(others.map(nameOf));
  return fill(words['share.counts'], { who, share: formatValue(mine, 'share', locale) }, locale);
}
