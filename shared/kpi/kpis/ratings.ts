import type { SurveyAnswerKind } from '../../session/event.ts';
import type { SurveyFact, TicketFacts } from '../../session/facts.ts';
import { creditForOutcome, creditOf, needsReview, substantive } from '../fairness/credit.ts';
import type { Outcome, Sample, Samples, View } from '../measure/definition.ts';

/** What CSAT, NPS and CES share: one answer per conversation, asked formats apart, and how many were asked at all. */

/** Keys of samples that are no answers; a format never looks like these. */
const ASKED = 'asked';
const REVIEW = 'review';

const NO_SAMPLES: readonly Sample[] = [];

/** The last answer of a kind: one conversation counts once, however often it was asked. */
export function ratingOf(ticket: TicketFacts, kind: SurveyAnswerKind): SurveyFact | null {
  let last: SurveyFact | null = null;
  for (const answer of ticket.surveys)
    if (answer.kind === kind && answer.value !== null && (last === null || answer.at >= last.at))
      last = answer;
  return last;
}

/** The samples of a kind of rating: the answer, whether the survey sent was answered, and what several must look at. */
export function ratingSamples(
  ticket: TicketFacts,
  kind: SurveyAnswerKind,
  isGood: (value: number, format: string) => boolean,
): readonly Sample[] {
  if (ticket.surveySentAt === null && ticket.surveys.length === 0) return NO_SAMPLES;
  const samples: Sample[] = [];
  const rating = ratingOf(ticket, kind);
  const all = creditOf(substantive(ticket).map((participant) => participant.agent));
  if (ticket.surveySentAt !== null && ticket.surveysSent > 0) {
    const answered = ticket.surveys.length > 0 ? 1 : 0;
    samples.push({ at: ticket.surveySentAt, value: answered, credit: all, key: ASKED });
  }
  if (rating !== null && rating.value !== null) {
    const good = isGood(rating.value, rating.format);
    const { at, value, format } = rating;
    samples.push({ at, value, credit: creditForOutcome(ticket, good), key: format });
    if (needsReview(ticket, good)) {
      samples.push({ at, value, credit: all, key: REVIEW });
    }
  }
  return samples;
}

export interface Ratings {
  /** Indices of the answers by format. */
  readonly formats: ReadonlyMap<string, readonly number[]>;
  /** Answered of those sent in the period; null when none was sent. */
  readonly responseRate: number | null;
  /** Bad ratings several took part in. */
  readonly review: number;
}

/** Sorts the samples of `ratingSamples` by what they are. */
export function readRatings(samples: Samples): Ratings {
  const formats = new Map<string, number[]>();
  let asked = 0;
  let answered = 0;
  let review = 0;
  for (let index = 0; index < samples.length; index++) {
    const key = samples.key(index);
    if (key === ASKED) {
      asked++;
      answered += samples.value[index] ?? 0;
    } else if (key === REVIEW) {
      review++;
    } else {
      const known = formats.get(key);
      if (known) known.push(index);
      else formats.set(key, [index]);
    }
  }
  return { formats, responseRate: asked === 0 ? null : answered / asked, review };
}

/** Each answer, valued, on its own scale. */
export function ratingOutcomes(view: View, worth: (answer: number, format: string) => number): Outcome[] {
  return [...readRatings(view.samples).formats].flatMap(([format, indices]) =>
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
