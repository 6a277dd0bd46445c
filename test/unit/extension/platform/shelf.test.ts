import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';

const local = vi.hoisted(() => ({ all: {} as Record<string, unknown>, clears: true }));
vi.mock('wxt/browser', () => ({
  browser: {
    storage: {
      local: {
        get: async () => ({ ...local.all }),
        clear: async () => {
          if (!local.clears) throw new Error('The worker was stopped');
          local.all = {};
        },
      },
    },
  },
}));

/** The modules of a worker that has just been started. */
async function startWorker() {
  vi.resetModules();
  return {
    ...(await import('../../../../extension/settings/settings.ts')),
    ...(await import('../../../../extension/platform/shelf.ts')),
  };
}

const paired = {
  url: 'https://collector.example.org',
  token: 'a'.repeat(32),
  agent: { id: 'ana', name: 'Ana' },
  site: 'example',
  company: 'Example',
  zone: 'Europe/Bucharest',
  lead: false,
};

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  local.all = { pairing: paired, collector: { failures: 2 } };
  local.clears = true;
});

describe('after the update of an installed extension', () => {
  it('the pairing is still there, and no longer where a content script could read it', async () => {
    const { pairing, forGood } = await startWorker();
    expect(await pairing.get()).toMatchObject(paired);
    expect(await forGood.get('collector')).toEqual({ failures: 2 });
    expect(local.all).toEqual({});
  });

  it('a worker stopped in the middle leaves it to the next one, and no change is lost', async () => {
    local.clears = false;
    await expect((await startWorker()).pairing.get()).rejects.toThrow('stopped');
    local.clears = true;
    const { pairing } = await startWorker();
    await pairing.set(null);
    expect(local.all).toEqual({});
    expect(await (await startWorker()).pairing.get()).toBeNull();
  });
});
