/** Of a session or its slot, called `s`: taken for alive at `?` (UTC ms; life.ts). */
export const IS_ALIVE = '(s.alive_until is null or s.alive_until > ?)';

/** So many customers of one address who show no sign of life keep their place in the line. */
const MOST_SILENT = 3;

interface InLine {
  readonly origin: string | null;
  /** UTC ms, as `at`; null: for good. */
  readonly alive_until: number | null;
}

/** Those who wait, less those of an address that has too many who show no sign of life: the first of them stay. */
export function withoutCrowds<Row extends InLine>(rows: readonly Row[], at: number): Row[] {
  const silent = new Map<string, number>();
  return rows.filter(({ origin, alive_until }) => {
    if (origin === null || alive_until === null || alive_until > at) return true;
    const before = silent.get(origin) ?? 0;
    silent.set(origin, before + 1);
    return before < MOST_SILENT;
  });
}
