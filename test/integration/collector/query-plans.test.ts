import { beforeAll, expect, test } from 'vitest';
import { assignWaiting } from '../../../collector/store/assign.ts';
import { erase } from '../../../collector/store/erase.ts';
import { readAddressees, readFeed, tellCard } from '../../../collector/store/feed.ts';
import { readLoad, readPast } from '../../../collector/store/history.ts';
import { readLines } from '../../../collector/store/line.ts';
import { readMailHealth } from '../../../collector/store/mail-health.ts';
import { wasAsked } from '../../../collector/store/mail-refusals.ts';
import { queueAcknowledgement, readDueMails, readUnconsidered } from '../../../collector/store/mails.ts';
import { prune } from '../../../collector/store/prune.ts';
import { readLooseResponses, readResponse } from '../../../collector/store/read-responses.ts';
import { putResponse } from '../../../collector/store/responses.ts';
import type { RoutingSnapshot } from '../../../collector/store/routing-snapshot.ts';
import { lapseSessions } from '../../../collector/store/session-life.ts';
import { readKnownTickets, readSession, readSessionBefore } from '../../../collector/store/sessions.ts';
import type { Sql } from '../../../collector/store/sql.ts';
import { Desk } from '../../../shared/routing/desk.ts';
import { memorySql } from './memory-sql.ts';
import { CONFIG, ROOM } from './support.ts';

/** What is asked at every answer, poll, event or second, on a store of years: it must not look through all of it. */

const site = 'test-shop';
const desk: RoutingSnapshot = {
  desk: Desk.parse(CONFIG.desk),
  now: 1_795_000_000_000,
  staleAfter: 90_000,
  assumePresent: true,
  offerFor: 45_000,
};
const GROWING = 'session|offer|feed|response|decision_log|helper|former_reader|link|recovery|job|mail';

let plans: string[] = [];
let sql: Sql;

/** Steps that read a table that grows for years by nothing but the site, or by nothing at all, or sort what they found. */
const broad = (steps: readonly string[]): string[] =>
  steps.filter(
    (step) =>
      (new RegExp(`^SCAN (s|o|f|h|m|${GROWING})\\b`).test(step) ||
        new RegExp(`^SEARCH (s|o|f|m|${GROWING}) .*\\(site=\\?\\)`).test(step)) &&
      // In the order of the index, up to a limit: the entry just written, the oldest ones.
      !/decision_log USING INDEX sqlite_autoindex_decision_log_1/.test(step) &&
      // Slots are as many as open cases.
      !step.includes('slot_agent'),
  );

beforeAll(async () => {
  const store = await memorySql((database, text, values) => {
    const steps = database.prepare(`explain query plan ${text}`).all(...values);
    plans.push(...steps.map(({ detail }) => String(detail)));
  });
  sql = store.sql;
  store.database.exec(`insert into session (id, site, start_id, survey, survey_version, answers, locale, context, queue, channel,
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
  via: 'page' as const,
  revision: 1,
  redacted: {},
  most: ROOM,
  changeWithin: 3_600_000,
  now: 1,
};

test.each([
  ['an answer is stored', () => putResponse(sql, answer)],
  ['an answer is read', () => readResponse(sql, { session: 's1.a', moment: 'after' })],
  ['a session is read', () => readSession(sql, { site, id: 's1.a' })],
  [
    'the customer’s last session is read',
    () => readSessionBefore(sql, { site, agent: 'a', customerRef: 'x', createdAt: 1 }),
  ],
  ['an agent reads the feed', () => readFeed(sql, { site, agent: 'maria', after: 0, limit: 100 })],
  ['it is told whom news is for', () => readAddressees(sql, { site, after: 0 })],
  ['a card is told', () => tellCard(sql, { site, id: 's1.a' }, 1)],
  ['the wait is estimated', () => readLines(sql, { site, desk })],
  [
    'what comes in and who is how busy is read',
    () => readLoad(sql, { site, now: 2, arrivalsFor: 1, workFor: 1 }),
  ],
  ['outcomes are read', () => readPast(sql, { site, since: 0, before: 2, limit: 300 })],
  ['waiting cases are decided', () => assignWaiting(sql, { site, desk, only: null })],
  ['old sessions lapse', () => lapseSessions(sql, { site, before: 0, unwatched: 0, limit: 25, now: 1 })],
  ['mail that is due is looked for', () => readDueMails(sql, { site, now: 1, limit: 20 })],
  ['sessions to ask about are looked for', () => readUnconsidered(sql, { site, since: 1, limit: 20 })],
  [
    'a customer’s fatigue is looked at',
    () => wasAsked(sql, { site, customerRef: 'x', except: 's1.a', since: 1 }),
  ],
  [
    'an acknowledgement is queued',
    () => queueAcknowledgement(sql, { id: 'm1', site, session: 's1.a', customerRef: 'x', dueAt: 1, now: 1 }),
  ],
  ['known tickets are looked for', () => readKnownTickets(sql, { site, helpdesk: 'rt', tickets: ['7'] })],
  ['it is told how mail stands', () => readMailHealth(sql, { site })],
  ['nothing is left to drop', () => prune(sql, { site, before: 0, now: 1, limit: 25, logBytes: 1e9 })],
  ['an old session is dropped', () => prune(sql, { site, before: 2, now: 1, limit: 25, logBytes: 1e9 })],
  ['a customer is erased', () => erase(sql, { site, session: null, customerRef: 'x', until: 1, now: 1 })],
])('%s by an index that leads to just that', async (_, work) => {
  plans = [];
  await work();
  expect(plans).not.toEqual([]);
  expect(broad(plans)).toEqual([]);
});

test('what is dropped next is found in the order of an index: nothing is sorted first', async () => {
  plans = [];
  await prune(sql, { site, before: 0, now: 1, limit: 25, logBytes: 1e9 });
  expect(plans.filter((step) => step.includes('TEMP B-TREE'))).toEqual([]);
});

test('answers without a session are read in the order of their own index', async () => {
  plans = [];
  await readLooseResponses(sql, { site, limit: 200 });
  expect(plans).toEqual(['SEARCH response USING INDEX response_loose (site=?)']);
});
