import { DatabaseSync } from 'node:sqlite';
import { beforeAll, expect, test } from 'vitest';
import { assignWaiting } from '../../../collector/store/assign.ts';
import type { DeskNow } from '../../../collector/store/desk-state.ts';
import { readFeed } from '../../../collector/store/feed.ts';
import { readLines } from '../../../collector/store/line.ts';
import { migrate } from '../../../collector/store/migrations.ts';
import { putResponse, readResponse } from '../../../collector/store/responses.ts';
import { readSession, readSessionBefore } from '../../../collector/store/sessions.ts';
import type { Sql, SqlValue } from '../../../collector/store/sql.ts';
import { Desk } from '../../../shared/routing/desk.ts';
import { CONFIG } from './support.ts';

/** What is asked at every answer, poll, event or second, on a store of years: it must not look through all of it. */

const database = new DatabaseSync(':memory:');
let plans: string[] = [];

/** Keeps how SQLite goes about each statement before it runs it. */
function prepared(text: string, values: readonly SqlValue[]) {
  const steps = database.prepare(`explain query plan ${text}`).all(...values);
  plans.push(...steps.map(({ detail }) => String(detail)));
  return database.prepare(text);
}
const sql: Sql = {
  forUpdate: '',
  async all<Row extends Record<string, SqlValue>>(text: string, ...values: SqlValue[]): Promise<Row[]> {
    return prepared(text, values).all(...values) as Row[];
  },
  async get<Row extends Record<string, SqlValue>>(text: string, ...values: SqlValue[]) {
    return prepared(text, values).get(...values) as Row | undefined;
  },
  async run(text, ...values) {
    return Number(prepared(text, values).run(...values).changes);
  },
};

const site = 'test-shop';
const desk: DeskNow = {
  desk: Desk.parse(CONFIG.desk),
  now: 1_795_000_000_000,
  staleAfter: 90_000,
  assumePresent: true,
  offerFor: 45_000,
};

/** Steps that read a table that grows for years by nothing but the site, or by nothing at all. */
const broad = (steps: readonly string[]): string[] =>
  steps.filter(
    (step) =>
      (/^SCAN (s|o|f|session|offer|feed|later|response|decision_log)\b/.test(step) ||
        /^SEARCH (s|o|f|session|offer|feed|later|response) .*\(site=\?\)/.test(step) ||
        // The later card of a session is found by the session, not among all that came later.
        /^SEARCH later .*site/.test(step)) &&
      !/slot_agent/.test(step),
  );

beforeAll(async () => {
  database.exec('begin');
  await migrate({ ...sql, run: async (text) => Number(database.prepare(text).run().changes) }, 0);
  database.exec('commit');
  database.exec(`insert into session (id, site, start_id, survey, survey_version, answers, locale, context, queue, channel,
    needs, state, created_at) values ('s1.a', '${site}', 'a', 'before-help', 2, '{}', 'en', '{}', 'support', 'ticket',
    '{"queue":"support","required":{},"preferred":{},"tier":"L1","priority":50,"language":"en","rules":[]}', 'waiting', 1)`);
});

const answer = {
  id: 'r1',
  site,
  survey: 'after-help',
  surveyVersion: 1,
  moment: 'after' as const,
  session: 's1.a',
  answers: { csat: 4 },
  formats: {},
  locale: 'en',
  state: 'partial' as const,
  via: 'page',
  revision: 1,
  redacted: {},
  now: 1,
};

test.each([
  ['an answer is stored', () => putResponse(sql, answer)],
  ['an answer is read', () => readResponse(sql, { session: 's1.a', moment: 'after' })],
  ['a session is read', () => readSession(sql, { site, id: 's1.a' })],
  [
    'the customer’s last session is read',
    () => readSessionBefore(sql, { site, customerRef: 'x', createdAt: 1 }),
  ],
  ['an agent reads the feed', () => readFeed(sql, { site, agent: 'maria', after: 0, limit: 100 })],
  ['the wait is estimated', () => readLines(sql, { site, desk })],
  ['waiting cases are decided', () => assignWaiting(sql, { site, desk, only: null })],
])('%s by an index that leads to just that', async (_, work) => {
  plans = [];
  await work();
  expect(plans).not.toEqual([]);
  expect(broad(plans)).toEqual([]);
});
