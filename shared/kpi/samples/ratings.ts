import type { SurveyAnswerKind } from '../../session/event.ts';
import type { SurveyFact, TicketFacts } from '../../session/facts.ts';
import { creditForOutcome, creditToAll, needsReview } from '../credit/credit.ts';
import type { Outcome, SampleSink, Samples, View } from '../measure/definition.ts';
import { isGood, type Rated } from './good.ts';

/** What CSAT, NPS and CES share: one answer per conversation, asked formats apart, and how many were asked at all. */

const RATED: readonly Rated[] = ['csat', 'nps', 'ces'];
/** Keys of samples that are no answers; answers have `csat csat.faces.5`. */
const ASKED = 'asked';
const REVIEW = 'review';

const keys = new Map<string, Readonly<Record<Rated, string>>>();

/** What a rating of a format is kept under: the same text for the same format, made once. */
function keyOf(kind: Rated, format: string): string {
  let known = keys.get(format);
  if (!known) {
    known = { csat: `csat ${format}`, nps: `nps ${format}`, ces: `ces ${format}` };
    keys.set(format, known);
  }
  return known[kind];
}

/** The last answer of a kind: one conversation counts once, however often it was asked. */
export function ratingOf(ticket: TicketFacts, kind: SurveyAnswerKind): SurveyFact | null {
  let last: SurveyFact | null = null;
  for (const answer of ticket.surveys)
    if (answer.kind === kind && answer.value !== null && (last === null || answer.at >= last.at))
      last = answer;
  return last;
}

/** Whether the survey sent was answered, each rating, and each that several must look at together. */
export function surveySamples(ticket: TicketFacts, sink: SampleSink): void {
  const { surveySentAt, surveysSent, surveys } = ticket;
  const asked = surveySentAt !== null && surveysSent > 0;
  if (asked) sink.value(surveySentAt, surveys.length > 0 ? 1 : 0, creditToAll(ticket), ASKED);
  if (surveys.length === 0) return;
  for (const kind of RATED) {
    const rating = ratingOf(ticket, kind);
    if (rating === null || rating.value === null) continue;
    const { at, value, format } = rating;
    const good = isGood(kind, value, format);
    sink.value(at, value, creditForOutcome(ticket, good), keyOf(kind, format));
    if (needsReview(ticket, good)) sink.value(at, value, creditToAll(ticket), keyOf(kind, REVIEW));
  }
}

export interface Ratings {
  /** Indices of the answers of one kind by format. */
  readonly formats: ReadonlyMap<string, readonly number[]>;
  /** The sent: 1 answered, 0 not, by index. */
  readonly asked: readonly number[];
  /** Bad ratings several took part in. */
  readonly review: number;
}

/** Few keys and very many samples, and three KPIs that read the same ones: what is what is looked at once. */
const grouped = new WeakMap<Samples, ReadonlyMap<string, readonly number[]>>();

/** The indices of samples by their keys. */
function indicesByKey(samples: Samples): ReadonlyMap<string, readonly number[]> {
  const known = grouped.get(samples);
  if (known) return known;
  const indices = new Map<string, number[]>();
  for (let index = 0; index < samples.length; index++) {
    const key = samples.key(index);
    const others = indices.get(key);
    if (others) others.push(index);
    else indices.set(key, [index]);
  }
  grouped.set(samples, indices);
  return indices;
}

/** Sorts survey samples by what they are; other kinds of ratings are left aside. */
export function readRatings(samples: Samples, kind: Rated): Ratings {
  const indices = indicesByKey(samples);
  const asked = indices.get(ASKED) ?? [];
  const review = indices.get(keyOf(kind, REVIEW))?.length ?? 0;
  const formats = new Map<string, readonly number[]>();
  const prefix = `${kind} `;
  for (const [key, found] of indices) {
    if (key.startsWith(prefix) && key !== keyOf(kind, REVIEW)) formats.set(key.slice(prefix.length), found);
  }
  return { formats, asked, review };
}

/** Each answer of a kind, given its worth, on its own scale. */
export function ratingOutcomes(
  view: View,
  kind: Rated,
  worth: (answer: number, format: string) => number,
): Outcome[] {
  return [...readRatings(view.samples, kind).formats].flatMap(([format, indices]) =>
    indices.map((index) => ({
      index,
      value: worth(view.samples.value[index] ?? Number.NaN, format),
      format,
    })),
  );
}

/** The mean of some values; they are never empty here. */
export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
