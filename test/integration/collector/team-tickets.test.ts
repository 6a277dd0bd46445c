import { expect, test } from 'vitest';
import { erase } from '../../../collector/store/erase.ts';
import { readMeta } from '../../../collector/store/meta.ts';
import {
  forgetTeamTickets,
  keepTeamTickets,
  readTeamTickets,
} from '../../../collector/store/team-tickets.ts';
import { memorySql } from './memory-sql.ts';

/** The helpdesk's tickets as they are kept for the team's figures. */

const of = { site: 'shop', helpdesk: 'desk' };
const ticket = (id: string) => ({ ticket: id, customer: `of ${id}`, updatedAt: 1, facts: `"${id}"` });
const keep = { ...of, deleted: [], reading: '{}' };

test('who comes after a ticket that is gone is read by whoever has read that one', async () => {
  const { sql } = await memorySql();
  await keepTeamTickets(sql, { ...keep, tickets: [ticket('1'), ticket('2')] });
  const after = (await readTeamTickets(sql, { ...of, after: 0, limit: 9 })).at(-1)?.seq ?? 0;
  await forgetTeamTickets(sql, { site: 'shop', session: null, customer: 'of 2' });
  await keepTeamTickets(sql, { ...keep, tickets: [ticket('3')] });
  expect(await readTeamTickets(sql, { ...of, after, limit: 9 })).toMatchObject([{ facts: '"3"' }]);
});

test('… also when both happen in one page of the helpdesk’s history', async () => {
  const { sql } = await memorySql();
  await keepTeamTickets(sql, { ...keep, tickets: [ticket('1')] });
  const deleted = [{ ticket: '1', at: 2 }];
  await keepTeamTickets(sql, { ...keep, deleted, tickets: [ticket('2')] });
  expect(await readTeamTickets(sql, { ...of, after: 1, limit: 9 })).toMatchObject([{ facts: '"2"' }]);
});

test('of a customer of whom nothing else is kept, the file’s bytes are overwritten, too', async () => {
  const { sql } = await memorySql();
  await keepTeamTickets(sql, { ...keep, tickets: [ticket('1')] });
  const wish = { site: 'shop', session: null, until: 9, now: 9 };
  await erase(sql, { ...wish, customerRef: 'of another' });
  expect(await readMeta(sql, { name: 'scrub' })).toBe(null);
  await erase(sql, { ...wish, customerRef: 'of 1' });
  expect(await readMeta(sql, { name: 'scrub' })).toMatch(/^now /);
  expect(await readTeamTickets(sql, { ...of, after: 0, limit: 9 })).toEqual([]);
});
