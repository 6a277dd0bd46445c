import { expect, it } from 'vitest';
import type { TeamFigures } from '../../../shared/protocol/lead.ts';
import { CONFIG, pair, refusal, say, start, startSession } from './support.ts';

/** What no agent's browser can count: customers who left, or were helped by an article, before anybody had them. */

const HOUR = 3_600_000;
const one = {
  ...CONFIG,
  desk: {
    ...CONFIG.desk,
    agents: [
      { id: 'maria', name: 'María', languages: ['es', 'en'], skills: { mac: 5 }, capacity: 1 },
      { id: 'lena', name: 'Lena', languages: ['en'], skills: {} },
    ],
  },
};

it('counts every session, and tells leads alone', async () => {
  let now = Date.now();
  const collector = await start(one, { now: () => now });
  const { url } = collector;
  const from = (email: string) => ({ answers: { platform: 'mac', who: { name: 'Some', email } } });
  const later = (seconds: number) => {
    now += seconds * 1000;
  };
  const end = async ({ session }: { session: string }) =>
    expect((await say(url, session, 'end')).status).toBe(204);

  const helped = await startSession(url, from('dora@example.org'));
  const left = await startSession(url, from('emil@example.org'));
  later(5);
  const fleeting = await startSession(url, from('fay@example.org'));
  later(5);
  await end(fleeting);
  later(290);
  await end(left);
  await end(helped);
  await startSession(url, { ...from('gus@example.org'), deflectedBy: 'reset-password' });
  await startSession(url, { ...from('hana@example.org'), deflectedBy: 'reset-password' });
  later(3600);
  // Hana is back: the article did not help her.
  await end(await startSession(url, from('hana@example.org')));
  now += 80 * HOUR;

  const lena = await pair(collector, 'lena');
  const told: TeamFigures = await (await lena.call('GET', '/v1/lead/figures')).json();
  const of = (kpi: string) => told.figures.find((figure) => figure.kpi === kpi);
  // Helped, left, gone at once, back again.
  expect(of('abandonment')).toMatchObject({ value: 0.25, n: 4, reason: null });
  expect(of('deflection')).toMatchObject({ value: 1 / 6, n: 6 });
  expect(of('queue-wait')).toMatchObject({ n: 4 });
  expect(told.to - told.from).toBe(30 * 24 * HOUR);

  const maria = await pair(collector, 'maria');
  expect(await refusal(await maria.call('GET', '/v1/lead/figures'))).toBe('403 not-a-lead');
});
