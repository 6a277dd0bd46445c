import type { AnswerWay } from '../../shared/protocol/answer-way.ts';
import type { Answers } from '../../shared/survey/answers.ts';
import { tellCard } from './feed.ts';
import { insert } from './insert.ts';
import { dropFormer, roomBeside, type SessionRoom } from './room.ts';
import { scoreLoose, scoreSession, tieScore } from './score.ts';
import { readScored } from './scored-session.ts';
import { endSession } from './session-life.ts';
import type { Sql, SqlValue } from './sql.ts';
import { tellAnswer } from './tell-webhooks.ts';

export interface ResponseInput {
  readonly id: string;
  readonly site: string;
  readonly survey: string;
  readonly surveyVersion: number;
  readonly moment: 'before' | 'after';
  readonly session: string | null;
  /** Where the open link was found by which it came. */
  readonly source?: string | null;
  readonly answers: Answers;
  readonly formats: Readonly<Record<string, string>>;
  readonly locale: string;
  readonly state: 'partial' | 'complete';
  readonly via: AnswerWay;
  /** `next`: sent by a person's own press, whatever was sent before. */
  readonly revision: number | 'next';
  readonly redacted: Readonly<Record<string, number>>;
  readonly most: SessionRoom;
  /** For how long after it was completed an answer may be changed, ms. */
  readonly changeWithin: number;
  readonly now: number;
}

export type PutResult =
  | {
      readonly ok: true;
      readonly state: 'partial' | 'complete';
      readonly revision: number;
      readonly changed: boolean;
      /** It ended the session. */
      readonly ended: boolean;
    }
  | { readonly ok: false; readonly refused: 'already-answered' | 'session-ended' | 'session-full' };

/**
 * Stores an answer, once: the same id again upgrades it, an older revision changes nothing, and a conversation takes one
 * complete answer per moment whatever the way it came. A complete answer is changed by a complete one only, within
 * `changeWithin`; what it said before is kept, and the way it first came stays. An answer about how it
 * went ends a session that nobody has ended; one about what is wrong comes too late when it has ended.
 */
export async function putResponse(sql: Sql, input: ResponseInput): Promise<PutResult> {
  const { session, moment, now } = input;
  const mine = await sql.get<Mine>(`select * from response where id = ?${sql.forUpdate}`, input.id);
  const revision = input.revision === 'next' ? (mine?.revision ?? 0) + 1 : input.revision;
  const settled = mine ? settledBy(mine, revision, input) : null;
  if (settled) return settled;
  const refused = session === null ? null : await refusalIn(sql, session, input);
  if (refused) return { ok: false, refused };
  // What only gets its session says what it said.
  const isTied = mine?.revision === revision;
  const answers = isTied ? mine.answers : JSON.stringify(input.answers);
  const of = { session, id: input.id, bytes: Buffer.byteLength(answers), most: input.most };
  const others = await roomBeside(sql, of);
  if (others === null) return { ok: false, refused: 'session-full' };
  if (mine?.state === 'complete' && mine.revision < revision) await keepFormer(sql, mine, now);
  await insert(
    sql,
    'response',
    {
      id: input.id,
      site: input.site,
      survey: input.survey,
      survey_version: input.surveyVersion,
      moment,
      session,
      answers,
      formats: isTied ? mine.formats : JSON.stringify(input.formats),
      locale: input.locale,
      state: input.state,
      via: input.via,
      source: input.source ?? null,
      revision,
      redacted: JSON.stringify(input.redacted),
      created_at: now,
      updated_at: now,
      completed_at: input.state === 'complete' ? now : null,
    },
    `on conflict (id) do update set session = excluded.session, survey_version = excluded.survey_version, answers = excluded.answers,
       formats = excluded.formats, locale = excluded.locale, state = excluded.state,
       revision = excluded.revision, redacted = excluded.redacted, updated_at = excluded.updated_at,
       completed_at = coalesce(response.completed_at, excluded.completed_at)`,
  );
  // Only what was complete has a former text.
  if (mine?.state === 'complete' || others > 0) await dropFormer(sql, of);
  if (mine?.session === null && session !== null) await tieScore(sql, { id: input.id, session });
  const ended = await tellAndCount(sql, input);
  return { ok: true, state: input.state, revision, changed: true, ended };
}

/** What follows from an answer that was stored: its session's end and card, and its scores. Returns whether the session ended by it. */
async function tellAndCount(sql: Sql, input: ResponseInput): Promise<boolean> {
  const { site, id, session, moment, now } = input;
  if (session === null) {
    if (moment === 'before') return false;
    const answer = await scoreLoose(sql, { site, id });
    if (answer) await tellAnswer(sql, answer, input);
    return false;
  }
  const which = { site, id: session };
  if (moment === 'before') {
    await tellCard(sql, which, now);
    return false;
  }
  const before = await readScored(sql, site, session);
  const ended = before?.isOpen === true && (await endSession(sql, { ...which, by: 'answer', now }));
  // Its end has told the card already.
  if (!ended) await tellCard(sql, which, now);
  const answer = await scoreSession(sql, which, ended ? undefined : before);
  if (answer) await tellAnswer(sql, answer, input);
  return ended;
}

/** The stored row, as far as it decides what may follow. */
interface Mine extends Record<string, SqlValue> {
  id: string;
  site: string;
  session: string | null;
  survey: string;
  answers: string;
  formats: string;
  state: 'partial' | 'complete';
  revision: number;
  completed_at: number | null;
}

/** What becomes of an answer that was sent before: null when it may be upgraded. */
function settledBy(mine: Mine, revision: number, input: ResponseInput): PutResult | null {
  // An id that belongs to another site, session or survey is not an upgrade but somebody else's answer.
  // One of no session may get one: its page learned late which.
  const isOfAnother = mine.session !== null && mine.session !== input.session;
  if (mine.site !== input.site || isOfAnother || mine.survey !== input.survey) {
    return { ok: false, refused: 'already-answered' };
  }
  // Sent twice, first by a tab that did not know the session: the same words get theirs.
  const isTied = mine.revision === revision && mine.session === null && input.session !== null;
  if ((mine.revision >= revision && !isTied) || !mayReplace(mine, input)) {
    return { ok: true, state: mine.state, revision: mine.revision, changed: false, ended: false };
  }
  const isFinal = mine.completed_at !== null && input.now - mine.completed_at > input.changeWithin;
  return isFinal ? { ok: false, refused: 'already-answered' } : null;
}

/** Why a session takes this answer no more: another one is complete, or it has ended. */
async function refusalIn(
  sql: Sql,
  session: string,
  { id, moment }: ResponseInput,
): Promise<'already-answered' | 'session-ended' | null> {
  const other = await sql.get(
    `select id from response where session = ? and moment = ? and state = 'complete' and id <> ?`,
    session,
    moment,
    id,
  );
  if (other) return 'already-answered';
  return moment === 'before' && (await hasEnded(sql, session)) ? 'session-ended' : null;
}

/** What is complete stays so, and is not emptied. */
const mayReplace = (mine: Mine, { state, answers }: ResponseInput): boolean =>
  mine.state === 'partial' ||
  (state === 'complete' && (Object.keys(answers).length > 0 || mine.answers === '{}'));

async function hasEnded(sql: Sql, session: string): Promise<boolean> {
  const row = await sql.get(
    `select id from session where id = ? and state in ('ended', 'deflected')`,
    session,
  );
  return row !== undefined;
}

const keepFormer = (sql: Sql, { id, revision, answers, formats }: Mine, now: number): Promise<number> =>
  sql.run(
    'insert into response_revision (response, revision, answers, formats, at) values (?, ?, ?, ?, ?)',
    id,
    revision,
    answers,
    formats,
    now,
  );
