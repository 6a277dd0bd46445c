import { expect, test } from 'vitest';
import { Sweep as FreshdeskSweep } from '../../../../shared/helpdesks/freshdesk/sweep.ts';
import { Sweep as HelpScoutSweep } from '../../../../shared/helpdesks/help-scout/sweep.ts';
import { changedTickets } from '../../../../shared/helpdesks/hubspot/search.ts';
import { Sweep as ZammadSweep } from '../../../../shared/helpdesks/zammad/sweep.ts';

/** A helpdesk that answers everything so. */
const answering = (body: unknown) =>
  ({
    base: 'https://desk.test',
    signal: new AbortController().signal,
    getJson: async () => ({ body, at: 0 }),
    ask: async () => ({ body, at: 0 }),
    find: async () => body,
  }) as never;

test.each([
  ['Zammad', ZammadSweep],
  ['Freshdesk', FreshdeskSweep],
  ['Help Scout', HelpScoutSweep],
])('%s: a ticket that is there and cannot be read is named, and not taken for gone', async (_, Sweep) => {
  const sweep = new Sweep(answering({ id: 'odd' }), {} as never);
  expect(await sweep.one('7')).toBe('left out');
  expect(sweep.leftOut).toEqual([{ ticket: '7', kind: 'ticket', id: '7' }]);
});

test('HubSpot: a row without a number is named, and a page of none that leads on is not the last', async () => {
  const wanted = { owner: '1', since: 0, after: null };
  const more = { paging: { next: { after: '2' } } };
  const left: string[] = [];
  const read = (results: unknown[]) =>
    changedTickets(answering({ results, ...more }), wanted, (id) => left.push(id));
  expect(await read(['odd', { id: '5' }])).toMatchObject({ ids: ['5'], next: '5' });
  expect(left).toEqual(['?']);
  await expect(read(['odd'])).rejects.toThrow('none has a number');
});
