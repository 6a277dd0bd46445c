import { expect, test } from 'vitest';
import { Uuid7 } from '../../../shared/protocol/ids.ts';
import { uuid7 } from '../../../shared/protocol/uuid7.ts';

test('makes the example of RFC 9562, appendix A.6', () => {
  // 017F22E2-79B0-7CC3-98C4-DC0C0C07398F at 2022-02-22 14:22:22 GMT-5
  const random = Uint8Array.from([
    0, 0, 0, 0, 0, 0, 0x0c, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f,
  ]);
  expect(uuid7(1645557742000, random)).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f');
});

test('later ids sort behind earlier ones, and the protocol takes them', () => {
  const ids = [0, 1, 2 ** 32 - 1, 2 ** 32, 1.8e12].map((at) => uuid7(at, new Uint8Array(16).fill(255)));
  expect(ids.toSorted()).toEqual(ids);
  for (const id of ids) expect(Uuid7.safeParse(id).success).toBe(true);
});
