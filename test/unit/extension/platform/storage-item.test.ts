import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { forGood } from '../../../../extension/platform/shelf.ts';
import { item } from '../../../../extension/platform/storage-item.ts';

describe('a value kept in this browser', () => {
  const count = item('count', z.number(), 0);

  it('reads as its fallback when it is missing or no longer fits', async () => {
    expect(await count.get()).toBe(0);
    await forGood.set('old', 'many');
    expect(await item('old', z.number(), 7).get()).toBe(7);
  });

  it('is there for the next worker', async () => {
    await count.set(3);
    expect(await item('count', z.number(), 0).get()).toBe(3);
  });

  it('loses no change when two come at once', async () => {
    await count.set(1);
    await Promise.all([count.update((value) => value + 1), count.update((value) => value * 10)]);
    expect(await count.get()).toBe(20);
  });

  it('goes on after a change that failed', async () => {
    await count.set(1);
    const failing = count.update(() => {
      throw new Error('no');
    });
    const next = count.update((value) => value + 1);
    await expect(failing).rejects.toThrow('no');
    expect(await next).toBe(2);
  });
});
