/** Which cases are reviewed, drawn fairly: in proportion by kind of case, and nobody more than their share. */

/** A case that may be drawn. */
export interface SampledCase {
  readonly id: string;
  readonly topic: string | null;
  readonly channel: string;
  /** Whose case it was. */
  readonly agent: string;
}

/** How many of a kind there were, and how many were drawn. */
export interface Stratum {
  readonly topic: string | null;
  readonly channel: string;
  readonly of: number;
  readonly drawn: number;
}

export interface Sample {
  readonly cases: readonly SampledCase[];
  readonly strata: readonly Stratum[];
}

interface Kind {
  readonly cases: readonly SampledCase[];
  size: number;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const kindOf = ({ topic, channel }: SampledCase): string => JSON.stringify([topic, channel]);

/** Fisher–Yates. */
function shuffled<One>(all: readonly One[], random: () => number): One[] {
  const drawn = [...all];
  for (let i = drawn.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [drawn[i], drawn[j]] = [drawn[j] as One, drawn[i] as One];
  }
  return drawn;
}

/** Of each kind its share by largest remainder, at least one of each; the sample grows where there are more kinds than places. */
function apportion(kinds: readonly Kind[], size: number): void {
  const of = kinds.reduce((sum, { cases }) => sum + cases.length, 0);
  const exact = kinds.map(({ cases }) => (size * cases.length) / of);
  kinds.forEach((kind, i) => {
    kind.size = Math.max(1, Math.floor(exact[i] ?? 0));
  });
  let left = size - kinds.reduce((sum, kind) => sum + kind.size, 0);
  const byRemainder = kinds
    .map((kind, i) => ({ kind, remainder: (exact[i] ?? 0) % 1, small: (exact[i] ?? 0) < 1 }))
    .filter(({ small }) => !small)
    .toSorted((a, b) => b.remainder - a.remainder);
  for (const { kind } of byRemainder) {
    if (left <= 0) break;
    kind.size += 1;
    left -= 1;
  }
  // The ones that every kind has taken more than its share: the largest give them back.
  while (left < 0) {
    const largest = kinds.reduce((most, kind) => (kind.size > most.size ? kind : most));
    if (largest.size <= 1) break;
    largest.size -= 1;
    left += 1;
  }
}

/**
 * Draws about `size` cases: by topic and channel in proportion with at least one of each, within them by chance, and of
 * nobody more than their share by volume, rounded up, unless a kind has nobody else. Cases given in whatever order with
 * the same chance give the same sample.
 */
export function drawSample(frame: readonly SampledCase[], size: number, random: () => number): Sample {
  if (frame.length === 0) return { cases: [], strata: [] };
  const wanted = Math.min(size, frame.length);
  const ordered = frame.toSorted((a, b) => compare(a.id, b.id));
  const byKind = Map.groupBy(ordered, kindOf);
  const kinds: Kind[] = [...byKind]
    .toSorted(([a], [b]) => compare(a, b))
    .map(([, cases]) => ({ cases, size: 0 }));
  apportion(kinds, wanted);
  const total = kinds.reduce((sum, kind) => sum + kind.size, 0);
  const room = new Map<string, number>();
  for (const [agent, cases] of Map.groupBy(ordered, ({ agent }) => agent)) {
    room.set(agent, Math.ceil((total * cases.length) / ordered.length));
  }
  const drawn: SampledCase[] = [];
  // Kinds with the fewest people first: where others have a choice, they leave these their room.
  const peopleIn = ({ cases }: Kind): number => new Set(cases.map(({ agent }) => agent)).size;
  for (const kind of kinds.toSorted((a, b) => peopleIn(a) - peopleIn(b))) {
    drawn.push(...drawOf(kind, room, random));
  }
  return {
    cases: shuffled(drawn, random),
    strata: kinds.flatMap(({ cases, size: n }) => {
      const [one] = cases;
      return one ? [{ topic: one.topic, channel: one.channel, of: cases.length, drawn: n }] : [];
    }),
  };
}

/** Cases of one kind in an order by chance, first of those who have room, then of those who have least too little. */
function drawOf({ cases, size }: Kind, room: Map<string, number>, random: () => number): SampledCase[] {
  const waiting = shuffled(cases, random);
  const drawn: SampledCase[] = [];
  const roomOf = ({ agent }: SampledCase): number => room.get(agent) ?? 0;
  while (drawn.length < size) {
    const free = waiting.findIndex((one) => roomOf(one) > 0);
    const most = waiting.reduce((best, one, i) => (roomOf(one) > roomOf(waiting[best] ?? one) ? i : best), 0);
    const [one] = waiting.splice(free === -1 ? most : free, 1);
    if (!one) break;
    drawn.push(one);
    room.set(one.agent, roomOf(one) - 1);
  }
  return drawn;
}
