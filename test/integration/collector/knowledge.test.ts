import { describe, expect, test } from 'vitest';
import { checkConfig } from '../../../collector/config/check.ts';
import { closedCases, solvedBy } from '../../../collector/services/closed-cases.ts';
import type { PastSession } from '../../../collector/store/history.ts';
import { needsOf } from '../../../shared/routing/needs.ts';
import { replay } from '../../../shared/routing/replay.ts';
import { openStoreIn, rowsIn } from './store-in.ts';
import { CONFIG, four, freshFolder, post, start, startSession, uuid7 } from './support.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const MANY = { burst: 1e9, perSecond: 1e9 };

/** Two Mac agents whom the lead holds for equals. */
const equals = {
  ...CONFIG,
  next: 'chat',
  leads: [],
  desk: {
    ...CONFIG.desk,
    agents: [
      { id: 'ada', name: 'Ada', languages: ['es'], skills: { mac: 4 } },
      { id: 'bo', name: 'Bo', languages: ['es'], skills: { mac: 4 } },
    ],
  },
};

test('outcomes teach who solves what; after a restart a newcomer goes there, and the decision replays', async () => {
  const data = await freshFolder();
  let at = Date.UTC(2026, 10, 2, 9);
  const open = { data, now: () => at, limits: { network: MANY, bytes: MANY } };
  const first = await start(equals, open);
  const helped = new Map<string, number>();
  for (let i = 0; i < 40; i++) {
    at += MINUTE;
    const { session, route } = await startSession(first.url, {
      id: uuid7(at),
      answers: { platform: 'mac', who: { name: 'C', email: `c${i}@example.org` } },
    });
    helped.set(route.agent.name, (helped.get(route.agent.name) ?? 0) + 1);
    at += 9 * MINUTE;
    const answers = { csat: 4, solved: route.agent.name === 'Bo' };
    const formats = { csat: 'csat.faces.5', solved: 'yesno' };
    const answer = four(session, { id: uuid7(at), answers, formats, state: 'complete' });
    expect((await post(first.url, '/v1/responses', answer)).status).toBeLessThan(300);
  }
  expect(helped.get('Ada')).toBeGreaterThan(10);
  expect(helped.get('Bo')).toBeGreaterThan(10);
  await first.close();

  const second = await start(equals, open);
  const next = async (i: number): Promise<string | undefined> => {
    at += MINUTE;
    const { route } = await startSession(second.url, {
      id: uuid7(at),
      answers: { platform: 'mac', who: { name: 'D', email: `d${i}@example.org` } },
    });
    return route.agent?.name;
  };
  await expect.poll(() => learnedIn(data)).not.toBeNull();
  expect([await next(1), await next(2)]).toEqual(['Bo', 'Bo']);
  await second.close();

  const store = await openStoreIn(data);
  const log = await store.do('readDecisions', { site: CONFIG.site, after: 0, limit: 1000 });
  await store.close();
  expect(log.at(-1)?.logged.input.state.learned?.outcomes['bo']?.['mac']?.n).toBe(helped.get('Bo'));
  for (const { logged } of log) expect(replay(logged).same).toBe(true);
});

async function learnedIn(data: string): Promise<unknown> {
  const [row = null] = await rowsIn(data, `select value from meta where name like 'learned %'`);
  return row;
}

describe('which sessions were solved', () => {
  const NOW = Date.UTC(2026, 10, 30);
  const { after: survey } = checkConfig(CONFIG).surveys;
  const session = (id: string, day: number, more: Partial<PastSession> = {}): PastSession => ({
    id,
    createdAt: NOW - 29 * DAY + day * DAY,
    needs: needsOf({ platform: 'mac' }, CONFIG.desk.rules, CONFIG.desk.queues, 'es'),
    customerRef: `ref of ${id}`,
    previous: null,
    closed: {
      agent: 'maria',
      assignedAt: NOW - 29 * DAY + day * DAY,
      endedAt: NOW - 29 * DAY + day * DAY + 10 * MINUTE,
    },
    after: null,
    ...more,
  });
  const said = (answers: object) => ({
    after: { survey: 'after-help', version: 1, answers: { ...answers } },
  });
  const solved = async (...sessions: PastSession[]) =>
    (await closedCases(sessions.toReversed(), async () => survey, NOW)).toReversed().map((one) => one.solved);

  test('what the customer says: solved, else satisfied', () => {
    expect(solvedBy(survey, { csat: 1, solved: true })).toBe(true);
    expect(solvedBy(survey, { csat: 5, solved: false })).toBe(false);
    expect(solvedBy(survey, { csat: 4 })).toBe(true);
    expect(solvedBy(survey, { csat: 3 })).toBe(false);
    expect(solvedBy(survey, { nps: 10 })).toBeNull();
  });

  test('back within seven days about the same, by address or browser: not solved, whatever was said', async () => {
    const kind = said({ solved: true });
    const ref = { customerRef: 'Dora' };
    expect(await solved(session('a', 1, { ...ref, ...kind }), session('b', 5, ref))).toEqual([false, true]);
    expect(await solved(session('a', 1, kind), session('b', 5, { previous: 'a' }))).toEqual([false, true]);
    expect(await solved(session('a', 1, { ...ref, ...kind }), session('b', 12, ref))).toEqual([true, true]);
    const other = needsOf({ platform: 'windows' }, CONFIG.desk.rules, CONFIG.desk.queues, 'es');
    expect(
      await solved(session('a', 1, { ...ref, ...kind }), session('b', 5, { ...ref, needs: other })),
    ).toEqual([true, true]);
  });

  test('nothing said and not back: solved once seven days are over, if the customer would be known again', async () => {
    expect(await solved(session('a', 1))).toEqual([true]);
    expect(await solved(session('a', 27))).toEqual([]);
    expect(await solved(session('a', 1, { customerRef: null }))).toEqual([]);
    expect(await solved(session('a', 1, { closed: null, ...said({ solved: false }) }))).toEqual([]);
  });
});
