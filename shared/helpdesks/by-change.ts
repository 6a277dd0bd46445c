import type { PartCursor } from './part-cursor.ts';

/**
 * Lists that come with the oldest change first, read on by the instant of the last change and not by pages: what changes
 * meanwhile moves to the end and would push an unread row onto a page already read.
 */
export interface Mark {
  /** UTC milliseconds. */
  readonly since: number;
  /** Beyond the first only while all of a page changed at one instant. */
  readonly page: number;
  /** Of the tickets changed at that instant, those that are done. */
  readonly done: readonly string[];
}

/** Where a sweep's list goes on. */
export function markIn({ since, after }: PartCursor): Mark {
  if (after === null) return { since: Math.floor(since / 1000) * 1000, page: 1, done: [] };
  const [instantMs = '', page = '', done = ''] = after.split(' ');
  return { since: Number(instantMs), page: Number(page), done: done === '' ? [] : done.split(',') };
}

/** Whether an instant itself is among what changed since then contracts seldom say: so from the second before. */
export const askedSince = ({ since }: Mark): string =>
  new Date(since - 1000).toISOString().replace('.000', '');

const written = ({ since, page, done }: Mark): string => `${since} ${page} ${done.join(',')}`;

/**
 * Of a page's rows those that are wanted and new, at most `limit` of them; `after`: where it goes on, null at the end.
 * `isFull`: there may be a page behind this one.
 */
export function rowsByChange<T extends { readonly id: string; readonly updated_at: string }>(
  mark: Mark,
  listed: readonly T[],
  {
    isFull,
    limit,
    isWanted = () => true,
  }: {
    readonly isFull: boolean;
    readonly limit: number;
    readonly isWanted?: (row: T) => boolean;
  },
): { readonly rows: T[]; readonly after: string | null } {
  const rows: T[] = [];
  let [last, done, isCut] = [mark.since, [...mark.done], false];
  for (const row of listed) {
    const changed = Date.parse(row.updated_at);
    if (changed < mark.since || (changed === mark.since && mark.done.includes(row.id))) continue;
    isCut = rows.length === limit;
    if (isCut) break;
    if (changed > last) [last, done] = [changed, []];
    if (!isWanted(row)) continue;
    rows.push(row);
    done.push(row.id);
  }
  if (!isCut && !isFull) return { rows, after: null };
  const page = last > mark.since ? 1 : mark.page + (isCut ? 0 : 1);
  return { rows, after: written({ since: last, page, done }) };
}
