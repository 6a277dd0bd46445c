import type { Load } from './load.ts';

/** All loads of one subject on one machine, in the order of the rounds. */
export interface Row {
  readonly name: string;
  readonly loads: readonly Load[];
}

interface Measure {
  readonly label: string;
  readonly of: (load: Load) => number;
  readonly digits?: number;
  /** What the page alone costs is taken off. */
  readonly net?: boolean;
}

const MEASURES: readonly Measure[] = [
  { label: 'script → visible, ms', of: ({ visible }) => visible },
  { label: 'script time, ms', of: ({ script }) => script, net: true },
  { label: 'blocking time, ms', of: ({ blocking }) => blocking },
  { label: 'rating tap, ms', of: ({ tap }) => tap },
  { label: 'layout shift', of: ({ shift }) => shift, digits: 3 },
  { label: 'heap added, MB', of: ({ heap }) => heap / 2 ** 20, digits: 2, net: true },
  { label: 'on the wire, KB', of: ({ bytes }) => bytes / 1024, digits: 1 },
  { label: 'requests', of: ({ requests }) => requests },
];

const sorted = (values: readonly number[]): number[] => values.toSorted((a, b) => a - b);
/** The middle value; of an even number the lower of the two. */
export const median = (values: readonly number[]): number => sorted(values)[(values.length - 1) >> 1] ?? 0;
export const least = (values: readonly number[]): number => sorted(values)[0] ?? 0;

/** Median, and the least in brackets, of each measure for each subject; of some, what `base`, the page alone, has is taken off. */
export function markdown(rows: readonly Row[], base: Row): string {
  const lines = rows.map(({ name, loads }) => {
    const cells = MEASURES.map(({ of, net, digits = 0 }) => {
      const own = (sum: (values: readonly number[]) => number): string =>
        (sum(loads.map(of)) - (net ? median(base.loads.map(of)) : 0)).toFixed(digits);
      return own(median) === own(least) ? own(median) : `${own(median)} (${own(least)})`;
    });
    return [name, ...cells];
  });
  const head = ['', ...MEASURES.map(({ label }) => label)];
  return [head, head.map((_, column) => (column ? '---:' : '---')), ...lines]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}
