import type { Desk } from '../../shared/routing/desk.ts';

/** Of a session or its slot, called `s`: taken for alive at `?` (UTC ms; life.ts). */
export const IS_ALIVE = '(s.alive_until is null or s.alive_until > ?)';

/** So many customers of one address who show no sign of life keep their place in the line. */
const MOST_SILENT = 3;

interface InLine {
  readonly origin: string | null;
  /** UTC ms, as `at`; null: for good. */
  readonly alive_until: number | null;
}

/**
 * How many who do show themselves, or want a ticket, and whom nobody has taken up, one address may have in the line at
 * once: its part of the desk's room. The others of it come after them; a page shows itself as easily as a person.
 */
export const mostOfAddress = ({
  desk,
  addressShare = 1,
}: {
  readonly desk: Desk;
  readonly addressShare?: number;
}): number =>
  addressShare >= 1
    ? Number.MAX_SAFE_INTEGER
    : Math.max(
        MOST_SILENT,
        Math.ceil(addressShare * desk.agents.reduce((sum, { capacity }) => sum + capacity, 0)),
      );

/** Those who wait, oldest first, less those of an address that has too many: of the silent ones the first stay, of the others `most`. */
export function withoutCrowds<Row extends InLine>(
  rows: readonly Row[],
  at: number,
  most = Number.MAX_SAFE_INTEGER,
): Row[] {
  const before = new Map<string, number>();
  return rows.filter(({ origin, alive_until }) => {
    if (origin === null) return true;
    const isSilent = alive_until !== null && alive_until <= at;
    const of = `${isSilent} ${origin}`;
    const count = before.get(of) ?? 0;
    before.set(of, count + 1);
    return count < (isSilent ? MOST_SILENT : most);
  });
}

/**
 * The same for a query, as whoever has waited longest may be one of thousands: a column `place` in the line of one's
 * address (`?`: UTC ms), and who is in the line by it (`?`: `most`).
 */
export const PLACE = `case when ${IS_ALIVE} then 1 else 0 end as alive, row_number() over (
  partition by coalesce(s.origin, s.id), s.alive_until is null or s.alive_until > ? order by s.created_at) as place`;
export const IS_IN_LINE = `(origin is null or place <= case alive when 1 then ? else ${MOST_SILENT} end)`;
