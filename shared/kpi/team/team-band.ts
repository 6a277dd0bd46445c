import type { TeamBand } from '../../protocol/agent.ts';
import { clip, LEVEL } from '../../stats/bounds.ts';
import { bucketQuantile } from '../../stats/log-buckets.ts';
import { zOf } from '../../stats/normal.ts';
import { wilson } from '../../stats/wilson.ts';
import type { Unit } from '../kpi.ts';
import { kpiById } from '../registry.ts';
import { type Crowd, chooseCrowd } from './crowd.ts';
import { type DaySum, mergeSums } from './daily-sums.ts';
import type { BandWeek } from './week.ts';

/** A band as it was published, with who is in it. The crowd stays in the collector. */
export interface PublishedBand {
  readonly band: TeamBand;
  /** Agents; empty when nothing could be shown. */
  readonly crowd: readonly string[];
}

export interface TeamBandInput {
  /** A KPI's id, or `csat/csat.faces.5`. */
  readonly kpi: string;
  readonly week: BandWeek;
  readonly now: number;
  /** Everybody's sums; those of other KPIs and days, and those that cannot be (6 successes of 5), are left aside. */
  readonly sums: readonly (DaySum & { readonly agent: string })[];
  /** All bands of this KPI published so far, oldest first. */
  readonly published: readonly PublishedBand[];
  /** Crowds of other figures published of this KPI: its tables of strata. */
  readonly besides: readonly Crowd[];
}

const WEEK = 7 * 86_400_000;

/**
 * The anonymous band of a week: lowest, middle and highest of what is usual in the team. It exists only for a crowd
 * (≥ 6 agents, ≥ 30 tickets, nobody above 40 %), a week late, rounded, and once: a week already published is given
 * again as it was, whoever joined, left or sent sums since. The caller keeps every result that is not `not ripe`.
 * Throws a RangeError for a KPI that does not exist.
 */
export function teamBand({ kpi, week, now, sums, published, besides }: TeamBandInput): PublishedBand {
  const known = kpiById(kpi.split('/')[0] ?? kpi);
  if (!known) throw new RangeError(`no KPI "${kpi}"`);
  const frozen = published.find(({ band }) => band.from === week.from);
  if (frozen) return frozen;
  const empty = { kpi, from: week.from, to: week.to, low: null, middle: null, high: null, agents: null };
  if (week.to + WEEK > now) return { band: { ...empty, reason: 'not ripe' }, crowd: [] };

  const ofWeek = sums.filter(
    (sum) =>
      sum.kpi === kpi && sum.day >= week.firstDay && sum.day < week.dayAfter && isPossible(sum, known.unit),
  );
  const tickets = new Map<string, number>();
  for (const { agent, n } of ofWeek) tickets.set(agent, (tickets.get(agent) ?? 0) + n);
  const earlier = published.map((one) => new Set(one.crowd));
  const { crowd, reason } = chooseCrowd(tickets, [...besides, ...earlier]);
  if (crowd === null) return { band: { ...empty, reason }, crowd: [] };
  const figures = figuresOf(
    known.unit,
    ofWeek.filter(({ agent }) => crowd.has(agent)),
  );
  return { band: { ...empty, ...figures, agents: crowd.size, reason: null }, crowd: [...crowd].sort() };
}

/** Sums come over the network: one that cannot be must not spoil everybody's figure. */
function isPossible({ n, sum, buckets }: DaySum, unit: Unit): boolean {
  if (unit === 'seconds') return Object.values(buckets ?? {}).reduce((total, count) => total + count, 0) >= n;
  if (unit === 'share') return Number.isInteger(sum) && sum >= 0 && sum <= n;
  return unit === 'points' ? Math.abs(sum) <= n : sum >= 0 && sum <= 100 * n;
}

type Figures = Pick<TeamBand, 'low' | 'middle' | 'high'>;

/**
 * Times: quartiles of all cases, to two digits. Shares: the pooled one and its 95 % interval, to a whole per cent.
 * Net and other scores: the pooled one, to a whole point, and the widest 95 % interval its spread allows: sums do not tell it.
 */
function figuresOf(unit: Unit, sums: readonly DaySum[]): Figures {
  const { n, sum, buckets } = mergeSums(sums);
  if (unit === 'seconds') {
    const quartile = (p: number): number | null => twoDigits(bucketQuantile(buckets, p));
    return { low: quartile(0.25), middle: quartile(0.5), high: quartile(0.75) };
  }
  if (unit === 'share') {
    const bounds = wilson(sum, n);
    return { low: point(bounds?.low), middle: point(sum / n), high: point(bounds?.high) };
  }
  const [least, most, scale] = unit === 'points' ? [-1, 1, 100] : [0, 100, 1];
  const mean = sum / n;
  const reach = zOf(LEVEL) * Math.sqrt(((mean - least) * (most - mean)) / n);
  const { low, high } = clip({ low: mean - reach, high: mean + reach }, least, most);
  return { low: Math.round(scale * low), middle: Math.round(scale * mean), high: Math.round(scale * high) };
}

/** A share to a whole per cent. */
function point(share: number | undefined): number | null {
  return share === undefined ? null : Math.round(100 * share) / 100;
}

function twoDigits(seconds: number | null): number | null {
  return seconds === null ? null : Number(seconds.toPrecision(2));
}
