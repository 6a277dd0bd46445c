import { setImmediate as turn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { AppContext } from '../../../collector/services/context.ts';
import { keptFresh } from '../../../collector/services/kept-fresh.ts';
import { teamNumbers } from '../../../collector/services/team-numbers/team-numbers.ts';

/** The team's numbers beside the collector's other work. */

const NOW = Date.parse('2026-11-20T12:00:00Z');

/** A desk without sessions, and since when they were read. */
function desk() {
  const read: number[] = [];
  const does: Record<string, (input: { since: number }) => unknown> = {
    readOutcomes({ since }) {
      read.push(since);
      return { outcomes: [], last: null };
    },
    countScores: () => ({
      ...{ answered: 0, superseded: 0, unknownSurvey: 0, lastAt: null, formats: [] },
      ...{ asked: { silent: 0, answered: 0, never: 0 } },
    }),
    readMeta: () => null,
  };
  const answer = async (name: string, input: { since: number }) => does[name]?.(input);
  const context = {
    ...{ store: { do: answer, look: answer }, helpdesk: null, now: () => NOW },
    settings: {
      ...{ site: 'shop', zone: 'UTC', retentionDays: 730, surveys: { after: null } },
      desk: { queues: [], agents: [], schedules: {} },
    },
  } as unknown as AppContext;
  return { context, read };
}

test('others are served between two figures', async () => {
  const { context } = desk();
  let turns = 0;
  let over = false;
  const numbers = teamNumbers({}, context).finally(() => {
    over = true;
  });
  while (!over) {
    await turn();
    turns += 1;
  }
  const { figures } = await numbers;
  expect(figures.length).toBeGreaterThan(3);
  expect(turns).toBeGreaterThan(figures.length);
});

test('whoever looks at one period after the other has the sessions read a few times, one after the other', async () => {
  const { context, read } = desk();
  const days = Array.from({ length: 28 }, (_, i) => `2026-10-${String(i + 1).padStart(2, '0')}`);
  await Promise.all(days.map((from) => teamNumbers({ from, to: '2026-11-20' }, context)));
  await Promise.all(['2010-01-01', '2016-01-01'].map((from) => teamNumbers({ from }, context)));
  expect(read.length).toBeLessThan(4);

  let [now, most] = [0, 0];
  const computing = keptFresh(1_000, async (asked: number) => {
    now += 1;
    most = Math.max(most, now);
    await turn();
    now -= 1;
    return asked;
  });
  const asked = [1, 2, 1, 2, 3, 1];
  expect(await Promise.all(asked.map((each) => computing(each, context)))).toEqual(asked);
  expect(most).toBe(1);
});
