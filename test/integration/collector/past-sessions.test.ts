import { expect, test } from 'vitest';
import type { TeamFigures } from '../../../shared/protocol/lead.ts';
import { enter } from './console/support.ts';
import { rowsIn } from './store-in.ts';
import { CONFIG, freshFolder, mac, start, startSession } from './support.ts';

/** What is computed over many sessions is read a few at a time, and is the same as in one piece. */

const free = { burst: 9e9, perSecond: 9e9 };
const config = { ...CONFIG, leads: ['lena'] };

/** A desk that was asked so often, each time at one of these instants in turn (UTC ms). */
async function desk(sessions: number, instants: readonly number[]) {
  const data = await freshFolder();
  const collector = await start(config, { data, limits: { network: free, starts: free } });
  for (let i = 0; i < 3; i++) await startSession(collector.url, mac());
  await collector.close();
  const [row = {}] = await rowsIn(data, 'select * from session order by id limit 1');
  const names = Object.keys(row).filter((name) => !['rowid', 'id', 'start_id', 'created_at'].includes(name));
  const instant = instants.map((at, i) => `when ${i} then ${at}`).join(' ');
  await rowsIn(
    data,
    `with recursive n (i) as (select 3 union all select i + 1 from n where i < ${sessions - 1})
     insert into session (id, start_id, created_at, ${names})
     select id || i, start_id || i, case i % ${instants.length} ${instant} end, ${names} from session, n where id = ?`,
    String(row['id']),
  );
  await rowsIn(
    data,
    `update session set state = 'ended', ended_by = 'page', created_at = created_at - 3600000,
       ended_at = created_at - 3540000, assigned_at = null, agent = null`,
  );
  return start(config, { data });
}

test('sessions of one instant are each counted once, however many they are', async () => {
  const yesterday = Date.now() - 86_400_000;
  const collector = await desk(350, [yesterday, yesterday, yesterday + 1]);
  const lena = await enter(collector, 'lena');
  const { figures }: { figures: TeamFigures } = await (await lena.call('GET', '/v1/console/now')).json();
  const abandoned = figures.figures.find(({ kpi }) => kpi === 'abandonment');
  expect(abandoned).toMatchObject({ n: 350, value: 1 });
});
