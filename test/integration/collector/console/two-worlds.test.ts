import { cp } from 'node:fs/promises';
import { expect, test, vi } from 'vitest';
import type { Collector } from '../../../../collector/collector.ts';
import type { RouteRow } from '../../../../shared/protocol/route.ts';
import { routes } from '../../../../shared/protocol/routes/routes.ts';
import { addDays } from '../../../../shared/time/periods.ts';
import {
  CONFIG,
  four,
  freshFolder,
  pair,
  post,
  say,
  secretOf,
  start,
  startSession,
  uuid7,
} from '../support.ts';
import { enter } from './support.ts';

/** Nobody of the desk is told apart: were their names swapped, no figure, list or file would show it. */

/** What names people on purpose: who may sign in, the one session behind one answer, and who is set up at the desk. */
const NAMES = [
  '/v1/console/sessions',
  '/v1/console/answers/:id',
  '/v1/console/quality/cases/:session',
  // One’s own notes, whom one may write to, and what there is to talk about with one of them.
  '/v1/console/feedback',
  '/v1/console/feedback/agenda',
  // Who holds and plans which certificate.
  '/v1/console/training',
  // The one session that is looked at, which its agent sees.
  '/v1/console/live/sessions/:session',
  // A cursor, and no end.
  '/v1/console/live/stream',
  '/v1/console/settings/areas/:area',
  '/v1/console/settings/versions/:number',
  // A draft of the caller’s own.
  '/console/preview',
  '/console/preview.js',
];

/** What tells by name who did something in the console: never what anybody did for customers. */
const BY_NAME = [
  '/v1/console/me',
  '/v1/console/readings',
  '/v1/console/quality/criteria',
  '/v1/console/team/plan',
];

const rows = Object.values<RouteRow>(routes).filter(
  ({ method, path, audience }) => audience === 'console' && method === 'GET' && !NAMES.includes(path),
);

/** Criteria, a sample, a review with its appeal, and a blind one. */
async function reviewSome({ url }: Collector, lena: Awaited<ReturnType<typeof enter>>): Promise<void> {
  const criteria = [{ id: 'right', name: 'The answer is right', critical: true }];
  await lena.call('POST', '/v1/console/quality/criteria', { after: 0, criteria });
  const today = new Date().toISOString().slice(0, 10);
  const wish = { id: uuid7(), from: addDays(today, -1), to: addDays(today, 1), size: 8 };
  const drawn = await (await lena.call('POST', '/v1/console/quality/samples', wish)).json();
  const sessions: string[] = drawn.samples[0].cases.map(({ session }: { session: string }) => session);
  expect(sessions.length, url).toBeGreaterThan(3);
  for (const [i, session] of sessions.entries()) {
    const at = `/v1/console/quality/cases/${session}`;
    if (i % 3 === 0) await lena.call('POST', `${at}/calibration`, {});
    const review = {
      id: uuid7(),
      criteria: 1,
      marks: { right: i % 2 ? 'yes' : 'no' },
      strength: 'Asked first',
    };
    expect((await lena.call('POST', `${at}/review`, review)).status).toBe(200);
  }
}

test('the same desk with the names of its agents swapped answers every route of the console byte for byte alike', async () => {
  const data = await freshFolder();
  let now = Date.now();
  const begun = await start(CONFIG, { data, now: () => now });
  const maria = await pair(begun, 'maria');
  const lena = await enter(begun, 'lena');
  const rule = { id: uuid7(now), webhooks: false, kind: 'low-score' };
  expect((await lena.call('POST', '/v1/console/alert-rules', rule)).status).toBe(200);
  for (let i = 0; i < 12; i++) {
    const platform = i % 3 === 0 ? 'windows' : 'mac';
    const { session } = await startSession(begun.url, { answers: { platform, what: 'It broke' } });
    if (i === 2) await maria.call('POST', '/v1/agent/hand-up', { session, tier: 'L2', note: 'Please look' });
    if (i > 9) continue;
    await say(begun.url, session, 'end');
    const answers = { csat: 1 + (i % 5), nps: i, why: 'As it was' };
    await post(begun.url, '/v1/responses', {
      ...four(session, { answers, state: 'complete' }),
      secret: secretOf(session),
    });
    now += 60_000;
  }
  const low = await (await lena.call('GET', '/v1/console/low-scores')).json();
  await lena.call('POST', `/v1/console/answers/${low.answers[0].id}/handling`, {
    state: 'with',
    note: 'Mine',
  });
  await reviewSome(begun, lena);
  await vi.waitFor(async () => {
    const { alerts } = await (await lena.call('GET', '/v1/console/alerts')).json();
    // Seven low scores, of which one is with somebody.
    expect(alerts.length).toBe(6);
  });
  const aim = { id: 'csat', kpi: 'csat', value: 0.9, per: 'half-year', guard: null };
  const plan = { purpose: 'Nobody gives up', targets: [aim], reviews: [] };
  expect((await lena.call('POST', '/v1/console/team/plan', { after: 0, plan })).status).toBe(200);
  await begun.close();
  const other = await freshFolder();
  await cp(data, other, { recursive: true });
  const names: Record<string, string> = { maria: 'Wim', wim: 'María' };
  const agents = CONFIG.desk.agents.map((agent) => ({ ...agent, name: names[agent.id] ?? agent.name }));
  const replies = async (folder: string, config: object) => {
    const collector = await start(config, { data: folder, now: () => now });
    const all = new Map<string, string>();
    for (const { path } of rows) {
      for (const query of [
        '',
        ...(/results|answers|export/.test(path) ? ['?topic=mac', '?language=es'] : []),
      ]) {
        const reply = await fetch(`${collector.url}${path}${query}`, { headers: { cookie: lena.cookie } });
        expect(reply.status, path + query).toBe(200);
        all.set(path + query, await reply.text());
      }
    }
    await collector.close();
    return all;
  };
  const [first, second] = [
    await replies(data, CONFIG),
    await replies(other, { ...CONFIG, desk: { ...CONFIG.desk, agents } }),
  ];
  expect([...first.keys()].length).toBeGreaterThan(12);
  for (const [path, text] of first) {
    expect(second.get(path), path).toBe(text);
    if (!BY_NAME.includes(path)) expect(text, path).not.toMatch(/María|Wim|Lena/);
  }
});
