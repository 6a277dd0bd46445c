import type { Sql } from './sql.ts';

type Plain = Record<string, string | number | null>;

const SESSION = `select id, survey, survey_version, answers, locale, customer, page, context, queue, state, created_at,
  ended_at, conversation, helpdesk, ticket, added, handed from session where site = ? and id = ?`;
const RESPONSE = `select id, session, survey, survey_version, answers, locale, state, via, created_at, updated_at,
  i.queue, i.topic from response left join imported i on i.response = response.id`;
/** What a complete answer said before it was changed. */
const FORMER = 'select response, revision, answers, at from response_revision where response = ?';
const RECOVERY =
  'select id, session, target, at, agent, leads_at, done_at from recovery where site = ? and session = ? order by at';

/** What a lead wrote of them to whoever helped. */
const HINT =
  'select session, person, words, expert, at from hint where site = ? and session = ? order by at, id';

/** What was passed on of their praise, to whoever helped. */
const PRAISE = `select session, author as person, agent, strength as words, at from feedback_note
  where site = ? and session = ? order by at, id, agent`;

const MAIL =
  'select session, kind, state, reason, created_at, sent_at from mail where site = ? and session = ?';

/** Everything kept in these sessions and in these answers without one, as plain records, oldest first. */
export async function exportCustomer(
  sql: Sql,
  input: { site: string; sessions: readonly string[]; responses: readonly string[] },
): Promise<Plain[]> {
  const { site } = input;
  const sessions: Plain[] = [];
  const responses: Plain[] = [];
  const recoveries: Plain[] = [];
  const former: Plain[] = [];
  const mails: Plain[] = [];
  const hints: Plain[] = [];
  const praise: Plain[] = [];
  for (const id of input.sessions) {
    sessions.push(...(await sql.all(SESSION, site, id)));
    responses.push(...(await sql.all(`${RESPONSE} where response.site = ? and session = ?`, site, id)));
    recoveries.push(...(await sql.all(RECOVERY, site, id)));
    mails.push(...(await sql.all(MAIL, site, id)));
    hints.push(...(await sql.all(HINT, site, id)));
    praise.push(...(await sql.all(PRAISE, site, id)));
  }
  for (const id of input.responses) {
    responses.push(...(await sql.all(`${RESPONSE} where response.site = ? and id = ?`, site, id)));
  }
  for (const { id } of responses) former.push(...(await sql.all(FORMER, id ?? '')));
  const oldest = (when: string) => (a: Plain, b: Plain) => Number(a[when]) - Number(b[when]);
  return [
    ...sessions.sort(oldest('created_at')).map((row) => ({ kind: 'session', ...row })),
    ...responses.sort(oldest('created_at')).map((row) => ({ kind: 'response', ...row })),
    ...former.sort(oldest('at')).map((row) => ({ kind: 'former answer', ...row })),
    ...recoveries.sort(oldest('at')).map((row) => ({ kind: 'recovery', ...row })),
    ...hints.sort(oldest('at')).map((row) => ({ kind: 'hint', ...row })),
    ...praise.sort(oldest('at')).map((row) => ({ kind: 'praise', ...row })),
    ...mails.map(({ kind, ...row }) => ({ kind: 'mail', about: kind ?? null, ...row })),
  ];
}
