import { expect, test } from 'vitest';
import { setPresence } from '../../../collector/store/routing-snapshot.ts';
import { memorySql } from '../../integration/collector/memory-sql.ts';

test('when many wait, a heartbeat that says nothing new does not have all of them decided again', async () => {
  const { sql, database } = await memorySql();
  let now = 1_000_000;
  const beat = async (status: string, load = {}) => {
    now += 30_000;
    return setPresence(sql, { site: 's', agent: 'ana', status, load, now, staleAfter: 90_000 });
  };
  expect(await beat('available')).toBe(true);
  expect(await beat('available')).toBe(true);
  database.exec(`with recursive n (i) as (select 1 union all select i + 1 from n where i < 60)
    insert into session (id, site, start_id, survey, survey_version, answers, locale, context, queue, channel, needs,
      state, created_at) select i, 's', i, 'b', 1, '{}', 'en', '{}', 'q', 'chat', '{}', 'waiting', i from n`);
  expect(await beat('available')).toBe(false);
  expect(await beat('available', { chat: 2 })).toBe(true);
  expect(await beat('available', { chat: 2 })).toBe(false);
  expect(await beat('available', { chat: 1 })).toBe(true);
  expect(await beat('away', { chat: 1 })).toBe(false);
  expect(await beat('available', { chat: 1 })).toBe(true);
  now += 60_000;
  expect(await beat('available', { chat: 1 })).toBe(false);
  now += 90_000;
  expect(await beat('available', { chat: 1 })).toBe(true);
});
