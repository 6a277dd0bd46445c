import type { MeasureContext } from '../kpi.ts';
import type { Summary, View } from '../measure/definition.ts';
import { nothing, ticketsOf } from '../measure/summary.ts';
import type { Method } from '../method.ts';
import type { Rated } from './good.ts';
import { type Ratings, readRatings } from './ratings.ts';

/** The answers of one format, ready to be counted. */
export interface Answers {
  readonly format: string;
  readonly values: readonly number[];
  readonly tickets: Summary['tickets'];
  readonly responseRate: number | null;
}

/**
 * Formats are never pooled: stars score lower than faces (Toepoel 2019). With several in the period and none asked for,
 * there is no value, and each format stands `beside` with its own n.
 */
export function perFormat(
  view: View,
  context: MeasureContext,
  kind: Rated,
  method: Method,
  one: (answers: Answers) => Summary,
): Summary {
  const ratings = readRatings(view.samples, kind);
  const responseRate = responseRateOf(view, ratings);
  const formats = [...ratings.formats.keys()]
    .filter((format) => format === (context.format ?? format))
    .sort();
  const summaries = formats.map((format) => ({
    format,
    summary: one({ ...answersOf(view, ratings, format), responseRate }),
  }));
  const beside = { responseRate, review: ratings.review };
  const [only, another] = summaries;
  if (!only) return nothing('no answers', method, { beside });
  if (!another) return { ...only.summary, beside: { ...beside, ...only.summary.beside } };
  const each: Record<string, number | null> = {};
  for (const { format, summary } of summaries) {
    each[format] = summary.value;
    each[`n ${format}`] = summary.n;
  }
  return nothing('mixed formats', method, {
    n: summaries.reduce((sum, { summary }) => sum + summary.n, 0),
    tickets: ticketsOf(view.samples, ofFormats([...ratings.formats.values()])),
    beside: { ...beside, ...each },
  });
}

/** Answered of those sent in the period; null when none was sent. */
function responseRateOf({ samples }: View, { asked }: Ratings): number | null {
  if (asked.length === 0) return null;
  return asked.reduce((sum, index) => sum + (samples.value[index] ?? 0), 0) / asked.length;
}

function ofFormats(formats: readonly (readonly number[])[]): (index: number) => boolean {
  const indices = new Set(formats.flat());
  return (index) => indices.has(index);
}

function answersOf({ samples }: View, ratings: Ratings, format: string): Omit<Answers, 'responseRate'> {
  const indices = ratings.formats.get(format) ?? [];
  return {
    format,
    values: indices.map((index) => samples.value[index] ?? Number.NaN),
    tickets: () => [...new Set(indices.map((index) => samples.ticket(index)))],
  };
}
