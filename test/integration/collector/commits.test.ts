import { expect, onTestFinished, test, vi } from 'vitest';
import { openStoreIn } from './store-in.ts';
import { freshFolder } from './support.ts';

/** Whoever waits for rows is told by the commit that adds them; no caller has to remember it. */

async function storeWithListener() {
  const store = await openStoreIn(await freshFolder());
  onTestFinished(() => store.close());
  const heard: string[][] = [];
  const stop = store.onCommit((added) => heard.push([...added]));
  return { store, heard, stop };
}

const job = { site: 'shop', session: 's1.x', kind: 'open-ticket' as const, now: 1 };
const call = {
  ...{ site: 'shop', session: 's1.x', id: '1', to: 'lead' as const },
  ...{ owner: null, leads: ['lea'], due: 2, now: 1 },
};

test('a commit announces the tables it added rows to', async () => {
  const { store, heard } = await storeWithListener();
  await store.do('addJob', job);
  expect(heard).toEqual([['job']]);
  await store.do('requestCallback', call);
  expect(heard).toEqual([['job'], ['feed']]);
});

test('what is committed together is announced once', async () => {
  const { store, heard } = await storeWithListener();
  await store.do('readMeta', { name: 'key' });
  let tries = 0;
  // Three that the store has at hand when it commits; on a busy machine the first may have been committed before.
  await vi.waitFor(async () => {
    tries += 1;
    heard.length = 0;
    // A session is called back once: each try has its own.
    const session = `s${tries}.x`;
    await Promise.all([
      store.do('addJob', { ...job, session }),
      store.do('requestCallback', { ...call, session, id: String(tries) }),
      store.do('addJob', { ...job, session: `s${tries}.y` }),
    ]);
    expect(heard).toEqual([['feed', 'job']]);
  });
});

test('what only looks, changes rows, removes them or fails announces nothing', async () => {
  const { store, heard, stop } = await storeWithListener();
  await store.do('addJob', job);
  heard.length = 0;
  await store.do('readDueJobs', { site: 'shop', now: 1, limit: 1 });
  await store.do('startJob', { ...job, dueAt: 2 });
  await store.do('dropJob', job);
  await expect(store.do('addJob', { ...job, session: 's1.y', now: Number.NaN })).rejects.toThrow();
  expect(heard).toEqual([]);
  stop();
  await store.do('addJob', job);
  expect(heard).toEqual([]);
});
