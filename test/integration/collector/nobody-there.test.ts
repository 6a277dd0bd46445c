import { expect, test } from 'vitest';
import { CONFIG, pair, start, startSession } from './support.ts';

/** Open round the clock by its schedule, but agents say for themselves whether they are there. */
const config = { ...CONFIG, next: 'chat', assumePresent: false };

/** What a page that is loaded now is told of the queue; a page of a moment ago may still have the former. */
async function queueAt(url: string) {
  const response = await fetch(`${url}/v1/sites/test-shop/config`);
  const { routing } = (await response.json()) as { routing: { queues: object[] } };
  return routing.queues[0];
}

test('a queue that is open by its hours has no chat while nobody is there, and the start says the same', async () => {
  let ahead = 0;
  const collector = await start(config, { now: () => Date.now() + ahead });
  expect(await queueAt(collector.url)).toMatchObject({ open: false, changesAt: null, wait: null });
  const { route } = await startSession(collector.url, { wish: 'chat' });
  expect(route).toMatchObject({ open: false, agent: null });
  expect(route.reason).not.toBe('');

  const maria = await pair(collector, 'maria');
  await maria.call('PUT', '/v1/agent/presence', { status: 'available', load: {} });
  ahead += 6_000;
  expect(await queueAt(collector.url)).toMatchObject({ open: true });

  await maria.call('PUT', '/v1/agent/presence', { status: 'away', load: {} });
  ahead += 6_000;
  expect(await queueAt(collector.url)).toMatchObject({ open: false });
});
