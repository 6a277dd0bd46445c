import { Client } from 'pg';
import { AGENTS } from './desk.ts';

/** What `fill` writes into a file (million-fill.ts), for a database: made by the server itself. */

const SPAN = 399 * 86_400_000;
const NEEDS = `'{"queue":"support","required":{},"preferred":{},"tier":"L1","topic":"topic-' || i % 12 || '","priority":50,"language":"en","rules":[]}'`;
const AGENT = `'agent-' || i % ${AGENTS.length - 1}`;
const ID = `'s1.' || lpad(i::text, 43, '0')`;
const DECISION = `'{"case":"' || ${ID} || '","queue":"support","outcome":"assigned","agent":"' || ${AGENT} || '","reasons":[{"code":"free"}],"score":{"chance":0.5,"price":0,"again":0,"growing":0,"total":0.5},"backAt":null}'`;
const LOCALE = `(array['en', 'es-MX', 'es', 'de', 'pt-BR'])[i % 5 + 1]`;
/** A dozen words out of five thousand, some of them far more usual than others. */
const COMMENT = `(select string_agg('w' || floor(5000 * power(((i::bigint * 7919 + w * 104729) % 65536) / 65536.0, 3)) || 'rd', ' ') from generate_series(1, 12) w)`;

/** Adds so many ended sessions, each with an agent, a complete answer and its news, over the 399 days before `now` (UTC ms). */
export async function fillPostgres(url: string, sessions: number, now: number): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const at = `(${now - SPAN} + (i::double precision / ${sessions} * ${SPAN})::bigint)`;
  const each = `from generate_series(0, ${sessions - 1}) i`;
  await client.query('set synchronous_commit = off');
  await client.query(`insert into session (id, site, start_id, survey, survey_version, answers, locale, context, queue,
      channel, needs, decision, agent, state, created_at, assigned_at, ended_at, ended_by)
    select ${ID}, 'bench', 'start-' || i, 'before', 1, '{"what":"Help with my order"}', ${LOCALE}, '{}',
      (array['support', 'billing', 'returns', 'phone'])[i % 4 + 1], (array['chat', 'ticket', 'phone'])[i % 3 + 1],
      ${NEEDS}, ${DECISION}, ${AGENT}, 'ended', ${at}, ${at}, ${at} + 600000, 'agent' ${each}`);
  await client.query(`insert into response (id, site, survey, survey_version, moment, session, answers, formats, locale,
      state, via, revision, redacted, created_at, updated_at)
    select 'r-' || i, 'bench', 'after', 1, 'after', ${ID},
      '{"csat":' || 1 + i % 5 || ',"nps":' || i % 11 || ',"why":"' || ${COMMENT} || '"}',
      '{"csat":"csat.faces.5","nps":"nps.11"}', ${LOCALE}, 'complete', 'page', 1, '{}', ${at} + 700000, ${at} + 700000 ${each}`);
  await client.query(`insert into feed (site, agent, seq, kind, session, data, at)
    select 'bench', ${AGENT}, 2 * i + 2, 'card', ${ID}, '{}', ${at} + 700000 ${each}`);
  await client.query(
    `insert into site (site, head) values ('bench', $1) on conflict (site) do update set head = excluded.head`,
    [2 * sessions],
  );
  await client.query('vacuum analyze');
  await client.query('checkpoint');
  await client.end();
}
