/** Who is in a team figure, such that nobody can be seen through it (reference: measurement §2, anonymity). */

/** A viewer knows their own part, so six hide a person among five. */
export const LEAST_AGENTS = 6;
export const LEAST_TICKETS = 30;
/** A figure that is mostly one person's is that person's. */
export const LARGEST_SHARE = 0.4;

export type Crowd = ReadonlySet<string>;

export type CrowdVerdict =
  | { readonly crowd: Crowd; readonly reason: null }
  | { readonly crowd: null; readonly reason: 'crowd too small' | 'one agent dominates' };

/**
 * Chooses whose tickets a team figure is made of: all who contributed, if that is a crowd and if nobody who joined or
 * left stands out against the figures published before (empty: nothing was shown); else fewer (complementary suppression); else nobody.
 */
export function chooseCrowd(tickets: ReadonlyMap<string, number>, figures: readonly Crowd[]): CrowdVerdict {
  const published = figures.filter(({ size }) => size > 0);
  const present = [...tickets]
    .filter(([, n]) => n > 0)
    .map(([agent]) => agent)
    .sort();
  const refusal = refuses(present, tickets);
  if (refusal) return { crowd: null, reason: refusal };
  for (const agents of candidates(present, published)) {
    const crowd = new Set(agents);
    if (refuses(agents, tickets) === null && !exposes([...published, crowd].map(wholeFigure)))
      return { crowd, reason: null };
  }
  return { crowd: null, reason: 'crowd too small' };
}

/** Why the tickets of some agents make no figure; null: they are a crowd. */
function refuses(agents: readonly string[], tickets: ReadonlyMap<string, number>): CrowdVerdict['reason'] {
  const counts = agents.map((agent) => tickets.get(agent) ?? 0);
  const total = counts.reduce((sum, n) => sum + n, 0);
  if (agents.length < LEAST_AGENTS || total < LEAST_TICKETS) return 'crowd too small';
  return Math.max(...counts) > LARGEST_SHARE * total ? 'one agent dominates' : null;
}

/** Are these tickets, by agent, a crowd's: enough people, enough tickets, nobody with most of them? */
export function isCrowd(tickets: ReadonlyMap<string, number>): boolean {
  return refuses([...tickets.keys()], tickets) === null;
}

/** Everybody; without those new since the last figure; then ever fewer of the rest, by nothing but their ids. */
function* candidates(present: readonly string[], published: readonly Crowd[]): Generator<readonly string[]> {
  yield present;
  const last = published.at(-1);
  for (
    let rest = last ? present.filter((agent) => last.has(agent)) : present;
    rest.length >= LEAST_AGENTS;
    rest = rest.slice(0, -1)
  )
    yield rest;
}

/** What somebody did that a figure may be made of: all their work, or their work in one stratum. */
export interface Part {
  readonly agent: string;
  /** Which of their work; the same text wherever it is the same work. */
  readonly work: string;
}

/** Somebody's whole work, where figures tell nothing finer apart. */
const WHOLE_WORK = '';

/**
 * Could anybody in these figures solve for somebody else's part, knowing their own? Taken at its worst: every figure
 * exact, everybody's work the same from week to week, so that two figures differ by those who joined or left alone.
 * A figure is the sum of its parts.
 */
export function exposes(figures: readonly (readonly Part[])[]): boolean {
  const patterns = patternsOf(figures);
  const agents = [...new Set(patterns.flatMap(({ owners }) => [...owners]))];
  return patterns.some(({ owners, column }) => {
    // Whoever looks, a third one's work is in the very same figures.
    if (owners.size > 2) return false;
    return [...owners].some((target) => {
      const viewers = owners.size === 2 ? [...owners] : agents;
      return viewers
        .filter((viewer) => viewer !== target)
        .some((viewer) => {
          // Work that is a combination of others' work in every figure cannot be told from theirs.
          const others = patterns.filter((one) =>
            [...one.owners].some((owner) => owner !== target && owner !== viewer),
          );
          return !spans(
            others.map((one) => one.column),
            column,
          );
        });
    });
  });
}

/** The figures of crowds in which everybody's work is one part. */
export function wholeFigure(crowd: Iterable<string>): Part[] {
  return [...crowd].map((agent) => ({ agent, work: WHOLE_WORK }));
}

interface Pattern {
  /** By figure: is the work in it? */
  readonly column: readonly number[];
  /** Whose work is in exactly these figures. */
  readonly owners: ReadonlySet<string>;
}

/** Parts that are in the same figures, together; a figure published again tells nothing new. */
function patternsOf(figures: readonly (readonly Part[])[]): Pattern[] {
  const named = figures.map((parts) => new Map(parts.map((part) => [`${part.agent}\n${part.work}`, part])));
  const distinct = [
    ...new Map(named.map((parts) => [[...parts.keys()].sort().join('\n\n'), parts])).values(),
  ];
  const rowsOf = new Map<string, { readonly agent: string; readonly rows: number[] }>();
  distinct.forEach((parts, row) => {
    for (const [name, { agent }] of parts) {
      const known = rowsOf.get(name);
      if (known) known.rows.push(row);
      else rowsOf.set(name, { agent, rows: [row] });
    }
  });
  return [...Map.groupBy(rowsOf.values(), ({ rows }) => rows.join()).values()].map((alike) => {
    const column = distinct.map(() => 0);
    for (const row of alike[0]?.rows ?? []) column[row] = 1;
    return { column, owners: new Set(alike.map(({ agent }) => agent)) };
  });
}

const EPSILON = 1e-9;

/** Is a vector a combination of others? Each is cleared of what those before it already say. */
function spans(vectors: readonly (readonly number[])[], target: readonly number[]): boolean {
  const basis: { readonly lead: number; readonly vector: readonly number[] }[] = [];
  const cleared = (vector: readonly number[]): number[] => {
    let rest = [...vector];
    for (const { lead, vector: known } of basis) {
      const factor = rest[lead] ?? 0;
      if (factor !== 0) rest = rest.map((value, place) => value - factor * (known[place] ?? 0));
    }
    return rest;
  };
  for (const vector of vectors) {
    const rest = cleared(vector);
    const lead = largestOf(rest);
    const size = rest[lead] ?? 0;
    if (Math.abs(size) > EPSILON) basis.push({ lead, vector: rest.map((value) => value / size) });
  }
  return cleared(target).every((value) => Math.abs(value) < EPSILON);
}

function largestOf(vector: readonly number[]): number {
  return vector.reduce(
    (best, value, place) => (Math.abs(value) > Math.abs(vector[best] ?? 0) ? place : best),
    0,
  );
}
