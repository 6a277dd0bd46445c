/** The attacker on anonymous figures: written apart from the house's own elimination. */

const PRIME = 1_000_003n;
function power(base: bigint, exponent: bigint): bigint {
  let result = 1n;
  for (let e = exponent, b = base % PRIME; e > 0n; e >>= 1n, b = (b * b) % PRIME)
    if (e & 1n) result = (result * b) % PRIME;
  return result;
}

/** Rank of 0/1 rows modulo a large prime. */
function rank(rows: readonly (readonly number[])[]): number {
  const m = rows.map((row) => row.map(BigInt));
  let found = 0;
  for (let column = 0; column < (m[0]?.length ?? 0); column++) {
    const pivot = m.findIndex((row, index) => index >= found && row[column] !== 0n);
    const lead = m[pivot];
    const other = m[found];
    if (!lead || !other) continue;
    m[pivot] = other;
    m[found] = lead;
    const inverse = power(lead[column] ?? 1n, PRIME - 2n);
    for (let index = found + 1; index < m.length; index++) {
      const factor = ((m[index]?.[column] ?? 0n) * inverse) % PRIME;
      if (factor === 0n) continue;
      m[index] = (m[index] ?? []).map(
        (value, place) => (((value - factor * (lead[place] ?? 0n)) % PRIME) + PRIME) % PRIME,
      );
    }
    found++;
  }
  return found;
}

interface Part {
  readonly agent: string;
  readonly work: string;
}

/**
 * About whom an attacker who knows their own part learns anything out of figures, each a sum of parts: some combination
 * of the figures in which nobody else is left. There is one where taking a person's columns away lowers the rank.
 */
export function traced(figures: readonly (readonly Part[])[], attacker: string): string[] {
  const name = ({ agent, work }: Part) => `${agent}\n${work}`;
  const parts = [...new Map(figures.flat().map((part) => [name(part), part])).values()].filter(
    ({ agent }) => agent !== attacker,
  );
  const sets = figures.map((figure) => new Set(figure.map(name)));
  const rankOf = (columns: readonly Part[]) =>
    rank(sets.map((set) => columns.map((part) => (set.has(name(part)) ? 1 : 0))));
  const whole = rankOf(parts);
  return [...new Set(parts.map(({ agent }) => agent))].filter(
    (target) => rankOf(parts.filter(({ agent }) => agent !== target)) < whole,
  );
}
