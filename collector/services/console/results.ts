import { type AnswerFilter, DIMENSIONS, type Dimension } from '../../../shared/protocol/console/filter.ts';
import type { BreakdownRow, KindResult, Results } from '../../../shared/protocol/console/results.ts';
import { wilson } from '../../../shared/stats/wilson.ts';
import {
  addDays,
  type Days,
  dayOf,
  lengthOf,
  periodBefore,
  spanOf,
  startOf,
} from '../../../shared/time/periods.ts';
import type { Settings } from '../../config/config.ts';
import type { ScoreCounts } from '../../store/count-scores.ts';
import type { FormatCounts } from '../../store/score-tally.ts';
import type { AppContext } from '../context.ts';
import { ApplicationError } from '../errors.ts';
import { changeOf, distributionOf, figureOf, meanOf } from './figures.ts';
import { countedParts, type TrendParts, toldParts } from './trend-parts.ts';

/** Without days in the filter: these many, today the last. */
const DEFAULT_DAYS = 30;

/** Some twenty years: each of their parts is measured, and a date field that is being typed in says the year 2. */
const MOST_DAYS = 7_320;

/** The days a filter chooses; of one end alone, a month of days from it or up to it. Throws `malformed-body` for too many. */
export function daysOf(
  { from, to }: { readonly [End in keyof Days]?: string | undefined },
  today: string,
): Days {
  const last = to ?? (from !== undefined && from > today ? from : today);
  const days = { from: from ?? addDays(last, 1 - DEFAULT_DAYS), to: last };
  if (lengthOf(days) > MOST_DAYS)
    throw new ApplicationError('malformed-body', `from, to: at most ${MOST_DAYS} days at once.`);
  return days;
}

/** What customers said in a period. `week`: the day weeks begin on, 1 (Monday) to 7. */
export async function resultsFor(filter: AnswerFilter, week: number, context: AppContext): Promise<Results> {
  const { store, settings, now } = context;
  const { site, zone } = settings;
  const today = dayOf(now(), zone);
  const days = daysOf(filter, today);
  const before = periodBefore(days);
  const counted = countedParts(days, week);
  const [counts, owed] = await Promise.all([
    store.look('countScores', {
      ...{ site, filter, ...spanOf(days, zone), before: spanOf(before, zone) },
      parts: counted.parts.map(({ from }) => startOf(from, zone)),
    }),
    store.do('readMeta', { name: 'answers' }),
  ]);
  const { answered, superseded, unknownSurvey, lastAt } = counts;
  const told = toldParts(counted, days, { week, answered, today });
  return {
    ...{ zone, ...days, before, date: 'answered', bucket: told.bucket, week, answered, lastAt },
    response: responseRate(filter, counts),
    leftOut: [
      { reason: 'superseded' as const, n: superseded },
      { reason: 'unknown-survey' as const, n: unknownSurvey },
    ].filter(({ n }) => n > 0),
    filling: owed !== null,
    kinds: counts.formats.map((format) => kindResult(format, filter, { told, today }, settings)),
  };
}

/** Whoever chooses by what only an answer has cannot know how many of the silent would have it. */
function responseRate(filter: AnswerFilter, { asked }: ScoreCounts): Results['response'] {
  const { kind, low, score, words, survey } = filter;
  if ([kind, low, score, words, survey].some((each) => each !== undefined)) return null;
  const n = asked.silent + asked.answered;
  return {
    ...{ asked: n, answered: asked.answered, notAsked: asked.never },
    rate: n === 0 ? null : asked.answered / n,
    interval: wilson(asked.answered, n),
  };
}

function kindResult(
  counts: FormatCounts,
  filter: AnswerFilter,
  { told, today }: { told: TrendParts; today: string },
  settings: Settings,
): KindResult {
  const { kind, format } = counts;
  const blank = filter.low === undefined && filter.score === undefined ? null : ('chosen-by-score' as const);
  const figure = (of: readonly number[]) => figureOf(counts, of, blank);
  const [now, before] = [figure(counts.now), figure(counts.before)];
  const trend = told.countsOf(counts.parts);
  return {
    ...now,
    ...{ kind, format, unit: kind === 'nps' ? 'points' : 'share', before },
    mean: meanOf(counts.now),
    distribution: distributionOf(counts, counts.now),
    change: changeOf(now, before),
    trend: told.parts.map(({ from, to }, i) => ({
      ...figure(trend[i] ?? []),
      ...{ from, to, open: to >= today },
    })),
    breakdown: DIMENSIONS.map((by) => ({
      by,
      rows: counts.by
        .filter(({ dimension }) => dimension === by)
        .map(({ code, counts: of }) => ({ ...figure(of), code, name: nameOf(by, code, settings) }))
        .toSorted(byCount),
    })),
  };
}

/** Most answers first, then by code: never by value. */
const byCount = (a: BreakdownRow, b: BreakdownRow): number =>
  b.n - a.n || ((a.code ?? '') < (b.code ?? '') ? -1 : 1);

const nameOf = (by: Dimension, code: string | null, { desk }: Settings): string | null =>
  by === 'queue' ? (desk.queues.find(({ id }) => id === code)?.name ?? null) : null;
