import type { Learned, RoutingState } from '../../shared/routing/decision.ts';
import { type RoutingSnapshot, readDesk } from './routing-snapshot.ts';
import { objectIn } from './set-aside.ts';
import type { Sql } from './sql.ts';

/**
 * What the desk has learned from its outcomes, as sums by agent and topic. Made again beside the requests
 * (services/knowledge.ts) and read by every decision, which must not wait for it: a decision reads its mark, and the rest
 * only when that is another one.
 */

const nameOf = (site: string): string => `learned ${site}`;
/** Of the hash of what was learned: no two texts share so many. */
export const MARK_LETTERS = 32;

/** Keeps what was learned. `mark`: as many letters as are told here, which stand for this text and no other. */
export async function keepLearned(
  sql: Sql,
  input: { site: string; mark: string; body: string },
): Promise<void> {
  await sql.run(
    'insert into meta (name, value) values (?, ?) on conflict (name) do update set value = excluded.value',
    nameOf(input.site),
    input.mark + input.body,
  );
}

/** By site: the stores of several may share this thread. */
const newest = new Map<string, { readonly mark: string; readonly learned: Learned }>();

/** What was learned last; undefined when nothing was. */
export async function readLearned(sql: Sql, site: string): Promise<Learned | undefined> {
  const mark = await sql.get<{ mark: string }>(
    `select substr(value, 1, ${MARK_LETTERS}) as mark from meta where name = ?`,
    nameOf(site),
  );
  if (!mark) return undefined;
  const known = newest.get(site);
  if (known?.mark === mark.mark) return known.learned;
  const row = await sql.get<{ value: string }>('select value from meta where name = ?', nameOf(site));
  if (!row) return undefined;
  const learned = objectIn<Learned>(row.value.slice(MARK_LETTERS));
  newest.set(site, { mark: mark.mark, learned });
  return learned;
}

/** The desk's state with what was learned, for pricing everybody's minutes. */
export async function readRouting(
  sql: Sql,
  input: { site: string; desk: RoutingSnapshot },
): Promise<RoutingState> {
  const learned = await readLearned(sql, input.site);
  return { ...(await readDesk(sql, input.site, input.desk)), ...(learned && { learned }) };
}
