/** Who is in a team figure, such that nobody can be seen through it. */

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
  const equations = equationsOf(figures);
  const agents = new Set(equations.owners.flatMap((owners) => [...owners]));
  return [...agents].some((viewer) => {
    const { rows, owners } = unknownTo(viewer, equations);
    return solvesForOne(rows, owners);
  });
}

/** The figures of crowds in which everybody's work is one part. */
export function wholeFigure(crowd: Iterable<string>): Part[] {
  return [...crowd].map((agent) => ({ agent, work: WHOLE_WORK }));
}

/** Figures as equations, each row one of them, each column work that is in the very same figures. */
interface Equations {
  readonly rows: readonly Float64Array[];
  /** By column: whose work it is. */
  readonly owners: readonly ReadonlySet<string>[];
}

/** A figure published again, or a combination of others, tells nothing new and is left out. */
function equationsOf(figures: readonly (readonly Part[])[]): Equations {
  const inFigures = new Map<string, { readonly agent: string; readonly figures: number[] }>();
  figures.forEach((parts, figure) => {
    for (const { agent, work } of parts) {
      const name = `${agent}\n${work}`;
      const known = inFigures.get(name) ?? { agent, figures: [] };
      known.figures.push(figure);
      inFigures.set(name, known);
    }
  });
  const alike = [...Map.groupBy(inFigures.values(), (one) => one.figures.join()).values()];
  const rows = figures.map(() => new Float64Array(alike.length));
  alike.forEach(([first], column) => {
    for (const figure of first?.figures ?? []) rows[figure]?.fill(1, column, column + 1);
  });
  return {
    rows: reduced(rows).rows,
    owners: alike.map((parts) => new Set(parts.map(({ agent }) => agent))),
  };
}

/** The same without what a viewer knows; null: work of several, which cannot be told apart, and comes first. */
function unknownTo(viewer: string, { rows, owners }: Equations) {
  const columns = owners
    .map((all, column) => {
      const [owner, ...more] = [...all].filter((agent) => agent !== viewer);
      return { column, owner: more.length > 0 ? null : owner };
    })
    .filter(({ owner }) => owner !== undefined)
    .sort((a, b) => Number(a.owner !== null) - Number(b.owner !== null));
  return {
    rows: picked(
      rows,
      columns.map(({ column }) => column),
    ),
    owners: columns.map(({ owner }) => owner ?? null),
  };
}

/**
 * Is there a combination of the figures in which one person's work alone is left? In reduced row echelon form the rows
 * that lead with a person's work have no other lead in them: some combination of them is that person's alone exactly
 * when what they hold of others' work is not independent.
 */
function solvesForOne(figures: readonly Float64Array[], owners: readonly (string | null)[]): boolean {
  const { rows, leads } = reduced(figures);
  const leading = new Set(leads.map((lead) => owners[lead] ?? null));
  return [...leading].some((owner) => {
    if (owner === null) return false;
    const own = rows.filter((_, row) => owners[leads[row] ?? -1] === owner);
    const others = [...owners.keys()].filter((place) => owners[place] !== owner);
    const ofOthers = picked(own, others);
    return reduced(ofOthers).leads.length < own.length;
  });
}

/** Rows with some of their columns only. */
function picked(rows: readonly Float64Array[], columns: readonly number[]): Float64Array[] {
  return rows.map((row) => {
    const few = new Float64Array(columns.length);
    for (let place = 0; place < columns.length; place++) few[place] = row[columns[place] ?? 0] ?? 0;
    return few;
  });
}

const EPSILON = 1e-9;

/** Reduced row echelon form: the rows that are not empty, and the column each leads with. */
function reduced(matrix: readonly Float64Array[]): { rows: Float64Array[]; leads: number[] } {
  const rows = matrix.map((row) => row.slice());
  const leads: number[] = [];
  const columns = rows[0]?.length ?? 0;
  for (let column = 0; column < columns && leads.length < rows.length; column++) {
    const top = leads.length;
    const size = (row: number): number => Math.abs(rows[row]?.[column] ?? 0);
    let pivot = top;
    for (let row = top + 1; row < rows.length; row++) if (size(row) > size(pivot)) pivot = row;
    const chosen = rows[pivot];
    const swapped = rows[top];
    if (!chosen || !swapped || size(pivot) < EPSILON) continue;
    rows[pivot] = swapped;
    rows[top] = chosen;
    const lead = chosen[column] ?? 1;
    for (let place = column; place < columns; place++) chosen[place] = (chosen[place] ?? 0) / lead;
    for (const row of rows) {
      const factor = row === chosen ? 0 : (row[column] ?? 0);
      if (Math.abs(factor) < EPSILON) continue;
      for (let place = column; place < columns; place++)
        row[place] = (row[place] ?? 0) - factor * (chosen[place] ?? 0);
    }
    leads.push(column);
  }
  return { rows: rows.slice(0, leads.length), leads };
}
