import type { Kpi } from '../kpi.ts';
import type { KpiWeeks, WeekReview } from './week-change.ts';

/** One thing to try, by the agent's own numbers alone. */

/** What there is to do about a number; the words live in shared/locales. */
type TipKind = 'answers' | 'held' | 'review' | 'hand-over' | 'pace' | 'keep';

export interface Tip {
  readonly kpi: string;
  readonly kind: TipKind;
}

/** What an agent can do about each; of a number nobody should work on, nothing is said. */
const kinds: Readonly<Record<string, Exclude<TipKind, 'keep'>>> = {
  csat: 'answers',
  nps: 'answers',
  ces: 'answers',
  'first-contact-resolution': 'held',
  'reopen-rate': 'held',
  'quality-score': 'review',
  ownership: 'hand-over',
  'agent-reply-clock': 'pace',
  'first-resolution-time': 'pace',
  'full-resolution-time': 'pace',
};

/**
 * First what may have got worse, then a target not reached (`wanting`, KPI ids), then what may have got better, and else the
 * first number there is; of each, what customers say and what held before any speed.
 */
export function tipOf(
  { changes }: WeekReview,
  series: readonly KpiWeeks[],
  wanting: readonly string[],
): Tip | null {
  const told = qualityFirst(
    series.filter(({ weeks }) => weeks.some(({ value }) => value !== null)).map(({ kpi }) => kpi),
  );
  const moved = (isBetter: boolean) =>
    qualityFirst(changes.filter((change) => change.isBetter === isBetter).map(({ kpi }) => kpi));
  const [first] = [...moved(false), ...told.filter(({ id }) => wanting.includes(id))].filter(isTipped);
  if (first) return tip(first);
  const [better] = moved(true).filter(isTipped);
  if (better) return { kpi: better.id, kind: 'keep' };
  // A speed that nothing calls for is never what to work on.
  const [quality] = told.filter(({ partner }) => partner === null).filter(isTipped);
  return quality ? tip(quality) : null;
}

const isTipped = ({ id }: Kpi): boolean => id in kinds;
const tip = ({ id }: Kpi): Tip | null => {
  const kind = kinds[id];
  return kind === undefined ? null : { kpi: id, kind };
};

const qualityFirst = (kpis: readonly Kpi[]): Kpi[] => [
  ...kpis.filter(({ partner }) => partner === null),
  ...kpis.filter(({ partner }) => partner !== null),
];
