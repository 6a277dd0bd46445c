import type { PartCount, PartPair } from '../../../shared/kpi/causes/decompose.ts';
import type { Period } from '../../../shared/kpi/kpi.ts';
import type { Causes } from '../../../shared/protocol/console/team-plan.ts';
import { NONE } from '../team-numbers/slices.ts';
import type { TeamKpi } from './kpis.ts';
import type { Measured } from './measured.ts';

/** Cases of a KPI by the parts of a cut, and how many of each count. */

type Cut = Causes['cuts'][number]['cut'];
type Counts = Map<string, PartCount>;

/** What a case of the helpdesk or the collector is known by, and what an answer is. */
const OF_CASES = ['topic', 'queue', 'hour', 'weekday'] as const;
const OF_ANSWERS = ['topic', 'queue', 'channel', 'language', 'survey'] as const;

export const cutsOf = (kpi: TeamKpi): readonly Cut[] => (kpi.id === 'csat' ? OF_ANSWERS : OF_CASES);

/** Hours of a day told together: of single ones there are too few cases to say anything. */
const HOURS_TOGETHER = 4;

/** Both periods by the parts of a cut. `within`: of a time, what counts is that it took no longer. */
export async function pairsOf(
  of: { readonly kpi: TeamKpi; readonly cut: Cut; readonly within: number | null },
  [before, now]: readonly [Period, Period],
  measured: Measured,
): Promise<PartPair[]> {
  const [old, young] = [await countsOf(of, before, measured), await countsOf(of, now, measured)];
  const none: PartCount = { n: 0, yes: 0 };
  return [...new Set([...old.keys(), ...young.keys()])].map((code) => ({
    ...{ code, before: old.get(code) ?? none, now: young.get(code) ?? none },
  }));
}

async function countsOf(
  { kpi, cut, within }: { readonly kpi: TeamKpi; readonly cut: Cut; readonly within: number | null },
  period: Period,
  measured: Measured,
): Promise<Counts> {
  if (kpi.id === 'csat') return ofAnswers(cut, period, measured);
  if (cut !== 'topic' && cut !== 'queue' && cut !== 'hour' && cut !== 'weekday') return new Map();
  const { engine, placeOf } = sourceOf(kpi, cut, measured);
  const context = measured.contextOf(period);
  if (within === null) {
    const parts = engine.measureParts(kpi.id, context, placeOf);
    return new Map(
      [...parts].map(([code, { n, value }]) => [code, { n, yes: Math.round(n * (value ?? 0)) }]),
    );
  }
  const samples = engine.samplesOf(kpi.id, context);
  const counts: Counts = new Map();
  for (let index = 0; index < samples.length; index++) {
    const code = placeOf(samples.ticket(index));
    if (code === null) continue;
    const { n, yes } = counts.get(code) ?? { n: 0, yes: 0 };
    counts.set(code, { n: n + 1, yes: yes + ((samples.value[index] ?? 0) <= within ? 1 : 0) });
  }
  return counts;
}

function sourceOf(kpi: TeamKpi, cut: (typeof OF_CASES)[number], measured: Measured) {
  const slices = measured.slicesOf(kpi.id);
  const place = slices.placeOf(cut, null);
  const together = (code: string | null): string | null =>
    code === null ? null : String(HOURS_TOGETHER * Math.floor(Number(code) / HOURS_TOGETHER));
  return {
    engine: slices.engine,
    placeOf: cut === 'hour' ? (ticket: string) => together(place(ticket)) : place,
  };
}

async function ofAnswers(cut: Cut, period: Period, measured: Measured): Promise<Counts> {
  const result = await measured.csatOf(period);
  const rows = result?.breakdown.find(({ by }) => by === cut)?.rows ?? [];
  return new Map(rows.map(({ code, n, value }) => [code ?? NONE, { n, yes: Math.round(n * (value ?? 0)) }]));
}
