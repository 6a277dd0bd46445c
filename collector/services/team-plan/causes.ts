import { decompose, type PartCount, type PartEffect, wholeOf } from '../../../shared/kpi/causes/decompose.ts';
import { type StandingOut, standingOut } from '../../../shared/kpi/causes/stand-out.ts';
import type { Period } from '../../../shared/kpi/kpi.ts';
import { volumeIncoming } from '../../../shared/kpi/kpis/volume-incoming.ts';
import type { CausePart, Causes } from '../../../shared/protocol/console/team-plan.ts';
import type { Settings } from '../../config/config.ts';
import { changeOf } from '../team-numbers/change.ts';
import { NONE } from '../team-numbers/slices.ts';
import type { TeamKpi } from './kpis.ts';
import type { Measured } from './measured.ts';
import { cutsOf, pairsOf } from './part-counts.ts';
import { staffing } from './staffing.ts';

/** Where a figure that went wrong is looked into: in the team's work, never in a person. */

/** More parts of a cut nobody reads. */
const MOST_PARTS = 50;

export interface Question {
  readonly kpi: TeamKpi;
  readonly why: Causes['why'];
  /** Of a time: the seconds within which a case counts; null for a share. */
  readonly within: number | null;
  readonly before: Period;
  readonly now: Period;
}

/** Null: there was nothing to compare with. */
export async function causesOf(
  question: Question,
  settings: Settings,
  measured: Measured,
): Promise<Causes | null> {
  const { kpi, why, within, before, now } = question;
  const worse = within === null && kpi.better === 'lower' ? 1 : -1;
  let whole: Pick<Causes, 'before' | 'now'> | null = null;
  const cuts: Causes['cuts'] = [];
  for (const cut of cutsOf(kpi)) {
    const pairs = await pairsOf({ kpi, cut, within }, [before, now], measured);
    const split = decompose(pairs);
    const [old, young] = [
      share(wholeOf(pairs.map((pair) => pair.before))),
      share(wholeOf(pairs.map((pair) => pair.now))),
    ];
    if (split === null || old === null || young === null) continue;
    whole ??= { before: old, now: young };
    const out = standingOut(split, worse);
    const parts = split.parts.toSorted(byEffect).slice(0, MOST_PARTS);
    cuts.push({
      ...{ cut, mix: split.mix, own: split.own },
      parts: parts.map((part) => partOf(part, cut === 'queue' ? settings : null, out)),
    });
  }
  if (whole === null) return null;
  return {
    ...{ why, within, ...whole, cuts },
    volume: await volumeOf(before, now, measured),
    staffing: staffing(settings.desk, now, measured),
  };
}

const share = ({ n, yes }: PartCount): { n: number; value: number } | null =>
  n === 0 ? null : { n, value: yes / n };

const byEffect = (a: PartEffect, b: PartEffect): number =>
  Math.abs(b.mix) + Math.abs(b.own) - Math.abs(a.mix) - Math.abs(a.own) || (a.code < b.code ? -1 : 1);

function partOf(
  { code, before, now, mix, own }: PartEffect,
  named: Settings | null,
  out: StandingOut,
): CausePart {
  const [byMix, byOwn] = [out.mix.includes(code), out.own.includes(code)];
  return {
    code: code === NONE ? null : code,
    name: named?.desk.queues.find(({ id }) => id === code)?.name ?? null,
    ...{ before: share(before), now: share(now), mix, own },
    standsOut: byMix && byOwn ? 'both' : byMix ? 'mix' : byOwn ? 'own' : null,
  };
}

async function volumeOf(before: Period, now: Period, measured: Measured): Promise<Causes['volume']> {
  const [old, young] = [
    await measured.measure(volumeIncoming, before),
    await measured.measure(volumeIncoming, now),
  ];
  const figureIn = ({ value, n }: { value: number | null; n: number }) => ({
    value,
    n,
    interval: null,
    p90: null,
  });
  return { now: young.n, before: old.n, change: changeOf('tickets', figureIn(young), figureIn(old)) };
}
