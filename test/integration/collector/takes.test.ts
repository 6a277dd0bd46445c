import { expect, onTestFinished, test } from 'vitest';
import { Desk } from '../../../shared/routing/desk.ts';
import { needsOf } from '../../../shared/routing/needs.ts';
import { openStoreIn } from './store-in.ts';
import { freshFolder, uuid7 } from './support.ts';

const AGENTS = 40;
const ROOM = 5;

test.each([
  [10_000, 'begun by the desk', null],
  [2_000, 'begun by pages of as many addresses', 0.5],
])(
  `%i sessions at once, %s, for ${AGENTS * ROOM} slots: none given twice, none refused while one was free`,
  async (calls, _, share) => {
    const store = await openStoreIn(await freshFolder());
    onTestFinished(() => store.close());
    const desk = Desk.parse({
      skills: { mac: { label: { en: 'Mac' } } },
      queues: [{ id: 'support', name: 'Support', required: { mac: 3 } }],
      agents: Array.from({ length: AGENTS }, (_, i) => ({
        id: `agent-${i}`,
        name: `Agent ${i}`,
        languages: ['en'],
        skills: { mac: 4 },
        capacity: ROOM,
      })),
    });
    const now = Date.now();
    const take = async () => {
      const startId = uuid7(now);
      const { session } = await store.do('startSession', {
        startId,
        desk: { desk, now, staleAfter: 90_000, assumePresent: true, offerFor: 45_000 },
        deflected: false,
        ...(share !== null && { unproven: { origin: startId, aliveUntil: now + 120_000, share } }),
        openTicket: false,
        session: {
          id: `s1.${startId}`,
          site: 'shop',
          survey: 'before',
          surveyVersion: 1,
          answers: {},
          locale: 'en',
          customer: null,
          customerRef: null,
          page: null,
          context: {},
          queue: 'support',
          channel: 'ticket',
          needs: needsOf({}, desk.rules, desk.queues, 'en'),
          wait: null,
          createdAt: now,
        },
      });
      return session.agent;
    };
    const takers = await Promise.all(Array.from({ length: calls }, take));
    const held = new Map<string, number>();
    for (const agent of takers) if (agent !== null) held.set(agent, (held.get(agent) ?? 0) + 1);
    expect([...held.values()].filter((count) => count > ROOM)).toEqual([]);
    expect([...held.values()].reduce((sum, count) => sum + count, 0)).toBe(AGENTS * ROOM);
    // First come, first served: nobody is turned away before the last slot is gone.
    expect(takers.indexOf(null)).toBe(AGENTS * ROOM);
  },
  300_000,
);
