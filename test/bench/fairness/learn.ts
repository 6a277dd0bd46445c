/** An attacker who learns: a linear estimate from what was seen of half of the team-years, tried on the other half. */

/** What one team-year shows, and the truth it is to give away. */
export interface Example {
  readonly seen: readonly number[];
  readonly truth: number;
}

export interface Correlation {
  readonly r: number;
  /** 95 % limits. */
  readonly low: number;
  readonly high: number;
  readonly n: number;
}

export function learnedCorrelation(examples: readonly Example[]): Correlation {
  const half = (odd: number) => examples.filter((_, index) => index % 2 === odd);
  const guess = ridge(half(0));
  const tried = half(1);
  return correlation(
    tried.map(({ seen }) => guess(seen)),
    tried.map(({ truth }) => truth),
  );
}

export function correlation(guessed: readonly number[], truths: readonly number[]): Correlation {
  const [a, b] = [centred(guessed), centred(truths)];
  const spread = Math.sqrt(dot(a, a) * dot(b, b));
  const r = spread === 0 ? 0 : dot(a, b) / spread;
  const n = guessed.length;
  const reach = 1.96 / Math.sqrt(n - 3);
  return { r, low: Math.tanh(Math.atanh(r) - reach), high: Math.tanh(Math.atanh(r) + reach), n };
}

/** Of each ten examples one is worth of doubt. */
const DOUBT = 0.1;

function ridge(examples: readonly Example[]): (seen: readonly number[]) => number {
  const columns = examples[0]?.seen.length ?? 0;
  const scales = Array.from({ length: columns }, (_, column) => {
    const values = examples.map(({ seen }) => seen[column] ?? 0);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const sd = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length) || 1;
    return { mean, sd };
  });
  const scaled = (seen: readonly number[]): number[] =>
    scales.map(({ mean, sd }, column) => ((seen[column] ?? 0) - mean) / sd);
  const rows = examples.map(({ seen }) => scaled(seen));
  const truths = centred(examples.map(({ truth }) => truth));
  const weights = solve(
    scales.map((_, i) =>
      scales.map(
        (__, j) =>
          rows.reduce((sum, row) => sum + (row[i] ?? 0) * (row[j] ?? 0), 0) +
          (i === j ? DOUBT * rows.length : 0),
      ),
    ),
    scales.map((_, i) => rows.reduce((sum, row, k) => sum + (row[i] ?? 0) * (truths[k] ?? 0), 0)),
  );
  return (seen) => dot(scaled(seen), weights);
}

/** Gauss, with the largest pivot; a ridge makes every matrix here regular. */
export function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, index) => [...row, right[index] ?? 0]);
  const n = rows.length;
  for (let column = 0; column < n; column++) {
    const at = (row: number): number => Math.abs(rows[row]?.[column] ?? 0);
    let pivot = column;
    for (let row = column + 1; row < n; row++) if (at(row) > at(pivot)) pivot = row;
    const lead = rows[pivot] ?? [];
    rows[pivot] = rows[column] ?? [];
    rows[column] = lead;
    for (const row of rows) {
      if (row === lead) continue;
      const factor = (row[column] ?? 0) / (lead[column] ?? 1);
      for (let place = column; place <= n; place++)
        row[place] = (row[place] ?? 0) - factor * (lead[place] ?? 0);
    }
  }
  return rows.map((row, index) => (row[n] ?? 0) / (row[index] ?? 1));
}

function centred(values: readonly number[]): number[] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.map((value) => value - mean);
}

export function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);
}
