import { LEAST_PEOPLE } from '../../shared/protocol/console/pulse.ts';
import { addDays } from '../../shared/time/periods.ts';

/** Rounds of what people say of their work. A round is named by its first day. */

/** What a round belongs to. */
export type RoundOf = 'week' | 'month' | 'climate' | 'ideas';

/** The round a day is in, its last day included: weeks begin on Monday. */
export function roundAt(of: RoundOf, day: string): { from: string; to: string } {
  const date = Temporal.PlainDate.from(day);
  const [from, length] =
    of === 'week'
      ? [date.subtract({ days: date.dayOfWeek - 1 }), { weeks: 1 }]
      : of === 'climate'
        ? [date.with({ day: 1, month: date.month - ((date.month - 1) % 3) }), { months: 3 }]
        : [date.with({ day: 1 }), { months: 1 }];
  return { from: from.toString(), to: addDays(from.add(length).toString(), -1) };
}

/**
 * Whole months that are over, put together until enough people have written ideas in them, the oldest first. What is short
 * of that waits. Months go by such batches alone: put together anew, two readings would tell which month a text is of.
 */
export function ideaBatches(
  said: readonly { readonly round: string; readonly voice: string }[],
  today: string,
): string[][] {
  const months = [...new Set(said.map(({ round }) => round))].toSorted();
  const batches: string[][] = [];
  let voices = new Set<string>();
  let batch: string[] = [];
  for (const month of months) {
    if (roundAt('ideas', month).to >= today) break;
    for (const { round, voice } of said) if (round === month) voices.add(voice);
    batch.push(month);
    if (voices.size < LEAST_PEOPLE) continue;
    batches.push(batch);
    voices = new Set();
    batch = [];
  }
  return batches;
}
