import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { AGENTS } from './desk.ts';

/** Years of work for the bench, written into a store's own tables: through the collector it would take an hour. */

const DAY = 86_400_000;
const SPAN = 399 * DAY;
const QUEUES = ['support', 'billing', 'returns', 'phone'];
const CHANNELS = ['chat', 'ticket', 'phone'];
const LOCALES = ['en', 'es-MX', 'es', 'de', 'pt-BR'];
const NEEDS = Array.from({ length: 12 }, (_, topic) =>
  JSON.stringify({
    ...{ queue: 'support', required: {}, preferred: {}, tier: 'L1', topic: `topic-${topic}`, priority: 50 },
    ...{ language: 'en', rules: [] },
  }),
);

/** A comment of a dozen words out of five thousand, some of them far more usual than others; the same for the same `i`. */
function commentOf(i: number): string {
  let state = i + 1;
  const word = (): string => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return `w${Math.floor(5_000 * (state / 2_147_483_648) ** 3)}rd`;
  };
  return Array.from({ length: 12 }, word).join(' ');
}

const localeOf = (i: number): string => LOCALES[i % 5] ?? 'en';

/**
 * Adds so many ended sessions, each with an agent, a complete answer and its news, spread over the 399 days before `now`
 * (UTC ms), to a store that is closed. Takes the feed as this version or the one before it lays it out.
 */
export function fill(file: string, sessions: number, now: number): void {
  const database = new DatabaseSync(file);
  database.exec('pragma journal_mode = wal; pragma synchronous = off; pragma cache_size = -262144; begin');
  const insert = (table: string, columns: string) => {
    const places = columns.split(',').map(() => '?');
    const statement = database.prepare(`insert into ${table} (${columns}) values (${places.join(', ')})`);
    return (...values: SQLInputValue[]) => statement.run(...values);
  };
  const addSession = insert(
    'session',
    'id, site, start_id, survey, survey_version, answers, locale, context, queue, channel, needs, decision, agent, state, created_at, assigned_at, ended_at, ended_by',
  );
  const addResponse = insert(
    'response',
    'id, site, survey, survey_version, moment, session, answers, formats, locale, state, via, revision, redacted, created_at, updated_at',
  );
  const addNews = insert('feed', 'site, seq, kind, session, agent, data, at');
  const isByAddressee = database
    .prepare('pragma table_info(feed)')
    .all()
    .some(({ name, notnull }) => name === 'agent' && notnull === 1);
  let head = 0;
  for (let i = 0; i < sessions; i++) {
    const at = Math.floor(now - SPAN + (i / sessions) * SPAN);
    const id = `s1.${String(i).padStart(43, '0')}`;
    // The last agent has no cards at all: whoever was hired today.
    const agent = AGENTS[i % (AGENTS.length - 1)] ?? '';
    const decision = JSON.stringify({
      ...{ case: id, queue: 'support', outcome: 'assigned', agent, reasons: [{ code: 'free' }] },
      ...{ score: { chance: 0.5, price: 0, again: 0, growing: 0, total: 0.5 }, backAt: null },
    });
    addSession(
      ...[id, 'bench', `start-${i}`, 'before', 1, '{"what":"Help with my order"}', localeOf(i), '{}'],
      ...[
        QUEUES[i % 4] ?? '',
        CHANNELS[i % 3] ?? '',
        NEEDS[i % 12] ?? '',
        decision,
        agent,
        'ended',
        at,
        at,
        at + 600_000,
        'agent',
      ],
    );
    const answers = JSON.stringify({ csat: 1 + (i % 5), nps: i % 11, why: commentOf(i) });
    const formats = '{"csat":"csat.faces.5","nps":"nps.11"}';
    addResponse(
      ...[`r-${i}`, 'bench', 'after', 1, 'after', id, answers, formats, localeOf(i)],
      ...['complete', 'page', 1, '{}', at + 700_000, at + 700_000],
    );
    head += 2;
    if (!isByAddressee) addNews('bench', head - 1, 'card', id, null, '{}', at);
    addNews('bench', head, 'card', id, isByAddressee ? agent : null, '{}', at + 700_000);
  }
  database
    .prepare(
      'insert into site (site, head) values (?, ?) on conflict (site) do update set head = excluded.head',
    )
    .run('bench', head);
  database.exec('commit; pragma wal_checkpoint(truncate)');
  database.close();
}
