import { DAY } from '../../shared/time/durations.ts';
import { insert } from './insert.ts';
import { oweScrub } from './meta.ts';
import type { Sql, SqlValue } from './sql.ts';

/** Feedback notes: each is between its author and the agent it is for, and is read for one of the two. Times in UTC ms. */

export interface StoredNote {
  readonly id: string;
  readonly kind: 'note' | 'praise';
  readonly author: string;
  readonly agent: string;
  /** Of praise: the answer it passes on. */
  readonly about: number | null;
  readonly strength: string;
  readonly observed: string;
  readonly validated: string;
  readonly identified: string;
  /** A date. */
  readonly followUp: string | null;
  readonly at: number;
  readonly doneAt: number | null;
  readonly readAt: number | null;
  readonly answer: string | null;
  readonly answeredAt: number | null;
}

/** Notes of one author within a day. */
const MOST_A_DAY = 100;
/** Notes that are read at once. */
const SHOWN = 200;

const SELECT = `select id, kind, author, agent, about, strength, observed, validated, identified,
  follow_up as followUp, at, done_at as doneAt, read_at as readAt, answer, answered_at as answeredAt
  from feedback_note`;
type Row = { [Key in keyof StoredNote]: StoredNote[Key] } & Record<string, SqlValue>;

/** What makes a note the one it is. */
const WHAT = ['kind', 'author', 'about', 'strength', 'observed', 'validated', 'identified'] as const;

/** What somebody wrote or received, newest first. */
export const readNotes = (
  sql: Sql,
  { site, person }: { site: string; person: string },
): Promise<StoredNote[]> =>
  sql.all<Row>(
    `${SELECT} where site = ? and agent = ? union ${SELECT} where site = ? and author = ?
     order by at desc, id, agent limit ${SHOWN}`,
    ...[site, person, site, person],
  );

/** What one wrote to the other, newest first. */
export const readNotesBetween = (
  sql: Sql,
  { site, author, agent }: { site: string; author: string; agent: string },
): Promise<StoredNote[]> =>
  sql.all<Row>(
    `${SELECT} where site = ? and agent = ? and author = ? order by at desc, id limit ${SHOWN}`,
    ...[site, agent, author],
  );

/** Keeps a note, or one to each of `agents` under the same id. Sent again it is the same. */
export async function writeNote(
  sql: Sql,
  input: {
    site: string;
    id: string;
    kind: StoredNote['kind'];
    author: string;
    agents: readonly string[];
    session: string | null;
    about: number | null;
    strength: string;
    observed: string;
    validated: string;
    identified: string;
    followUp: string | null;
    now: number;
  },
): Promise<'id-taken' | 'too-many' | null> {
  const { site, id, kind, author, agents, session, about, followUp, now } = input;
  const { strength, observed, validated, identified } = input;
  const known = await sql.all<Row>(`${SELECT} where id = ?`, id);
  if (known.length > 0) {
    const said = (note: Pick<StoredNote, (typeof WHAT)[number]>): string =>
      JSON.stringify(WHAT.map((part) => note[part]));
    const isSame =
      said(input) === said(known[0] as Row) &&
      // Of praise the collector itself says whose it is.
      (kind === 'praise' || known.some(({ agent }) => agent === agents[0]));
    return isSame ? null : 'id-taken';
  }
  const written = await sql.get<{ n: number }>(
    'select count(*) as n from feedback_note where site = ? and author = ? and at > ?',
    ...[site, author, now - DAY],
  );
  if ((written?.n ?? 0) + agents.length > MOST_A_DAY) return 'too-many';
  for (const agent of agents) {
    await insert(sql, 'feedback_note', {
      ...{ id, site, kind, author, agent, session, about, strength, observed, validated, identified },
      ...{ follow_up: followUp, at: now },
    });
  }
  return null;
}

/** The one a note is for has read it, and says something to it when `text` is not empty. Returns whether there is one for them. */
export async function answerNote(
  sql: Sql,
  input: { site: string; id: string; agent: string; text: string; now: number },
): Promise<boolean> {
  const { site, id, agent, text, now } = input;
  const found = await sql.run(
    `update feedback_note set read_at = coalesce(read_at, ?), answer = coalesce(nullif(?, ''), answer),
       answered_at = case when ? = '' then answered_at else ? end where site = ? and id = ? and agent = ?`,
    ...[now, text, text, now, site, id, agent],
  );
  return found > 0;
}

/** When a note is looked at again, or that it was; by its author. Returns whether there is one of theirs. */
export async function setFollowUp(
  sql: Sql,
  input: { site: string; id: string; author: string; day: string | null; done: boolean; now: number },
): Promise<boolean> {
  const { site, id, author, day, done, now } = input;
  const found = await sql.run(
    `update feedback_note set follow_up = ?, done_at = case when ? = 1 then coalesce(done_at, ?) end
     where site = ? and id = ? and author = ?`,
    ...[day, done ? 1 : 0, now, site, id, author],
  );
  return found > 0;
}

/** Takes a note back, with what was answered. Returns whether there was one of the author's. */
export async function removeNote(
  sql: Sql,
  input: { site: string; id: string; author: string },
): Promise<boolean> {
  const { site, id, author } = input;
  const gone = await sql.run(
    'delete from feedback_note where site = ? and id = ? and author = ?',
    ...[site, id, author],
  );
  if (gone > 0) await oweScrub(sql, 'later');
  return gone > 0;
}

/** Takes out what somebody wrote and received until then. Returns how many notes went. */
export async function forgetNotes(
  sql: Sql,
  input: { site: string; person: string; until: number },
): Promise<number> {
  const { site, person, until } = input;
  const gone = await sql.run(
    'delete from feedback_note where site = ? and (agent = ? or author = ?) and at <= ?',
    ...[site, person, person, until],
  );
  if (gone > 0) await oweScrub(sql, 'now');
  return gone;
}

/** Drops at most `limit` notes written before `before` (UTC ms); returns how many. */
export const pruneNotes = (
  sql: Sql,
  { site, before, limit }: { readonly site: string; readonly before: number; readonly limit: number },
): Promise<number> =>
  sql.run(
    `delete from feedback_note where rowid in (
       select rowid from feedback_note where site = ? and at < ? order by at limit ?)`,
    ...[site, before, limit],
  );

/** What one who leads said of somebody's cases since then, as reviews and hints: oldest first. */
export const readSaidOf = (
  sql: Sql,
  input: { site: string; lead: string; agent: string; since: number },
): Promise<{ kind: 'review' | 'hint'; at: number; words: string; session: string }[]> => {
  const { site, lead, agent, since } = input;
  return sql.all<{ kind: 'review' | 'hint'; at: number; words: string; session: string }>(
    `select 'review' as kind, at, strength as words, session from review
       where site = ? and reviewer = ? and agent = ? and kind = 'review' and at >= ?
     union all
     select 'hint', h.at, h.words, h.session from hint h join session s on s.id = h.session
       where h.site = ? and h.person = ? and s.agent = ? and h.at >= ?
     order by at limit 50`,
    ...[site, lead, agent, since, site, lead, agent, since],
  );
};
