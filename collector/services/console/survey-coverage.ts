import { LEAST_PEOPLE } from '../../../shared/protocol/console/pulse.ts';
import type {
  CoverageCounts,
  CoverageGroup,
  CoveragePart,
  SurveyCoverage,
  SurveyCoverageQuery,
} from '../../../shared/protocol/console/survey-coverage.ts';
import type { Desk } from '../../../shared/routing/desk.ts';
import type { Schedule } from '../../../shared/session/schedule.ts';
import { TIERS } from '../../../shared/session/tiers.ts';
import { wilson } from '../../../shared/stats/wilson.ts';
import { SHIFTS } from '../../../shared/survey-coverage/shift.ts';
import { type Standing, standingOf } from '../../../shared/survey-coverage/standing.ts';
import {
  COVERAGE_CUTS,
  type CoverageCounts as Counted,
  type CoverageCut,
} from '../../../shared/survey-coverage/tally.ts';
import { dayOf, spanOf } from '../../../shared/time/periods.ts';
import type { CoverageRead } from '../../store/read-survey-coverage.ts';
import type { AppContext } from '../context.ts';
import { daysOf } from './results.ts';

/** Which parts of the desk hear from customers in some days, and why the others do not. */
export async function surveyCoverage(
  query: SurveyCoverageQuery,
  { settings, store, now }: AppContext,
): Promise<SurveyCoverage> {
  const { site, zone, desk, surveys } = settings;
  const days = daysOf(query, dayOf(now(), zone));
  const read = await store.look('readSurveyCoverage', {
    ...{ site, zone, ...spanOf(days, zone), schedules: schedulesOf(desk) },
    hasSurvey: surveys.after !== null,
    ...{ least: LEAST_PEOPLE, everybody: desk.agents.length },
  });
  return {
    ...{ zone, ...days, least: LEAST_PEOPLE },
    desk: countsOf(read.desk, standingOf(read.desk, NOTHING, 1)),
    parts: COVERAGE_CUTS.map((by) => partOf(by, read, desk)).filter(isApart),
  };
}

const NOTHING = { over: 0, asked: 0, answered: 0, mailed: 0, pages: 0, unasked: [] };

const schedulesOf = ({ queues, schedules }: Desk): Record<string, Schedule> =>
  Object.fromEntries(
    queues.flatMap(({ id, schedule }) => {
      const hours = schedules[schedule ?? ''];
      return hours ? [[id, hours] as const] : [];
    }),
  );

/** A desk of one tier or channel is not told apart by it. */
const isApart = ({ by, groups, together }: CoveragePart): boolean =>
  by === 'queue' || groups.length + (together?.groups.length ?? 0) > 1;

function partOf(by: CoverageCut, { desk: all, cuts }: CoverageRead, desk: Desk): CoveragePart {
  const { shown, together, pool } = cuts[by];
  const order = orderOf(by, desk);
  const inOrder = (codes: Iterable<string>): string[] => [
    ...order.filter((code) => new Set(codes).has(code)),
    ...[...codes].filter((code) => !order.includes(code)).toSorted(),
  ];
  const looks = shown.size + (pool === null ? 0 : 1);
  const held = (one: Counted): CoverageCounts =>
    countsOf(
      one,
      standingOf(
        one,
        {
          over: all.over - one.over,
          asked: all.asked - one.asked,
          answered: all.answered - one.answered,
        },
        looks,
      ),
    );
  const named = (code: string) => ({ code, name: nameOf(by, code, desk) });
  // A queue in which nothing was over is one that hears nothing, too.
  const quiet = by === 'queue' ? order.filter((code) => !shown.has(code) && !together.includes(code)) : [];
  const groups = inOrder([...shown.keys(), ...quiet]).map(
    (code): CoverageGroup => ({ ...named(code), ...held(shown.get(code) ?? NOTHING) }),
  );
  return {
    ...{ by, groups },
    together:
      together.length === 0
        ? null
        : { groups: inOrder(together).map(named), counts: pool === null ? null : held(pool) },
  };
}

const orderOf = (by: CoverageCut, { queues }: Desk): readonly string[] =>
  by === 'queue' ? queues.map(({ id }) => id) : by === 'tier' ? TIERS : by === 'shift' ? SHIFTS : [];

const nameOf = (by: CoverageCut, code: string, { queues }: Desk): string | null =>
  by === 'queue' ? (queues.find(({ id }) => id === code)?.name ?? null) : null;

const shareOf = (x: number, n: number): CoverageCounts['asking'] => ({
  ...{ value: n === 0 ? null : x / n, n },
  interval: wilson(x, n),
});

const countsOf = (
  { over, asked, answered, mailed, pages, unasked }: Counted,
  standing: Standing,
): CoverageCounts => ({
  ...{ over, asked, answered, mailed, pages, standing },
  ...{ asking: shareOf(asked, over), answering: shareOf(answered, asked) },
  unasked: [...unasked],
});
