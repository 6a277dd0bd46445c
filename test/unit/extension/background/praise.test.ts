import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { day, solvedTicket } from '../tickets/records.ts';
import { atWork } from './at-work.ts';

/** Kind words are kept: a shorter period shows fewer answers, and the same praise. */

const desk = { helpdesk: 'demo-desk', base: 'http://127.0.0.1:8090' };

test('praise stays in the panel whatever period is chosen, and new praise joins it', async () => {
  const { ask, changeConnection } = await atWork();
  const { storeOf } = await import('../../../../extension/background/store-of.ts');
  await changeConnection(desk, { agent: { id: 'ana', name: 'Ana' }, lastSyncAt: Date.now() }, true);
  const store = await storeOf(desk);
  if (!store) throw new Error('The desk has no store');
  const praised = (id: string, daysAgo: number, words: string) => {
    const solved = solvedTicket(id, Date.now() - daysAgo * day);
    const said = {
      ticket: id,
      at: Date.now() - daysAgo * day,
      kind: 'survey.answered',
      survey: 's',
    } as const;
    const score = {
      ...said,
      id: 'r',
      question: 'csat',
      format: 'csat.faces.5',
      value: 5,
      text: null,
    } as const;
    const comment = {
      ...said,
      id: 'c',
      question: 'comment',
      format: 'text',
      value: null,
      text: words,
    } as const;
    return store.record({ ...solved, events: [...solved.events, score, comment] });
  };
  const week = async () => {
    const { praise, answers } = await ask('panel.getView', { period: 'week', clock: 'calendar' });
    return [answers.length, praise.map(({ text }) => text)];
  };
  await store.savePage([praised('1', 100, 'Thank you, Ana!')], 'first', Date.now());
  expect(await week()).toEqual([0, ['Thank you, Ana!']]);
  await store.savePage([praised('2', 2, 'Quick and kind')], 'second', Date.now());
  expect(await week()).toEqual([1, ['Quick and kind', 'Thank you, Ana!']]);

  // From day to day, however long ago; of days without anything that is said.
  const dayAgo = (days: number) => String(Temporal.Now.plainDateISO().subtract({ days }));
  const between = async (first: number, last: number) => {
    const span = { first: dayAgo(first), last: dayAgo(last) };
    const { answers, period, kpis } = await ask('panel.getView', { period: span, clock: 'calendar' });
    return [answers.length, kpis.find(({ id }) => id === 'csat')?.n, period.isEmpty];
  };
  expect(await between(110, 90)).toEqual([1, 1, false]);
  expect(await between(400, 390)).toEqual([0, undefined, true]);
});
