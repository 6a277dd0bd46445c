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
 * left stands out against the figures published before; else fewer (complementary suppression); else nobody.
 */
export function chooseCrowd(tickets: ReadonlyMap<string, number>, published: readonly Crowd[]): CrowdVerdict {
  const present = [...tickets]
    .filter(([, n]) => n > 0)
    .map(([agent]) => agent)
    .sort();
  const refusal = refuses(present, tickets);
  if (refusal) return { crowd: null, reason: refusal };
  for (const agents of candidates(present, published)) {
    const crowd = new Set(agents);
    if (refuses(agents, tickets) === null && !exposes([...published, crowd])) return { crowd, reason: null };
  }
  return { crowd: null, reason: 'crowd too small' };
}

function refuses(agents: readonly string[], tickets: ReadonlyMap<string, number>): CrowdVerdict['reason'] {
  const counts = agents.map((agent) => tickets.get(agent) ?? 0);
  const total = counts.reduce((sum, n) => sum + n, 0);
  if (agents.length < LEAST_AGENTS || total < LEAST_TICKETS) return 'crowd too small';
  return Math.max(...counts) > LARGEST_SHARE * total ? 'one agent dominates' : null;
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

/**
 * Could anybody in these figures solve for somebody else's part, knowing their own? Taken at its worst: every figure
 * exact, everybody's work the same from week to week, so that two figures differ by those who joined or left alone.
 */
export function exposes(crowds: readonly Crowd[]): boolean {
  const rows = [...new Map(crowds.map((crowd) => [[...crowd].sort().join('\n'), crowd])).values()];
  const agents = [...new Set(rows.flatMap((crowd) => [...crowd]))];
  return agents.some((viewer) => {
    const others = agents.filter((agent) => agent !== viewer);
    const matrix = rows.map((crowd) => others.map((agent) => (crowd.has(agent) ? 1 : 0)));
    return solvesForOne(matrix);
  });
}

const EPSILON = 1e-9;

/** Brings the equations to reduced row echelon form; a row with a single unknown left gives that person away. */
function solvesForOne(matrix: number[][]): boolean {
  const columns = matrix[0]?.length ?? 0;
  let top = 0;
  for (let column = 0; column < columns && top < matrix.length; column++) {
    const size = (row: number): number => Math.abs(matrix[row]?.[column] ?? 0);
    let pivot = top;
    for (let row = top + 1; row < matrix.length; row++) if (size(row) > size(pivot)) pivot = row;
    const chosen = matrix[pivot];
    const swapped = matrix[top];
    if (!chosen || !swapped || size(pivot) < EPSILON) continue;
    matrix[pivot] = swapped;
    const lead = chosen[column] ?? 1;
    const unit = chosen.map((value) => value / lead);
    matrix[top] = unit;
    for (let row = 0; row < matrix.length; row++) {
      const factor = row === top ? 0 : (matrix[row]?.[column] ?? 0);
      if (factor !== 0)
        matrix[row] = (matrix[row] ?? []).map((value, index) => value - factor * (unit[index] ?? 0));
    }
    top++;
  }
  return matrix.some((row) => row.filter((value) => Math.abs(value) > EPSILON).length === 1);
}
