import type { PastCase } from '../../shared/routing/compare-desks.ts';
import type { RoutingState } from '../../shared/routing/decision.ts';
import type { Desk } from '../../shared/routing/desk.ts';
import { isOpen } from '../../shared/routing/hours.ts';
import type { LoggedDecision } from '../../shared/routing/replay.ts';
import type { Answers } from '../../shared/survey/answers.ts';
import { MINUTE } from '../../shared/time/durations.ts';
import { objectIn, readable } from './set-aside.ts';
import type { Sql } from './sql.ts';

/** Cases of the past as they can be routed again: what was said, and who was there by the log of decisions. */

/** A case is decided in the transaction that begins it; the clocks of the two rows may differ by this much. */
const MARGIN = MINUTE;

interface Row extends Record<string, string | number | null> {
  id: string;
  answers: string;
  context: string;
  locale: string;
  channel: string;
  created_at: number;
  assigned_at: number | null;
}

/** The newest sessions that were for people, newest first. */
const newest = (sql: Sql, site: string, limit: number): Promise<Row[]> =>
  sql.all<Row>(
    `select id, answers, context, locale, channel, created_at, assigned_at from session
     where site = ? and state <> 'deflected' order by created_at desc limit ?`,
    site,
    limit,
  );

/** What was said and told in a session, as the rules read it: what the customer said wins. */
const answersIn = ({ context, answers }: Row): Answers => ({
  ...objectIn<Answers>(context),
  ...objectIn<Answers>(answers),
});

/** A past case without who was there. */
export interface SaidCase extends Omit<PastCase, 'state' | 'last'> {}

/** What customers of the newest sessions said, newest first: all of it, free words included. */
export async function readSaid(sql: Sql, input: { site: string; limit: number }): Promise<SaidCase[]> {
  return readable(
    'session',
    await newest(sql, input.site, input.limit),
    ({ id }) => id,
    (row) => ({
      ...{ session: row.id, at: row.created_at, answers: answersIn(row) },
      ...{ locale: row.locale, channel: row.channel },
    }),
  );
}

export interface PastCases {
  readonly cases: readonly PastCase[];
  /** Of how many the log no longer says who was there: everybody who had hours is taken to have been, and free. */
  readonly assumed: number;
}

/** The newest sessions as they came to the desk. `desks`: those they are to be routed on. */
export async function readPastCases(
  sql: Sql,
  input: { site: string; limit: number; desks: readonly Desk[] },
): Promise<PastCases> {
  const { site, limit, desks } = input;
  const desksThen = new Map<number, Desk & Pick<RoutingState, 'learned'>>();
  const cases: PastCase[] = [];
  let assumed = 0;
  for (const row of await newest(sql, site, limit)) {
    const logged = await firstDecision(sql, site, row, desksThen);
    if (logged === null) assumed += 1;
    const [read] = readable(
      'session',
      [row],
      ({ id }) => id,
      (): PastCase => ({
        ...{ session: row.id, at: row.created_at, answers: answersIn(row) },
        ...{ locale: row.locale, channel: row.channel },
        ...(logged?.last && { last: logged.last }),
        state: withNewcomers(logged, row.created_at, desks),
      }),
    );
    if (read) cases.push(read);
  }
  return { cases, assumed };
}

interface Moment {
  readonly state: RoutingState;
  readonly last: PastCase['last'];
  /** Who was at the desk at all. */
  readonly people: ReadonlySet<string>;
}

/** The desk as it was when a case was first decided; null when that is not in the log any more. */
async function firstDecision(
  sql: Sql,
  site: string,
  row: Row,
  known: Map<number, Desk & Pick<RoutingState, 'learned'>>,
): Promise<Moment | null> {
  const found = await sql.get<{ seq: number; desk: number; body: string }>(
    `select seq, desk, body from decision_log where site = ? and at between ? and ? and instr(body, ?) > 0
     order by at, seq limit 1`,
    site,
    row.created_at - MARGIN,
    Math.max(row.created_at, row.assigned_at ?? 0) + MARGIN,
    row.id,
  );
  if (!found) return null;
  const desk = known.get(found.desk) ?? (await deskThen(sql, site, found.desk));
  if (!desk) return null;
  known.set(found.desk, desk);
  const [moment] = readable(
    'decision_log',
    [found],
    ({ seq }) => seq,
    ({ body }): Moment => {
      const { input } = objectIn<LoggedDecision>(body);
      return {
        state: { ...input.state, ...(desk.learned && { learned: desk.learned }) },
        last: input.cases.find(({ id }) => id === row.id)?.last,
        people: new Set(desk.agents.map(({ id }) => id)),
      };
    },
  );
  return moment ?? null;
}

async function deskThen(
  sql: Sql,
  site: string,
  version: number,
): Promise<(Desk & Pick<RoutingState, 'learned'>) | undefined> {
  const row = await sql.get<{ body: string }>(
    'select body from decision_desk where site = ? and version = ?',
    site,
    version,
  );
  const [desk] = readable(
    'decision_desk',
    row ? [row] : [],
    () => version,
    ({ body }) => objectIn<Desk & Pick<RoutingState, 'learned'>>(body),
  );
  return desk;
}

/** Who has come to the desk since is taken to have been there, free, within their hours. */
function withNewcomers(moment: Moment | null, at: number, desks: readonly Desk[]): RoutingState {
  const now = moment?.state.now ?? at;
  const state: RoutingState = moment?.state ?? { now, agents: {} };
  const newcomers = desks.flatMap((desk) =>
    desk.agents
      .filter(({ id, schedule }) => {
        const hours = schedule === undefined ? undefined : desk.schedules[schedule];
        return !moment?.people.has(id) && isOpen(hours, now);
      })
      .map(({ id }) => [id, { status: 'available', load: {}, idleSince: 0 }] as const),
  );
  return { ...state, agents: { ...Object.fromEntries(newcomers), ...state.agents } };
}
