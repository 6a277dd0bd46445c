import { expect } from 'vitest';
import type { CollectorOptions } from '../../../../collector/collector.ts';
import { CONFIG, four, pair, post, say, secretOf, start, startSession, stateOf, uuid7 } from '../support.ts';

/** Six people who take what comes, and cases in which one of them has helped. */

export const PEOPLE = ['ana', 'ben', 'cleo', 'dan', 'eva', 'fay'] as const;

/** Two queues, of which one is open on Wednesdays until six, and a third to which nothing comes. */
export const DESK = {
  ...CONFIG,
  zone: 'UTC',
  leads: ['ana'],
  desk: {
    ...CONFIG.desk,
    schedules: { day: { zone: 'UTC', week: { 3: [['08:00', '18:00']] } } },
    queues: [
      { id: 'support', name: 'Support' },
      { id: 'windows', name: 'Windows desk', schedule: 'day' },
      { id: 'spare', name: 'Spare' },
    ],
    agents: PEOPLE.map((id) => ({
      ...{ id, name: id, languages: ['en', 'es'], capacity: 50 },
      skills: { mac: 5, windows: 5 },
    })),
    rules: [
      { name: 'Mac', when: { platform: 'mac' }, topic: 'mac' },
      { name: 'Windows', when: { platform: 'windows' }, queue: 'windows', topic: 'windows' },
    ],
  },
};

interface Helped {
  readonly by: (typeof PEOPLE)[number];
  /** It began on a page with the widget. */
  readonly page?: boolean;
  readonly email?: boolean;
  /** Whether the customer was asked how it went, and answered. */
  readonly heard: 'never' | 'asked' | 'yes';
}

/** Such a desk, running. `at`: what its clock says at first, UTC ms. */
export async function helpedDesk(
  config: object,
  { at, ...options }: { readonly at: number } & Partial<CollectorOptions>,
) {
  let now = at;
  const collector = await start(config, { ...options, now: () => now });
  const { url } = collector;
  const people = new Map<string, Awaited<ReturnType<typeof pair>>>();
  for (const id of PEOPLE) people.set(id, await pair(collector, id));
  /** A case from its beginning to its end, a minute long. */
  const helped = async (platform: 'mac' | 'windows', { by, page, email, heard }: Helped): Promise<void> => {
    const { session } = await startSession(url, {
      id: uuid7(now),
      answers: {
        ...{ platform, what: 'It broke' },
        ...(email && { who: { name: 'Dora', email: `dora${now}@example.org` } }),
      },
      ...(page && { page: 'https://shop.test/help' }),
    });
    const ticket = { session, helpdesk: 'demo-desk', ticket: session };
    expect((await people.get(by)?.call('POST', '/v1/agent/claims', ticket))?.status).toBe(200);
    expect((await say(url, session, 'end')).ok).toBe(true);
    if (heard !== 'never') await stateOf(url, session);
    const answer = { ...four(session, { id: uuid7(now), state: 'complete' }), secret: secretOf(session) };
    if (heard === 'yes') expect((await post(url, '/v1/responses', answer)).ok).toBe(true);
    now += 60_000;
  };
  const goTo = (time: number): void => {
    now = time;
  };
  return { collector, goTo, helped };
}
