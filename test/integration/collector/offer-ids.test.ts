import { expect, test } from 'vitest';
import { checkConfig } from '../../../collector/config/check.ts';
import { assignWaiting } from '../../../collector/store/assign.ts';
import { setPresence } from '../../../collector/store/routing-snapshot.ts';
import { startSession } from '../../../collector/store/start-session.ts';
import { needsOf } from '../../../shared/routing/needs.ts';
import { memorySql } from './memory-sql.ts';
import { CONFIG } from './support.ts';

/** Whoever starts thousands of sessions at one instant gets two whose ids begin alike: seen in the ids, and kept waiting. */
test('sessions whose ids begin alike, offered in one go: each is, and nobody is kept from the desk', async () => {
  const { sql, database } = await memorySql();
  const { site, desk } = checkConfig(CONFIG);
  const at = { desk, now: 1_000_000, staleAfter: 90_000, assumePresent: false, offerFor: 45_000 };
  for (const end of ['one', 'two']) {
    const needs = needsOf({ platform: end === 'one' ? 'mac' : 'windows' }, desk.rules, desk.queues, 'en');
    await startSession(sql, {
      startId: end,
      desk: at,
      deflected: false,
      openTicket: false,
      session: {
        id: `s1.AZrBeginAlike${end}`,
        site,
        survey: 'before-help',
        surveyVersion: 2,
        answers: {},
        locale: 'en',
        customer: null,
        customerRef: null,
        page: null,
        context: {},
        queue: needs.queue,
        channel: 'chat',
        needs,
        wait: null,
        createdAt: at.now,
      },
    });
  }
  for (const agent of ['maria', 'wim']) {
    await setPresence(sql, { site, agent, status: 'available', load: {}, now: at.now, staleAfter: 90_000 });
  }
  await assignWaiting(sql, { site, desk: at, only: null });
  const offered = database.prepare('select agent from offer order by agent').all();
  expect(offered.map(({ agent }) => agent)).toEqual(['maria', 'wim']);
});
