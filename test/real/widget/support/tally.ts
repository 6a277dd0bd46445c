/** What was sent against what is stored: lost, doubled, given to another session. */

/** An answer's own words: whose session it was given in, and which save of which answer it is. */
export interface Mark {
  /** The id the session was started under. */
  readonly start: string;
  readonly id: string;
  readonly revision: number;
}

/** Something a customer may believe in: kept in the browser, or taken by the collector. */
export type Promised =
  | { readonly kind: 'start'; readonly id: string }
  | ({ readonly kind: 'response' } & Mark);

export interface StoredSession {
  readonly id: string;
  /** The id it was started under. */
  readonly start: string;
}
export interface StoredResponse {
  readonly id: string;
  readonly session: string | null;
  readonly revision: number;
  readonly comment: string;
}

export interface Tally {
  readonly lost: string[];
  /** More than one row for one start or one answer, or a row nobody sent. */
  readonly doubled: string[];
  /** Answers that stand in another session than the one they were given in, or in none. */
  readonly astray: string[];
}

export const marked = ({ start, id, revision }: Mark): string => `${start} ${id} ${revision}`;

/** The mark of a comment; null for another customer's words. */
export function markOf(comment: unknown): Mark | null {
  const [, start, id, revision] = /^(\S+) (\S+) (\d+)$/.exec(String(comment)) ?? [];
  return start && id ? { start, id, revision: Number(revision) } : null;
}

const twice = (keys: readonly string[]): string[] => keys.filter((key, at) => keys.indexOf(key) !== at);

export function tally(
  promised: readonly Promised[],
  sessions: readonly StoredSession[],
  responses: readonly StoredResponse[],
): Tally {
  const started = new Map(sessions.map(({ id, start }) => [id, start]));
  const starts = new Set(started.values());
  const rows = new Map(responses.map((row) => [row.id, row]));
  const own = responses.flatMap((row) => {
    const mark = markOf(row.comment);
    return mark ? [{ row, mark }] : [];
  });
  return {
    lost: promised.flatMap((each) => {
      const kept =
        each.kind === 'start'
          ? starts.has(each.id)
          : (rows.get(each.id)?.revision ?? -1) >= each.revision &&
            (markOf(rows.get(each.id)?.comment)?.revision ?? -1) >= each.revision;
      return kept ? [] : [`${each.kind} ${each.id}${each.kind === 'response' ? ` of ${each.start}` : ''}`];
    }),
    doubled: [
      ...twice(sessions.map(({ start }) => start)),
      ...twice(own.map(({ mark }) => mark.id)),
      ...responses.filter((row) => markOf(row.comment)?.id !== row.id).map(({ id }) => id),
    ],
    astray: own.flatMap(({ row, mark }) =>
      row.session !== null && started.get(row.session) === mark.start
        ? []
        : [`${row.id}: given in ${mark.start}, stands in ${row.session && started.get(row.session)}`],
    ),
  };
}
