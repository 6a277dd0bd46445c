import { randomBytes } from 'node:crypto';

/** UTC ms a UUIDv7 was made at. */
export const madeAt = (uuid7: string): number => Number.parseInt(uuid7.replaceAll('-', '').slice(0, 12), 16);

/** A UUIDv7 made at `at` (UTC ms); `bytes` (16) instead of chance make it repeatable. */
export function uuid7(at: number, bytes: Uint8Array = randomBytes(16)): string {
  const id = Buffer.from(bytes);
  id.writeUIntBE(at, 0, 6);
  id[6] = 0x70 | ((id[6] ?? 0) & 0x0f);
  id[8] = 0x80 | ((id[8] ?? 0) & 0x3f);
  const hex = id.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
