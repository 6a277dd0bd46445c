import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { day, solvedTicket } from '../tickets/records.ts';
import { atWork } from './at-work.ts';

/** From tickets kept in the browser to the sentence in the panel: what changed since last week. */

const desk = { helpdesk: 'demo-desk', base: 'http://127.0.0.1:8090' };

test('a week of low answers after one of good ones is told, with one thing to try', async () => {
  const { ask, changeConnection } = await atWork();
  const { storeOf } = await import('../../../../extension/background/store-of.ts');
  await changeConnection(desk, { agent: { id: 'ana', name: 'Ana' } }, true);
  const week = async () => (await ask('panel.getView', { period: 'month', clock: 'calendar' })).week;
  // Half a log tells wrong numbers.
  expect(await week()).toBeNull();
  await changeConnection(desk, { agent: { id: 'ana', name: 'Ana' }, lastSyncAt: Date.now() }, true);
  const store = await storeOf(desk);
  if (!store) throw new Error('The desk has no store');
  expect(await week()).toMatchObject({ changes: [], none: expect.stringMatching(/^Too few cases/) });

  const midnight = Temporal.Now.zonedDateTimeISO().startOfDay().epochMilliseconds;
  const rated = (id: string, daysAgo: number, value: number) => {
    // Answered well within the day meant, by whichever clock.
    const solved = solvedTicket(id, midnight - daysAgo * day + 6 * 3_600_000);
    const at = midnight - daysAgo * day + 12 * 3_600_000;
    const said = { id: `${id}:r`, ticket: id, at, kind: 'survey.answered', survey: 's', text: null } as const;
    const answer = { ...said, question: 'csat', format: 'csat.faces.5', value } as const;
    return store.record({ ...solved, events: [...solved.events, answer] });
  };
  const both = Array.from({ length: 40 }, (_, at) => [
    rated(`old ${at}`, 9 + (at % 5), 5),
    rated(`new ${at}`, 2 + (at % 5), at % 2 === 0 ? 1 : 5),
  ]).flat();
  await store.savePage(both, 'end', Date.now());
  const told = await week();
  expect(told?.changes.map(({ kpi, text }) => [kpi, text])).toEqual([
    ['csat', 'Customer satisfaction (CSAT) may have fallen: from 100% to 50%.'],
  ]);
  expect(told).toMatchObject({ none: null, tip: { kpi: 'csat', text: expect.stringMatching(/^Read the/) } });
});
