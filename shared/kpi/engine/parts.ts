import type { View } from '../measure/definition.ts';

/** Which part a ticket belongs to; null: none. */
export type PlaceOf = (ticket: string) => string | null;

/**
 * A view cut by ticket. Each part sees its own samples and open tickets; whether a customer came back is still asked of all
 * tickets: they may have come back to another part. Of the `wanted` parts every one is there, an empty one too.
 */
export function partsOfView(view: View, placeOf: PlaceOf, wanted: readonly string[]): Map<string, View> {
  const { samples, open } = view;
  const parts = new Map<string, { readonly samples: number[]; readonly open: number[] }>();
  const partOf = (place: string) => parts.getOrInsertComputed(place, () => ({ samples: [], open: [] }));
  wanted.forEach(partOf);
  for (let index = 0; index < samples.length; index++) {
    const place = placeOf(samples.ticket(index));
    if (place !== null) partOf(place).samples.push(index);
  }
  for (let index = 0; index < open.length; index++) {
    const place = placeOf(open.ticket(index));
    if (place !== null) partOf(place).open.push(index);
  }
  return new Map([...parts].map(([place, part]) => [place, viewOf(view, part.samples, part.open)]));
}

function viewOf(view: View, samples: readonly number[], open: readonly number[]): View {
  const whole = view.samples;
  const sample = (index: number): number => samples[index] ?? -1;
  return {
    samples: {
      length: samples.length,
      at: samples.map((index) => whole.at[index] ?? Number.NaN),
      value: samples.map((index) => whole.value[index] ?? Number.NaN),
      key: (index) => whole.key(sample(index)),
      ticket: (index) => whole.ticket(sample(index)),
    },
    // A duration that has no value has no ticket any more.
    withoutSchedule: 0,
    open: {
      length: open.length,
      from: open.map((index) => view.open.from[index] ?? Number.NaN),
      ticket: (index) => view.open.ticket(open[index] ?? -1),
    },
    end: view.end,
    nextContact: (index, after) => view.nextContact(sample(index), after),
  };
}
