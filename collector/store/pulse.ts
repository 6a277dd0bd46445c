import { DAY } from '../../shared/time/durations.ts';
import { insert } from './insert.ts';
import { oweScrub } from './meta.ts';
import { ideaBatches, type RoundOf, roundAt } from './pulse-rounds.ts';
import type { Sql } from './sql.ts';

/**
 * What people say of their work. No row holds a name, a time or an order: who took part is a keyed hash, answers are
 * counts, and every table is kept in the order of its key.
 */

export interface StoredPulse {
  readonly every: string;
  /** Who took part in what, as keyed hashes. */
  readonly said: readonly { readonly of: RoundOf; readonly round: string; readonly voice: string }[];
  readonly counts: readonly {
    readonly of: RoundOf;
    readonly round: string;
    readonly question: string;
    readonly value: number;
    readonly n: number;
  }[];
  readonly ideas: readonly { readonly round: string; readonly text: string }[];
}

/** All there is. */
export async function readPulse(sql: Sql, { site }: { site: string }): Promise<StoredPulse> {
  const plan = await sql.get<{ every: string }>('select every from pulse_plan where site = ?', site);
  return {
    every: plan?.every ?? 'off',
    said: await sql.all<{ of: RoundOf; round: string; voice: string }>(
      'select asked as "of", round, voice from pulse_said where site = ?',
      site,
    ),
    counts: await sql.all<{ of: RoundOf; round: string; question: string; value: number; n: number }>(
      'select asked as "of", round, question, value, n from pulse_count where site = ?',
      site,
    ),
    ideas: await sql.all<{ round: string; text: string }>(
      'select round, text from idea where site = ? order by id',
      site,
    ),
  };
}

/** Counts somebody's answers of a round, once. `already`: they have taken part; nothing was counted. */
export async function answerPulse(
  sql: Sql,
  input: {
    site: string;
    of: RoundOf;
    round: string;
    voice: string;
    answers: Readonly<Record<string, number>>;
  },
): Promise<'already' | null> {
  const { site, of, round, voice, answers } = input;
  const isFirst = await insert(
    sql,
    'pulse_said',
    { site, asked: of, round, voice, n: 1 },
    'on conflict do nothing',
  );
  if (isFirst === 0) return 'already';
  for (const [question, value] of Object.entries(answers)) {
    await insert(
      sql,
      'pulse_count',
      { site, asked: of, round, question, value, n: 1 },
      'on conflict (site, asked, round, question, value) do update set n = pulse_count.n + 1',
    );
  }
  return null;
}

/** Keeps an idea under a random id. `too-many`: this voice has told `most` in the round. */
export async function sayIdea(
  sql: Sql,
  input: { site: string; round: string; voice: string; id: string; text: string; most: number },
): Promise<'too-many' | null> {
  const { site, round, voice, id, text, most } = input;
  const counted = await insert(
    sql,
    'pulse_said',
    { site, asked: 'ideas', round, voice, n: 1 },
    `on conflict (site, asked, round, voice) do update set n = pulse_said.n + 1 where pulse_said.n < ${most}`,
  );
  if (counted === 0) return 'too-many';
  await insert(sql, 'idea', { id, site, round, text });
  return null;
}

/** How often the two questions are asked from now on. */
export async function planPulse(sql: Sql, { site, every }: { site: string; every: string }): Promise<void> {
  await insert(sql, 'pulse_plan', { site, every }, 'on conflict (site) do update set every = excluded.every');
}

interface Dropping {
  readonly site: string;
  /** UTC ms, as `now`. */
  readonly before: number;
  readonly now: number;
  readonly limit: number;
}

const dateOf = (at: number): string => new Date(at).toISOString().slice(0, 'YYYY-MM-DD'.length);

/** Drops rounds that were over before `before`, of ideas at most `limit`; returns how many rows. */
export async function prunePulse(sql: Sql, input: Dropping): Promise<number> {
  const { site, before } = input;
  let gone = await pruneIdeas(sql, input);
  for (const asked of ['week', 'month', 'climate'] as const) {
    const { from } = roundAt(asked, dateOf(before));
    for (const table of ['pulse_count', 'pulse_said'])
      gone += await sql.run(
        `delete from ${table} where site = ? and asked = ? and round < ?`,
        ...[site, asked, from],
      );
  }
  return gone;
}

/** Months that are told together go together, as soon as the first of them is due; who wrote in them goes after the ideas. */
async function pruneIdeas(sql: Sql, { site, before, now, limit }: Dropping): Promise<number> {
  const { from } = roundAt('ideas', dateOf(before));
  const said = await sql.all<{ round: string; voice: string }>(
    `select round, voice from pulse_said where site = ? and asked = 'ideas'`,
    site,
  );
  // It is tomorrow already somewhere.
  const due = ideaBatches(said, dateOf(now + DAY)).filter(([first = '']) => first < from);
  const until = [site, from, due.at(-1)?.at(-1) ?? ''];
  const ideas = await sql.run(
    'delete from idea where id in (select id from idea where site = ? and (round < ? or round <= ?) limit ?)',
    ...[...until, limit],
  );
  if (ideas > 0) await oweScrub(sql, 'later');
  return ideas > 0
    ? ideas
    : sql.run(
        `delete from pulse_said where site = ? and asked = 'ideas' and (round < ? or round <= ?)`,
        ...until,
      );
}
