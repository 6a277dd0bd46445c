import { once, type Sql } from './sql.ts';

/**
 * What many scores have in common: of which queue, topic, channel, language and survey they are, and which question they
 * answer. Never whose they are. Rows stay once they are there: they name nobody, and are as few as the combinations.
 */
export interface Mix {
  readonly site: string;
  readonly queue: string | null;
  readonly topic: string | null;
  readonly channel: string | null;
  /** Without its region. */
  readonly language: string;
  readonly survey: string;
  readonly question: string;
  /**
   * `answer`: one for every answer, its value how many other ones it took the place of; `unknown`: nobody knows any more
   * what was asked; `ask`: whether the session was asked.
   */
  readonly kind: 'csat' | 'nps' | 'ces' | 'solved' | 'answer' | 'unknown' | 'ask';
  readonly format: string;
}

/** Numbers of mixes that were there before the transaction that asked: they stay. */
const known = new WeakMap<Sql, Map<string, number>>();

/** The number of a mix, made when there is none. */
export function mixOf(sql: Sql, mix: Mix): Promise<number> {
  const values = [
    ...[mix.site, mix.kind, mix.format, mix.question, mix.survey, mix.language],
    ...[mix.channel, mix.topic, mix.queue],
  ];
  const key = `mix ${JSON.stringify(values)}`;
  const id = known.get(sql)?.get(key);
  return id === undefined ? once(sql, key, () => findOrMake(sql, values, key)) : Promise.resolve(id);
}

function keepKnown(sql: Sql, key: string, id: number): number {
  const numbers = known.get(sql) ?? new Map<string, number>();
  known.set(sql, numbers.set(key, id));
  return id;
}

async function findOrMake(sql: Sql, values: readonly (string | null)[], key: string): Promise<number> {
  const find = (): Promise<{ id: number } | undefined> =>
    sql.get<{ id: number }>(
      `select id from mix where site = ? and kind = ? and format = ? and question = ? and survey = ? and language = ?
       and coalesce(channel, '') = coalesce(?, '') and coalesce(topic, '') = coalesce(?, '')
       and coalesce(queue, '') = coalesce(?, '')`,
      ...values,
    );
  const found = await find();
  if (found) return keepKnown(sql, key, found.id);
  // Not known from now on: the transaction may yet be taken back.
  const made = await sql.get<{ id: number }>(
    `insert into mix (site, kind, format, question, survey, language, channel, topic, queue)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?) returning id`,
    ...values,
  );
  if (!made) throw new Error('A mix vanished inside its own transaction.');
  return made.id;
}
